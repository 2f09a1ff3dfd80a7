/** Equal but for punctuation and case, or a shortening: words of the full title in its order. */
export function sameTitle(short: string, full: string): boolean {
  if (short === full) return true;
  const words = fold(full).split(' ');
  let at = 0;
  for (const word of fold(short).split(' ')) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const fold = (title: string): string =>
  title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
