import type { Draft } from '../../edits/draft';
import type { Node } from '../../graph/graph';
import { mendFragments } from '../renaming/mendFragments';
import { renameMilestoneNumber } from '../renaming/milestoneNumber';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { withoutKeptBranches } from './keptBranches';

/** Gives a milestone another number everywhere, as a rename does, and finds it again. Branches that git knows stay. */
export function renumber(draft: Draft<FeatureContext>, node: Node, number: number): Node | Refusal {
  const { context } = draft;
  const written = [...node.id!.numbers.slice(0, -1), number].join('.');
  const plan = renameMilestoneNumber(context, node, written, node.main.uri);
  if ('refused' in plan) return plan;
  const edits = withoutKeptBranches(context, plan.edits);
  draft.take({ edits: [...edits, ...mendFragments(context, edits)], moves: plan.moves });
  const uri = plan.moves.get(node.main.uri) ?? node.main.uri;
  const found = context.graph
    .roadmaps()
    .flatMap(({ nodes }) => nodes)
    .find(
      ({ main, id }) =>
        main.uri === uri && id?.prefix === node.id!.prefix && id.numbers.join('.') === written,
    );
  return found ?? refuse(`${context.graph.label(node)} cannot be given the number ${written}.`);
}
