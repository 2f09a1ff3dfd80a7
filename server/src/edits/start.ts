import type { Gate, Node } from '../graph/graph';
import type { Act, Acted } from './act';
import { changeStatus } from './changeStatus';
import type { EditContext } from './editContext';
import { writeActual } from './writeActual';

/** What starting a milestone or a phase changes; starting a phase starts its milestone where that had not begun. */
export function start(context: EditContext, { node, phase, anyway }: Act): Acted {
  const { graph } = context;
  const begun = graph.status(node)?.category;
  const closed = begun === 'active' ? undefined : graph.gates(node).find(({ state }) => state === 'unmet');
  if (closed && !anyway) return { refused: waits(context, node, closed), at: null };
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
  return { edits };
}

function waits({ graph }: EditContext, node: Node, { target, dependency, actual }: Gate): string {
  const other = target ? graph.label(target) : dependency.text;
  return `${graph.label(node)} waits for ${other}, which is ${actual?.word ?? 'not done'}.`;
}
