import { phaseOfRow } from '../graph/phaseOfRow';
import type { Act } from './act';
import type { PlanContext } from './plan';

/** The milestone or phase that stands under a key in a document, at home or in a row; null where nothing does. */
export function targetOf(
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
