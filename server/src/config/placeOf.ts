import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Where a value stands in the text of a config; the whole text where it is not written. */
export function placeOf(text: string, path: readonly (string | number)[]): { start: number; end: number } {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, [...path]);
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: text.length };
}
