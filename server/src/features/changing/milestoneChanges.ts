import type { Graph, Node } from '../../graph/graph';
import type { Progress } from '../../reading/model';
import { joinSchedules, type Schedule } from '../../reading/scheduleOf';
import type { MilestoneSummary, PhaseSummary, StatusSummary } from '../../reading/summary';
import { phaseTitle } from '../shared/phaseTitle';
import { fraction } from '../shared/progressBar';
import { type Change, changeOf, type Said, type Version } from './change';
import { dateChanges } from './dateChanges';
import type { Pair } from './pairNodes';

/** What is said differently of one milestone and its phases. */
export function milestoneChanges(
  before: Version,
  after: Version,
  { old, now }: { readonly old: Node; readonly now: Node },
  pairs: readonly Pair[],
): readonly Change[] {
  const { graph } = after;
  const [name, was] = [graph.label(now), before.graph.label(old)];
  const about = { kind: 'milestone', name, phase: null, uri: now.main.uri } as const;
  const calendar = graph.calendar(now.main.uri);
  const [then, is] = [factsOf(before.graph, old), factsOf(graph, now)];
  const title = graph.title(now);
  const own: Said[] = [
    ...(before.graph.title(old) !== title && now.id
      ? [
          {
            what: 'retitled',
            words: `is now called "${title}"`,
            from: before.graph.title(old),
            to: title,
          } as const,
        ]
      : []),
    ...statusChange(then.status, is.status),
    ...progressChange(then.progress, is.progress),
    ...dateChanges(before.graph.schedule(old), graph.schedule(now), calendar),
    ...gateChange(waitsFor(before.graph, old, namesNow(graph, pairs)), waitsFor(graph, now)),
    ...ownerChanges(then.owners, is.owners),
  ];
  const phaseAbout = ({ name: phase }: PhaseFacts) => ({ ...about, phase });
  return [
    ...(was === name
      ? []
      : [changeOf(about, { what: 'renumbered', words: `is now ${name}`, from: was, to: name }, was)]),
    ...own.map((said) => changeOf(about, said)),
    ...is.phases.flatMap((phase) => {
      const before = then.phases.find(({ key }) => key === phase.key);
      if (!before) return [changeOf(phaseAbout(phase), { what: 'added', words: 'added' })];
      return [
        ...statusChange(before.status, phase.status),
        ...progressChange(before.progress, phase.progress),
        ...dateChanges(before.schedule, phase.schedule, calendar),
      ].map((said) => changeOf(phaseAbout(phase), said));
    }),
    ...then.phases
      .filter(({ key }) => !is.phases.some((phase) => phase.key === key))
      .map((phase) => changeOf(phaseAbout(phase), { what: 'gone', words: 'dropped' })),
  ];
}

interface Facts {
  readonly status: StatusSummary | null;
  readonly progress: Progress | null;
  readonly phases: readonly PhaseFacts[];
  readonly owners: ReadonlyMap<string, string>;
}

interface PhaseFacts {
  readonly key: string;
  readonly name: string;
  readonly status: StatusSummary | null;
  readonly progress: Progress | null;
  readonly schedule: Schedule;
}

/** What the home says, and where it is silent what the rows say. */
function factsOf(graph: Graph, node: Node): Facts {
  const parts = [node.main, ...node.rows].flatMap((part) => graph.milestone(part) ?? []);
  const main: MilestoneSummary | undefined = parts[0];
  return {
    status: graph.status(node),
    progress: graph.progress(node),
    phases: (main?.phases ?? []).map((phase) => {
      const said = parts.flatMap(({ phases }) => phases.filter((other) => isSame(phase, other)));
      return {
        key: phase.number ?? phase.title,
        name: phaseTitle(phase, true),
        status: said.find(({ status }) => status)?.status ?? null,
        progress: phase.progress,
        schedule: joinSchedules(said.map(({ schedule }) => schedule)),
      };
    }),
    owners: new Map(main?.owners.filter(({ open }) => !open).map(({ label, value }) => [label, value])),
  };
}

const isSame = (a: PhaseSummary, b: PhaseSummary): boolean =>
  a.number === null ? a.title === b.title : a.number === b.number;

function statusChange(then: StatusSummary | null, now: StatusSummary | null): readonly Said[] {
  if (then?.word.toLowerCase() === now?.word.toLowerCase()) return [];
  const [from, to] = [then?.word ?? null, now?.word ?? null];
  const words = `${from ?? 'without status'} → ${to ?? 'without status'}`;
  return [{ what: 'status', words, from, to, category: now?.category ?? null }];
}

function progressChange(then: Progress | null, now: Progress | null): readonly Said[] {
  if (!then || !now || (then.done === now.done && then.total === now.total)) return [];
  const [from, to] = [fraction(then), fraction(now)];
  return [{ what: 'progress', words: `${from} → ${to}`, from, to }];
}

/** What a milestone of then is called now: who waits for one that was renumbered waits for nothing new. */
function namesNow(graph: Graph, pairs: readonly Pair[]): (node: Node) => string | null {
  return (node) => {
    const now = pairs.find(({ old }) => old?.key === node.key)?.now;
    return now ? graph.label(now) : null;
  };
}

const waitsFor = (
  graph: Graph,
  node: Node,
  nameNow: (node: Node) => string | null = () => null,
): readonly string[] =>
  graph
    .gates(node)
    .map(({ target, dependency }) => (target ? (nameNow(target) ?? graph.label(target)) : dependency.text));

function gateChange(then: readonly string[], now: readonly string[]): readonly Said[] {
  const more = now.filter((other) => !then.includes(other));
  const less = then.filter((other) => !now.includes(other));
  if (more.length + less.length === 0) return [];
  const words =
    more.length === 0
      ? `no longer waits for ${less.join(', ')}`
      : `now waits for ${more.join(', ')}${less.length > 0 ? `, no longer for ${less.join(', ')}` : ''}`;
  return [{ what: 'gates', words, from: then.join(', ') || null, to: now.join(', ') || null }];
}

function ownerChanges(then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly Said[] {
  return [...now].flatMap(([label, to]) => {
    const from = then.get(label);
    return from === undefined || from === to
      ? []
      : [{ what: 'owner', words: `${label}: ${from} → ${to}`, from, to } as const];
  });
}
