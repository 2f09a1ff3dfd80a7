const ATX = /#{1,6}(?=[ \t\r\n]|$)/y;

/** Whether `#` to `######` stand at the offset, as a word of their own. */
export function isAtxHeading(text: string, offset: number): boolean {
  ATX.lastIndex = offset;
  return ATX.test(text);
}
