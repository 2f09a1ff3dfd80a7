/** `A`, `A and B`, `A, B and C`; past `most`, `A, B and 4 more`. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and', most = 6): string {
  if (words.length > most)
    return `${words.slice(0, most - 1).join(', ')} ${joint} ${words.length - most + 1} more`;
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
