import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { type ConfigProblem, stretch, unknownName } from './configProblem';

/** Rules that the config speaks of and nobody has written. */
export function unknownRules(root: Node, rules: readonly string[]): readonly ConfigProblem[] {
  const known = new Set(rules);
  const overrides = findNodeAtLocation(root, ['overrides'])?.children ?? [];
  return [root, ...overrides]
    .flatMap((node) => keysOf(findNodeAtLocation(node, ['rules'])))
    .filter((key) => !known.has(key.value))
    .map((key) => unknownName(key, 'rule', rules));
}

/** Keys that stand twice in one object; JSON takes the last and forgets the first without a word. */
export function repeatedKeys(node: Node): readonly ConfigProblem[] {
  const found = (node.children ?? []).flatMap(repeatedKeys);
  const seen = new Set<string>();
  for (const key of keysOf(node)) {
    if (seen.has(key.value))
      found.push({ message: `'${key.value}' is given twice.`, span: stretch(key), mend: null });
    seen.add(key.value);
  }
  return found;
}

const keysOf = (node: Node | undefined): readonly Node[] =>
  node?.type === 'object' ? (node.children ?? []).flatMap((property) => property.children?.[0] ?? []) : [];
