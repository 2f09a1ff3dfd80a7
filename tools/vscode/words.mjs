/**
 * VS Code writes every space of a line as a no-break space.
 *
 * @param {string} text
 */
export function shown(text) {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(literal.replace(/[\s\u00a0]+/g, '[\\s\\u00a0]+'));
}

/** @param {string | RegExp} words */
export function source(words) {
  return typeof words === 'string' ? words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : words.source;
}
