import { withAnchors } from '../../edits/withAnchors';
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
    start: withAnchors(text, heading.start),
    end: next ? withAnchors(text, next.heading.start) : text.length,
  };
}
