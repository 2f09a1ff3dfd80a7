import type { Graph, Node } from '../../graph/graph';
import type { MilestoneSummary } from '../../reading/summary';
import { type Day, parseDay } from '../../time/day';
import type { Stretch } from '../../time/time';
import { writeStretch } from '../../time/writeStretch';
import { nextWords } from '../shared/nextWords';
import { isPhaseDone, standingOf } from '../shared/standing';
import type { MilestoneFacts } from './facts';
import type { TeamShare } from './teamShare';

/** One row of the report. `share`: what of it is one team's. */
export function milestoneFacts(
  graph: Graph,
  node: Node,
  today: string,
  nameOf: (uri: string) => string,
  share: TeamShare | null,
): MilestoneFacts {
  const status = graph.status(node);
  const category = status?.category ?? null;
  const gates = graph.gates(node);
  const waitsFor = gates.filter(({ state }) => state === 'unmet' || state === 'dropped');
  const gateFacts = (of: typeof gates) =>
    of.map(({ target, dependency, actual }) => ({
      milestone: target ? graph.label(target) : dependency.text,
      status: actual?.word ?? null,
    }));
  const { start, end, actualEnd } = graph.schedule(node);
  const { state } = standingOf(graph, node);
  const own = atWork(graph.milestone(node.main));
  return {
    id: node.id?.text ?? null,
    title: graph.title(node),
    file: nameOf(node.main.uri),
    status: status?.word ?? null,
    category,
    state: state === 'ready' || state === 'waiting' ? state : null,
    after: gateFacts(gates.filter((gate) => gate.state === 'met')),
    waitsFor: gateFacts(waitsFor),
    progress: share ? share.progress : graph.progress(node),
    phase: own.phase,
    next: share ? share.next : own.next,
    plannedStart: start && writeStretch(start),
    plannedEnd: end && writeStretch(end),
    actualEnd: actualEnd && writeStretch(actualEnd),
    late: lateness(graph, node, parseDay(today)),
  };
}

function lateness(graph: Graph, node: Node, today: Day | null): number | null {
  const { end, actualEnd } = graph.schedule(node);
  const category = graph.status(node)?.category;
  if (!end || category === 'dropped') return null;
  const { distance } = graph.calendar(node.main.uri);
  if (category === 'done')
    return isDay(end) && actualEnd && isDay(actualEnd) ? distance(end.last, actualEnd.last) : null;
  // A milestone of this quarter is late when the quarter is over.
  return today !== null && today > end.last ? Math.max(1, distance(end.last, today)) : null;
}

const isDay = ({ grain }: Stretch): boolean => grain === 'day';

/** The first phase that is not over, and the first open item in it or else anywhere. */
function atWork(milestone: MilestoneSummary | null): Pick<MilestoneFacts, 'phase' | 'next'> {
  if (!milestone) return { phase: null, next: null };
  const { phases } = milestone;
  const at = phases.findIndex((phase) => !isPhaseDone(phase));
  const first = phases[at]?.firstOpen ?? milestone.firstOpen;
  return {
    phase: at < 0 ? null : { position: at + 1, of: phases.length },
    next: first && nextWords(first.text, first.written),
  };
}
