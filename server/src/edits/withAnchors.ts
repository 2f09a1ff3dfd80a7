/** An offset before a heading, taken back over the anchors that stand on the lines above it. */
export function withAnchors(text: string, at: number): number {
  const lines = /(?:(?<=^|\n)[ \t]*<a\b[^>\n]*>\s*<\/a>[ \t]*\r?\n)+(?![\s\S])/.exec(
    text.slice(Math.max(0, at - 400), at),
  );
  return lines ? at - lines[0].length : at;
}
