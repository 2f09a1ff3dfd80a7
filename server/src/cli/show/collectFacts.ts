import type { Project } from '../project';
import type { MilestoneSummary, Node, Roadmap } from '../serviceTypes';
import type { MilestoneFacts, RoadmapFacts } from './facts';

/** The roadmaps that the documents asked about belong to. */
export function collectFacts(project: Project, plan: boolean): readonly RoadmapFacts[] {
  const asked = new Set(project.selected);
  const isAsked = (node: Node): boolean =>
    [node.home, node.main, ...node.rows].some((part) => part && asked.has(part.uri));
  return project.service.graph
    .roadmaps()
    .filter(({ nodes }) => nodes.some(isAsked))
    .map((roadmap) => ({
      ...factsOf(roadmap, project),
      ...(plan ? { plan: project.service.roadmaps.plan(roadmap.key) } : {}),
    }));
}

function factsOf({ title, index, documents, nodes }: Roadmap, project: Project): RoadmapFacts {
  const milestones = nodes.map((node) => milestoneFacts(node, project)).sort((a, b) => rank(a) - rank(b));
  const counted = milestones.filter(({ category }) => category !== 'dropped');
  const progresses = counted.flatMap(({ progress }) => progress ?? []);
  return {
    title,
    file: project.nameOf(index ?? documents[0]!),
    completed: counted.filter(({ category }) => category === 'done').length,
    total: counted.length,
    progress:
      progresses.length > 0
        ? {
            done: progresses.reduce((sum, { done }) => sum + done, 0),
            total: progresses.reduce((sum, { total }) => sum + total, 0),
          }
        : null,
    milestones,
  };
}

/** What is over, what is at work, what can start, what waits; within each as the index has them. */
function rank({ category, state }: MilestoneFacts): number {
  if (category === 'done') return 0;
  if (category === 'active' || category === 'blocked') return 1;
  if (category === 'dropped') return 4;
  return state === 'ready' ? 2 : 3;
}

function milestoneFacts(node: Node, { service, nameOf }: Project): MilestoneFacts {
  const { graph } = service;
  const status = graph.status(node);
  const category = status?.category ?? null;
  const gates = graph.gates(node);
  const factsOf = (state: 'met' | 'unmet') =>
    gates
      .filter((gate) => gate.state === state)
      .map(({ target, dependency, actual }) => ({
        milestone: target ? graph.label(target) : dependency.text,
        status: actual?.word ?? null,
      }));
  const waitsFor = factsOf('unmet');
  const parts = [node.home, ...node.rows].flatMap((part) => (part ? (graph.milestone(part) ?? []) : []));
  const plannedEnd = firstOf(parts, ({ dates }) => dates.plannedEnd);
  const actualEnd = firstOf(parts, ({ dates }) => dates.actualEnd);
  const [planned, actual] = [isoDate(plannedEnd), isoDate(actualEnd)];
  const { end, actualEnd: ended } = graph.schedule(node);
  return {
    id: node.id?.text ?? null,
    title: graph.title(node),
    file: nameOf(node.main.uri),
    status: status?.word ?? null,
    category,
    state: category === 'planned' ? (waitsFor.length > 0 ? 'waiting' : 'ready') : null,
    after: factsOf('met'),
    waitsFor,
    progress: graph.progress(node),
    ...atWork(graph.milestone(node.main)),
    plannedEnd: planned ?? plannedEnd,
    actualEnd: actual ?? actualEnd,
    late:
      end?.grain === 'day' && ended?.grain === 'day'
        ? graph.calendar(node.main.uri).distance(end.last, ended.last)
        : null,
  };
}

/** The first phase that is not over, and the first open item in it or else anywhere. */
function atWork(milestone: MilestoneSummary | null): Pick<MilestoneFacts, 'phase' | 'next'> {
  if (!milestone) return { phase: null, next: null };
  const { phases } = milestone;
  const at = phases.findIndex(
    ({ status, progress }) =>
      status?.category !== 'done' &&
      status?.category !== 'dropped' &&
      !(progress && progress.done === progress.total),
  );
  return {
    phase: at < 0 ? null : { position: at + 1, of: phases.length },
    next: phases[at]?.firstOpen?.text ?? milestone.firstOpen?.text ?? null,
  };
}

function firstOf(
  parts: readonly MilestoneSummary[],
  pick: (part: MilestoneSummary) => string | null,
): string | null {
  for (const part of parts) {
    const value = pick(part)?.trim();
    // A dash or TBD says that nobody knows yet.
    if (value && !/^(?:[-–—]+|tbd|tba|n\/a|\?)$/i.test(value)) return value;
  }
  return null;
}

function isoDate(text: string | null): string | null {
  return /\b\d{4}-\d{2}-\d{2}\b/.exec(text ?? '')?.[0] ?? null;
}
