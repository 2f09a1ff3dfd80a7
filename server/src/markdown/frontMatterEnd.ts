const OPEN = /\uFEFF?---[ \t]*(?:\r\n|\n|\r)/y;
const CLOSE = /(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/g;

/**
 * Where the front matter of a document ends, its last line end included; 0 if it has none. Only a block that is
 * closed counts: micromark's own extension would turn the lists after an unclosed `---` into paragraphs.
 */
export function frontMatterEnd(text: string): number {
  OPEN.lastIndex = 0;
  if (!OPEN.test(text)) return 0;
  CLOSE.lastIndex = OPEN.lastIndex;
  const close = CLOSE.exec(text);
  return close ? close.index + close[0].length : 0;
}
