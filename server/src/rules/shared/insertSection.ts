import type { Span } from '../../markdown/outline';

/**
 * Where a section can be put after what ends at `end`: anchors, rules and empty lines before the next heading belong to
 * that heading.
 */
function endOfText(text: string, end: number): number {
  let kept = text.slice(0, end).trimEnd();
  for (let last = belonging.exec(kept); last; last = belonging.exec(kept))
    kept = kept.slice(0, last.index).trimEnd();
  return kept.length;
}

const belonging = /(?:\n|^)[ \t]*(?:<a\s[^>\n]*>[ \t]*<\/a>|-{3,})$/;

export function sectionAfter(
  text: string,
  end: number,
  heading: string,
  body: string,
): Span & { readonly text: string } {
  const at = endOfText(text, end);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const written = `\n\n${heading}\n\n${body}`.replaceAll('\n', lineEnd);
  return { start: at, end: at, text: written };
}
