/** Somebody's words in a message: `'Docs + Standards'`. */
export const quoted = (words: string): string => `'${words}'`;
