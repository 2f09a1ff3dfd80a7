import type { Words } from '../../reading/model';

/** The entries of the lists in a stretch of text, each with what continues it; nested ones and code left out. */
export function entriesIn(text: string, from: number, to: number): readonly Words[] {
  const entries: { start: number; end: number; text: string }[] = [];
  let fenced = false;
  let indent: number | null = null;
  let at = from;
  for (const line of text.slice(from, to).split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const said = line.trimEnd();
    const last = entries.at(-1);
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    else if (!fenced) {
      const marker = /^( {0,3})(?:[-*+]|\d+[.)])[ \t]+(?=\S)/.exec(said);
      if (marker && (indent === null || marker[1]!.length <= indent)) {
        indent = marker[1]!.length;
        entries.push({
          start: at + marker[0].length,
          end: at + said.length,
          text: said.slice(marker[0].length),
        });
      } else if (last && /^\s+\S/.test(said) && last.end >= at - 2 && !/^\s*(?:[-*+]|\d+[.)])\s/.test(said)) {
        last.text += ` ${said.trim()}`;
        last.end = at + said.length;
      }
    }
    at += line.length;
  }
  return entries;
}
