import type { Span } from '../../markdown/outline';
import type { Section } from '../../reading/model';

/** A section with the anchors above its heading, up to what belongs to the next heading. */
export function sectionBlock(
  text: string,
  sections: readonly Section[],
  { index, heading, end }: Section,
): Span {
  const next = sections.find((other) => other.index > index && other.heading.start >= end);
  return {
    start: aboveAnchors(text, heading.start),
    end: next ? aboveAnchors(text, next.heading.start) : text.length,
  };
}

function aboveAnchors(text: string, at: number): number {
  const found = /(?:(?:^|(?<=\n))[ \t]*<a\s[^>\n]*>[ \t]*<\/a>[ \t]*\r?\n)+$/.exec(text.slice(0, at));
  return found ? found.index : at;
}
