/** How a line begins, after its indentation: what kind of block it opens. */
const FENCE = /^(?:(`{3,})([^`\r\n]*)|(~{3,})(?!~)([^\r\n]*))$/;

export interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly info: string;
}

export function fenceAt(text: string, start: number, end: number): Fence | null {
  const code = text.charCodeAt(start);
  if (
    (code !== 96 && code !== 126) ||
    text.charCodeAt(start + 1) !== code ||
    text.charCodeAt(start + 2) !== code
  )
    return null;
  const found = FENCE.exec(text.slice(start, end));
  if (!found) return null;
  const run = (found[1] ?? found[3])!;
  return { mark: run[0]!, length: run.length, info: (found[2] ?? found[4])!.replace(/^ +/, '') };
}

/** The number of `#` that make a heading; 0 where they make none. */
export function headingDepth(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 35) at++;
  const depth = at - start;
  if (depth === 0 || depth > 6) return 0;
  return at === end || text.charCodeAt(at) === 32 ? depth : 0;
}

/** `---`, `* * *`, `___`. */
export function isRule(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== 45 && mark !== 42 && mark !== 95) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (code !== 32) return false;
  }
  return count >= 3;
}

/** The length of a list marker that a space follows, or the end of the line; 0 where there is none. */
export function markerLength(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  if (code >= 48 && code <= 57) {
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at - start > 9) return 0;
    const delimiter = text.charCodeAt(at);
    if (at >= end || (delimiter !== 46 && delimiter !== 41)) return 0;
    at++;
  } else if (code !== 45 && code !== 42 && code !== 43) return 0;
  return at === end || text.charCodeAt(at) === 32 ? at - start : 0;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Whether a numbered list begins right after the mark of a container, where it depends on what stands above the
 * container whether it may.
 */
export function beginsWithNumber(text: string, start: number, end: number): boolean {
  const width = markerLength(text, start, end);
  return width > 2 || (width === 2 && text.charCodeAt(start) !== 49);
}

/** A row such as `| --- | :-: |`, or what might be one. */
export function looksLikeDelimiters(text: string, start: number, end: number): boolean {
  let dashes = false;
  let bars = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 45) dashes = true;
    else if (code === 124 || code === 58) bars = true;
    else if (code !== 32) return false;
  }
  return dashes && bars;
}

/** The depth of a heading that a line of `=` or `-` underlines; 0 where it is none. */
export function underlineDepth(text: string, start: number, end: number): 0 | 1 | 2 {
  const mark = text.charCodeAt(start);
  if (mark !== 61 && mark !== 45) return 0;
  let at = start;
  while (at < end && text.charCodeAt(at) === mark) at++;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at < end ? 0 : mark === 61 ? 1 : 2;
}

const RAW = /<(?:script|pre|style|textarea)(?=[\s>]|$)|<\?|<![A-Za-z[]/iy;
const TAG = /<\/?([a-z][a-z0-9]*)(?= |\/?>|$)/imy;
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'.split(
    ' ',
  ),
);

/** What HTML block, if any, may begin here, even within a paragraph. */
export function htmlKind(text: string, start: number): 'comment' | 'block' | 'raw' | null {
  if (text.startsWith('<!--', start)) return 'comment';
  TAG.lastIndex = start;
  const tag = TAG.exec(text);
  if (tag && BLOCKS.has(tag[1]!.toLowerCase())) return 'block';
  RAW.lastIndex = start;
  return RAW.test(text) ? 'raw' : null;
}
