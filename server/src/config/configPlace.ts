import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';

/** Where a cursor stands in the text of a config. */
export interface ConfigPlace {
  /** Keys and indices down to what is written here; its last one is the key or index itself. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** What an answer replaces: what is written there, with its quotes. */
  readonly start: number;
  readonly end: number;
  /** Keys that the object around has already. */
  readonly keys: readonly string[];
  /** A key that is written here needs no colon. */
  readonly hasColon: boolean;
}

export function configPlace(text: string, offset: number): ConfigPlace {
  const { path, previousNode: node, isAtPropertyKey: isKey } = getLocation(text, offset);
  const within = node && node.offset <= offset && offset <= node.offset + node.length;
  const [start, end] = within ? [node.offset, node.offset + node.length] : [offset, offset];
  const root = parseTree(text, [], { allowTrailingComma: true });
  const around = root && isKey ? findNodeAtLocation(root, path.slice(0, -1)) : undefined;
  const keys = (around?.children ?? []).flatMap(({ children }) => {
    const [key] = children ?? [];
    return key && !(key.offset <= offset && offset <= key.offset + key.length) ? String(key.value) : [];
  });
  return { path, isKey, start, end, keys, hasColon: /^\s*:/.test(text.slice(end)) };
}
