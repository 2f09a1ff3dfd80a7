/** Lines of a container: where each begins after the container's own marks, and where its text ends. */
export interface Lines {
  readonly from: number[];
  readonly to: number[];
}

/** What the whole region has in common. */
export interface Page {
  readonly text: string;
  /** 1 for `\n`, 2 for `\r\n`. */
  readonly lineEnd: number;
  readonly tabs: boolean;
  /** Whether there is `]:` somewhere. */
  readonly definitions: boolean;
  /** Whether the document ends with the region. */
  readonly last: boolean;
  /** Whether labels are known, so that brackets may be links. */
  readonly labels: boolean;
  /** Where the section begins that is being read; offsets are relative to it. */
  base: number;
  /** How many quotes the block stands in that is being read. */
  quotes: number;
  /** Whether a line of the paragraph is indented that is being read. */
  indented: boolean;
}

/** How many spaces a line begins with. */
export function indentOf(text: string, { from, to }: Lines, line: number): number {
  const start = from[line]!;
  const end = to[line]!;
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at - start;
}

/** The end of [start, end) without the spaces that it ends with. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === 32) at--;
  return at;
}

export const hasTab = (text: string, start: number, end: number): boolean => has(text, 9, start, end);

export const hasBackslash = (text: string, start: number, end: number): boolean => has(text, 92, start, end);

/** Looks no further than `end`: a search of all that follows, once per line, takes the square of the length. */
function has(text: string, code: number, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === code) return true;
  return false;
}

/** Whether text that begins with a bracket might define a label. */
export function mayDefine({ text, definitions }: Page, start: number, end: number): boolean {
  if (!definitions || text.charCodeAt(start) !== 91) return false;
  for (let at = start; at + 1 < end; at++)
    if (text.charCodeAt(at) === 93 && text.charCodeAt(at + 1) === 58) return true;
  return false;
}
