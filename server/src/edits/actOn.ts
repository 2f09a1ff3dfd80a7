import { phaseOfRow } from '../graph/joinedRows';
import type { Act } from './act';
import { finish } from './finish';
import type { PlanContext, Planned } from './plan';
import { start } from './start';

export type ActName = 'start' | 'finish';

const acts: Readonly<Record<ActName, (context: PlanContext, act: Act) => Planned>> = { start, finish };

/** Starts or finishes what stands under a key in a document: a milestone or a phase, at home or in a row. Null where nothing does. */
export function actOn(
  context: PlanContext,
  name: ActName,
  place: { readonly uri: string; readonly key: string },
  anyway: boolean,
): Planned | null {
  const found = targetOf(context, place);
  return found && acts[name](context, { ...found, anyway });
}

function targetOf(
  { graph, document }: PlanContext,
  { uri, key }: { uri: string; key: string },
): Pick<Act, 'node' | 'phase'> | null {
  const view = document(uri);
  for (const milestone of view?.model.milestones ?? []) {
    const node = graph.node(uri, milestone.key);
    if (!node) continue;
    if (milestone.key === key) return { node, phase: null };
    const phase = milestone.phases.find((each) => each.key === key);
    if (!phase) continue;
    const isMain = node.main.uri === uri && node.main.key === milestone.key;
    const main = graph.milestone(node.main);
    const own = isMain ? key : main && phaseOfRow(view!, phase, main)?.key;
    return own ? { node, phase: own } : null;
  }
  return null;
}
