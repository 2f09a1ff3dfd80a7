import type { Gate, Node } from '../graph/graph';
import type { Act } from './act';
import { changeStatus } from './changeStatus';
import { type PlanContext, type Planned, planOf } from './plan';
import { writeActual } from './writeActual';

/** What starting a milestone or a phase changes; starting a phase starts its milestone where that had not begun. */
export function start(context: PlanContext, { node, phase, anyway }: Act): Planned {
  const { graph } = context;
  const begun = graph.status(node)?.category;
  const closed = begun === 'active' ? undefined : graph.gates(node).find(({ state }) => state === 'unmet');
  if (closed && !anyway) return { refused: waits(context, node, closed) };
  const edits = [
    ...(phase === null
      ? []
      : [
          ...changeStatus(context, { node, phase, to: 'active' }),
          ...writeActual(context, node, phase, 'actual-start'),
        ]),
    ...(phase !== null && begun !== 'planned' && begun !== undefined
      ? []
      : [
          ...changeStatus(context, { node, phase: null, to: 'active' }),
          ...writeActual(context, node, null, 'actual-start'),
        ]),
  ];
  return planOf(edits);
}

function waits({ graph }: PlanContext, node: Node, { target, dependency, actual }: Gate): string {
  const other = target ? graph.label(target) : dependency.text;
  return `${graph.label(node)} waits for ${other}, which is ${actual?.word ?? 'not done'}.`;
}
