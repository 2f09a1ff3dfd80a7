import type { Graph, Node } from '../../graph/graph';
import type { Category, Progress } from '../../reading/model';
import type { PhaseSummary } from '../../reading/summary';

/** Where a milestone stands, in the words that lens, hover and tree share. */
export type Standing =
  | { readonly state: 'done' }
  | { readonly state: 'dropped' }
  | { readonly state: 'active'; readonly phase: number; readonly phases: number }
  | { readonly state: 'ready'; readonly because: string | null }
  | { readonly state: 'waiting'; readonly forWhom: string; readonly brief: string }
  | { readonly state: 'unknown' };

export function standingOf(graph: Graph, node: Node): Standing {
  const category = graph.status(node)?.category ?? null;
  if (category === 'done' || category === 'dropped') return { state: category };
  const milestone = graph.milestone(node.main);
  if (category === 'active' || category === 'blocked') {
    const phases = milestone?.phases ?? [];
    return { state: 'active', phase: currentPhase(phases) + 1, phases: phases.length };
  }
  if (category === null) return { state: 'unknown' };
  const gates = graph.gates(node);
  const closed = gates.filter((gate) => gate.state === 'unmet' || gate.state === 'dropped');
  if (closed.length > 0) {
    const names = closed.map((gate) => nameOf(graph, gate.target));
    const first = closed[0]!;
    const status = first.actual ? ` (${first.actual.word})` : '';
    return {
      state: 'waiting',
      brief: names.join(', '),
      forWhom: closed.length === 1 ? `${names[0]}${status}` : names.join(', '),
    };
  }
  if (gates.some((gate) => gate.state === 'unknown')) return { state: 'unknown' };
  const met = gates
    .filter((gate) => gate.target)
    .map((gate) => `${nameOf(graph, gate.target)} is ${gate.actual?.word}`);
  return { state: 'ready', because: met.length > 0 ? met.join(', ') : null };
}

const nameOf = (graph: Graph, node: Node | null): string => (node ? graph.label(node) : '?');

/** The first phase that is not finished; the last one when all are. */
function currentPhase(phases: readonly PhaseSummary[]): number {
  const open = phases.findIndex((phase) => !isPhaseDone(phase));
  return open < 0 ? phases.length - 1 : open;
}

/** Marked done, or every box of it ticked. */
export function isPhaseDone({
  status,
  progress,
}: {
  readonly status: { readonly category: Category | null } | null;
  readonly progress: Progress | null;
}): boolean {
  if (status?.category === 'done' || status?.category === 'dropped') return true;
  return progress !== null && progress.done === progress.total;
}
