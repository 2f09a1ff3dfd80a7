import type { Node, Roadmap } from '../graph/graph';
import type { Progress } from '../reading/model';
import { parseDay, printDay } from '../time/day';
import { writeStretch } from '../time/writeStretch';
import type { Change } from './changing/change';
import { attentionOf, type Problem } from './reporting/attention';
import type { DecisionFacts, MilestoneFacts, ReadyFacts, RoadmapReport } from './reporting/facts';
import { lately } from './reporting/lately';
import { milestoneFacts } from './reporting/milestoneFacts';
import { roadmapPlan } from './reporting/plan';
import { type TeamShare, teamShare } from './reporting/teamShare';
import type { FeatureContext, View } from './shared/context';
import { nextWords } from './shared/nextWords';
import { undecidedRecords } from './shared/undecided';

/** What a report is asked for. */
export interface ReportAsked {
  /** The first day of what is told of the past; seven days ago where nobody says. */
  readonly since: string | null;
  /** What git saw change since then; empty where there is no git. */
  readonly changes: readonly Change[];
  /** What is wrong in the documents of the roadmap. */
  readonly problems: readonly { readonly view: View; readonly problem: Problem }[];
  readonly plan: boolean;
  readonly team: string | null;
  /** How a document is called where the report is read. */
  readonly nameOf: (uri: string) => string;
}

/** Where a roadmap stands, what happened, what can start, and what needs a decision or a look. */
export function roadmapReport(context: FeatureContext, roadmap: Roadmap, asked: ReportAsked): RoadmapReport {
  const { graph, today, config } = context;
  const { team, nameOf } = asked;
  const shares = new Map<Node, TeamShare | null>();
  if (team !== null) for (const node of roadmap.nodes) shares.set(node, teamShare(context, node, team));
  const nodes = roadmap.nodes.filter((node) => team === null || shares.get(node));
  const rows = nodes.map((node) => ({
    node,
    facts: milestoneFacts(graph, node, today, nameOf, shares.get(node) ?? null),
  }));
  const inOrder = [...rows].sort((a, b) => rank(a.facts) - rank(b.facts));
  const counted = rows.filter(({ facts }) => facts.category !== 'dropped');
  const open = counted.filter(
    ({ node, facts }) => facts.category !== 'done' && !graph.archived(node.main.uri),
  );
  const since = asked.since ?? weekBefore(today);
  const isShown = new Set(nodes.map((node) => graph.label(node)));
  const attention = attentionOf(graph, asked.problems, nameOf);
  return {
    title: roadmap.title,
    file: nameOf(roadmap.index ?? roadmap.documents[0]!),
    team: [...shares.values()].find((share) => share)?.name ?? team,
    completed: counted.filter(({ facts }) => facts.category === 'done').length,
    total: counted.length,
    progress: sumOf(counted.flatMap(({ facts }) => facts.progress ?? [])),
    milestones: inOrder.map(({ facts }) => facts),
    since,
    lately: lately(context, nodes, since, asked.changes),
    ready: open.filter(({ facts }) => facts.state === 'ready').map((row) => readyFacts(context, row)),
    decisions: decisionsOf(
      context,
      open.map(({ node }) => node),
      nameOf,
    ),
    attention:
      team === null
        ? attention
        : attention.filter(({ milestone }) => milestone !== null && isShown.has(milestone)),
    workingDays: weekdays(config.calendar.workingDays),
    datesFrom: datesFrom(context, nodes, nameOf),
    ...(asked.plan ? { plan: roadmapPlan(context, roadmap.key) } : {}),
  };
}

/** What is over, what is at work, what can start, what waits; within each as the index has them. */
function rank({ category, state }: MilestoneFacts): number {
  if (category === 'done') return 0;
  if (category === 'active' || category === 'blocked') return 1;
  if (category === 'dropped') return 4;
  return state === 'ready' ? 2 : 3;
}

function sumOf(all: readonly Progress[]): Progress | null {
  const sum = (pick: (each: Progress) => number): number =>
    all.reduce((total, each) => total + pick(each), 0);
  return all.length > 0 ? { done: sum(({ done }) => done), total: sum(({ total }) => total) } : null;
}

function weekBefore(today: string): string {
  const day = parseDay(today);
  return day === null ? today : printDay(day - 7);
}

function readyFacts(
  { graph, today, document }: FeatureContext,
  { node, facts }: { readonly node: Node; readonly facts: MilestoneFacts },
): ReadyFacts {
  const { start } = graph.schedule(node);
  const now = parseDay(today);
  const owner = graph.milestone(node.main)?.owners.find(({ open }) => !open);
  const isDay = start?.grain === 'day' && now !== null;
  const first = graph.milestone(node.main)?.firstOpen;
  return {
    name: graph.label(node),
    title: facts.title,
    file: facts.file,
    plannedStart: start && writeStretch(start),
    late: isDay ? graph.calendar(node.main.uri).distance(start.first, now) : null,
    owner: owner ? { label: owner.label, value: owner.value } : null,
    undecided: undecidedRecords(graph, node).map(({ summary }) => summary.id!.text),
    precheck: openPrecheck(document(node.main.uri), node),
    // What comes first is its pre-checklist, whatever the phase at work is.
    next: first ? nextWords(first.text, first.written) : facts.next,
  };
}

function openPrecheck(view: View | null, node: Node): Progress | null {
  const lists = view?.model.checklists.filter(
    ({ role, counts, milestone }) => role === 'precheck' && counts && milestone === node.main.key,
  );
  const items = (lists ?? [])
    .flatMap((list) => list.items.map((index) => view!.model.items[index]!))
    .filter(({ required }) => required);
  const done = items.filter(({ state }) => state === 'done').length;
  return done < items.length ? { done, total: items.length } : null;
}

/** Every undecided record once, with the milestones that rest on it. */
function decisionsOf(
  { graph }: FeatureContext,
  nodes: readonly Node[],
  nameOf: (uri: string) => string,
): readonly DecisionFacts[] {
  const found = new Map<string, DecisionFacts & { readonly during: string[]; readonly before: string[] }>();
  for (const node of nodes) {
    const category = graph.status(node)?.category;
    for (const { uri, key, summary } of undecidedRecords(graph, node)) {
      const at = `${uri} ${key}`;
      const known = found.get(at) ?? {
        record: summary.id!.text,
        title: summary.title,
        file: nameOf(uri),
        status: summary.status,
        signed: summary.progress,
        during: [],
        before: [],
      };
      known[category === 'active' || category === 'blocked' ? 'during' : 'before'].push(graph.label(node));
      found.set(at, known);
    }
  }
  return [...found.values()].sort((a, b) => Number(b.during.length > 0) - Number(a.during.length > 0));
}

/** `Mon–Fri`. */
function weekdays(names: readonly string[]): string {
  const short = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1, 3));
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const at = week.indexOf(short[0] ?? '');
  const isRun = short.length > 2 && short.every((name, index) => week[at + index] === name);
  return isRun ? `${short[0]}–${short.at(-1)}` : short.join(', ');
}

/** Where all planned dates stand, if that is one document. */
function datesFrom(
  { graph }: FeatureContext,
  nodes: readonly Node[],
  nameOf: (uri: string) => string,
): string | null {
  const files = new Set<string>();
  for (const node of nodes) {
    const part = [node.main, ...node.rows].find((each) => graph.milestone(each)?.schedule.end);
    if (part) files.add(part.uri);
  }
  return files.size === 1 ? nameOf([...files][0]!) : null;
}
