import type { Graph, Node } from '../../graph/graph';
import type { Refusal } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';

/** The milestones that are counted together with one, in order: `M2.1` with `M2.2`, and not with `M3`. */
export function seriesOf({ graph }: FeatureContext, { roadmap, id }: Node): readonly Node[] {
  const nodes = graph.roadmap(roadmap)?.nodes ?? [];
  if (!id) return [];
  const head = id.numbers.slice(0, -1).join('.');
  return nodes
    .filter(
      (other) =>
        other.id !== null &&
        other.id.prefix === id.prefix &&
        other.id.numbers.length === id.numbers.length &&
        other.id.numbers.slice(0, -1).join('.') === head,
    )
    .sort((a, b) => numberOf(a) - numberOf(b));
}

export const numberOf = ({ id }: Node): number => id?.numbers.at(-1) ?? -1;

/** The same milestone after a step that left it where it was. */
export const again = ({ graph }: { readonly graph: Graph }, { main }: Node): Node | null =>
  graph.node(main.uri, main.key);

/** What has begun is known by its number: to git, and to people. */
export function hasBegun({ graph }: FeatureContext, node: Node): boolean {
  const category = graph.status(node)?.category;
  return category === 'active' || category === 'blocked' || category === 'done';
}

/** Why it is not done, unless the person wants it all the same. */
export function begunRefusal({ graph }: FeatureContext, node: Node): Refusal {
  const held = {
    refused: `${graph.label(node)} is ${graph.status(node)!.word} and known by its number, which would change.`,
    anyway: true,
  };
  return held;
}
