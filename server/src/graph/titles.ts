const small = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'milestone',
  'phase',
  'mvp',
  'und',
  'der',
  'die',
  'das',
]);

/** The words of a title that tell it from another: three letters or more (or any word of a script without spaces). */
export function significantWords(title: string): readonly string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => (word.length > 2 || /[^\p{ASCII}]/u.test(word)) && !small.has(word));
}

/** Two titles can be of one milestone: one has none, or they share a significant word. */
export function compatibleTitles(a: string, b: string): boolean {
  const left = significantWords(a);
  const right = significantWords(b);
  if (left.length === 0 || right.length === 0) return true;
  return left.some((word) => right.some((other) => word === other || stem(word) === stem(other)));
}

/** A plain common beginning: `review` and `reviews`, `deploy` and `deployment`. */
function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word.replace(/s$/, '');
}
