import type { Node } from './graph';
import { sameShape } from './sameShape';

/** Every answer that holds nodes is compared by this, so that one milestone is one object in all of them at any time. */
export const sameNodes = (a: readonly Node[], b: readonly Node[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i]);

/** Of a roadmap that changed, those nodes stay the objects they were that have not changed. */
export function keepNodes(old: readonly Node[], now: readonly Node[]): readonly Node[] {
  const known = new Map(old.map((node) => [node.key, node]));
  return now.map((node) => {
    const was = known.get(node.key);
    return was && sameShape(was, node) ? was : node;
  });
}
