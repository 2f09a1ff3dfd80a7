import { LONGEST_LINE, OPEN_MARKS, UNDERLINES } from './wildLimits';

const MARKS = '[](*_`<';
/** Columns before a line, and containers that it opens: far fewer than would be too many. */
const INDENT = 40;
const NESTED = 30;

/** A quick look that tells of nearly all text that it is not wild; false where it cannot tell. */
export function isTame(text: string): boolean {
  if (text.length > LONGEST_LINE || text.includes('\r')) return false;
  if (text.length > OPEN_MARKS && !hasFewMarks(text)) return false;
  let lines = 0;
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1 || -1) {
    if (++lines > UNDERLINES || !beginsPlainly(text, at)) return false;
  }
  return true;
}

/** Looking for each is quicker than looking at every character. */
function hasFewMarks(text: string): boolean {
  let count = 0;
  for (let mark = 0; mark < MARKS.length; mark++) {
    const sign = MARKS[mark]!;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
      if (++count > OPEN_MARKS) return false;
  }
  return true;
}

function beginsPlainly(text: string, start: number): boolean {
  let from = start;
  for (let depth = 0; depth < NESTED; depth++) {
    while (text.charCodeAt(from) === 32) from++;
    if (from - start > INDENT) return false;
    const width = containerAt(text, from);
    if (width === 0) return true;
    if (width < 0) return false;
    from += width;
  }
  return false;
}

/** How many characters begin a container here; less than 0 for what is looked at more closely. */
function containerAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 45 || code === 42 || code === 43) return isGap(text.charCodeAt(at + 1)) ? 1 : 0;
  if (code === 62) return 1;
  if (code === 9 || (code === 91 && text.charCodeAt(at + 1) === 94)) return -1;
  let to = at;
  while (isDigit(text.charCodeAt(to))) to++;
  const end = text.charCodeAt(to);
  return to > at && (end === 46 || end === 41) && isGap(text.charCodeAt(to + 1)) ? to + 1 - at : 0;
}

/** The end of the text is one as well. */
const isGap = (code: number): boolean => !(code > 32);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
