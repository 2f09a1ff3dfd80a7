import type { Finding, Fix, FixContext, Rule } from './rule';

/** Fixes that leave the text as it is and say so: for the line, and for the document. */
export function suppressingFixes(
  { name }: Rule,
  { uri, text }: FixContext,
  { start }: Finding,
): readonly Fix[] {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lineStart = text.slice(0, start).search(/(?<![^\r\n])[^\r\n]*$/);
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))![0];
  const here =
    lineStart > 0 && lineStart < top(text).start
      ? // Front matter takes it as a comment of its own.
        { at: line.trimEnd().length, text: ` # <!-- milepost-disable-line ${name} -- why -->` }
      : forLine(name, line, text.slice(0, lineStart), lineEnd);
  return [
    {
      title: `Leave it: disable ${name} for this line`,
      edits: [{ uri, start: lineStart + here.at, end: lineStart + here.at, text: here.text }],
    },
    {
      title: `Disable ${name} in this document`,
      edits: [
        { uri, ...top(text), text: `<!-- milepost-disable-file ${name} -- why -->${lineEnd}${lineEnd}` },
      ],
    },
  ];
}

/** Above the line where that breaks nothing; a table, and a line that goes on a paragraph, take it at their end. */
function forLine(
  name: string,
  line: string,
  above: string,
  lineEnd: string,
): { readonly at: number; readonly text: string } {
  if (line.includes('|')) {
    const at = line.trimEnd().replace(/\|$/, '').trimEnd().length;
    return { at, text: ` <!-- milepost-disable-line ${name} -- why -->` };
  }
  const indent = /^[ \t]*/.exec(line)![0];
  const startsBlock = /^[ \t]*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|$)/.test(line);
  return startsBlock && indent.length < 4
    ? {
        at: 0,
        text: `${insideOf(above, line) ?? indent}<!-- milepost-disable-next-line ${name} -- why -->${lineEnd}`,
      }
    : { at: line.trimEnd().length, text: ` <!-- milepost-disable-line ${name} -- why -->` };
}

/** The indent of what belongs to the item above: between two items of a list a comment that does not would part them. */
function insideOf(above: string, line: string): string | null {
  const own = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)/.exec(line);
  if (!own) return null;
  const [, indent, marker] = own as unknown as [string, string, string];
  let parted = false;
  for (const other of above
    .split(/\r\n|\r|\n/)
    .toReversed()
    .slice(1)) {
    if (other.trim() === '') parted = true;
    else if (other.startsWith(indent) && /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(other.slice(indent.length)))
      return indent + ' '.repeat(marker.length);
    // Text that goes on an item, indented or not, belongs to it.
    else if (!/^[ \t]/.test(other) && (parted || /^[#<>|]/.test(other))) return null;
  }
  return null;
}

/** After front matter and a BOM, before everything else. */
function top(text: string): { readonly start: number; readonly end: number } {
  const start = /^\uFEFF?(?:---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?---[ \t]*(?:\r?\n|$))?/.exec(text)![0].length;
  return { start, end: start };
}
