import type { Finding, Fix, FixContext, Rule } from './rule';

/** Fixes that leave the text as it is and say so: for the line, and for the document. */
export function suppressingFixes(
  { name }: Rule,
  { uri, text }: FixContext,
  { start }: Finding,
): readonly Fix[] {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lineStart = text.slice(0, start).search(/[^\r\n]*$/);
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))![0];
  const here = forLine(name, line, lineEnd);
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
  lineEnd: string,
): { readonly at: number; readonly text: string } {
  if (line.includes('|')) {
    const at = /^.*?(?=\s*\|?\s*$)/.exec(line)![0].length;
    return { at, text: ` <!-- milepost-disable-line ${name} -- why -->` };
  }
  const indent = /^[ \t]*/.exec(line)![0];
  const startsBlock = /^[ \t]*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|$)/.test(line);
  return startsBlock && indent.length < 4
    ? { at: 0, text: `${indent}<!-- milepost-disable-next-line ${name} -- why -->${lineEnd}` }
    : { at: line.trimEnd().length, text: ` <!-- milepost-disable-line ${name} -- why -->` };
}

/** After front matter and a BOM, before everything else. */
function top(text: string): { readonly start: number; readonly end: number } {
  const start = /^\uFEFF?(?:---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?---[ \t]*(?:\r?\n|$))?/.exec(text)![0].length;
  return { start, end: start };
}
