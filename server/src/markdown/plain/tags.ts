const TAG =
  /<[A-Za-z][A-Za-z0-9-]*(?: +[A-Za-z_:][A-Za-z0-9_.:-]*(?: *= *(?:"[^"\r\n]*"|'[^'\r\n]*'|[^ "'=<>`\r\n]+))?)* *\/?>|<\/[A-Za-z][A-Za-z0-9-]* *>/y;
const COMMENT = /<!--(?!-?>)[^\r\n]*?-->/y;
const ADDRESS = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\u007f]*>/y;

/** The end of a tag that begins at `start`; -1 where there is none. */
export function endOfTag(text: string, start: number, end: number): number {
  return endOf(TAG, text, start, end);
}

export function endOfComment(text: string, start: number, end: number): number {
  return endOf(COMMENT, text, start, end);
}

/** The end of `<https://…>`. */
export function endOfAddress(text: string, start: number, end: number): number {
  return endOf(ADDRESS, text, start, end);
}

function endOf(pattern: RegExp, text: string, start: number, end: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1;
}
