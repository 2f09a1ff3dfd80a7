import type { Gate, Node } from '../graph/graph';
import type { Checklist, Milestone, Phase } from '../reading/model';
import type { FeatureContext, View } from './shared/context';
import { countedItems } from './shared/countedItems';
import { toldItems } from './shared/nextWords';
import { phaseTitle } from './shared/phaseTitle';
import { isPhaseDone } from './shared/standing';
import { undecidedRecords } from './shared/undecided';

/** One thing that stands in the way, and where it is written. */
export interface Obstacle {
  readonly says: string;
  readonly at: WrittenAt | null;
  /** Open boxes, where they are what stands in the way. */
  readonly items: readonly { readonly text: string; readonly at: WrittenAt }[];
}

/** A place that stays what it is while lines move. */
export interface WrittenAt {
  readonly uri: string;
  readonly key: string;
  readonly part?: string;
}

export interface Why {
  readonly label: string;
  readonly title: string;
  readonly status: string | null;
  readonly category: string | null;
  /** What keeps it from starting, in the order in which it is cleared; empty once it has begun. */
  readonly toStart: readonly Obstacle[];
  /** What keeps it from being finished. */
  readonly toFinish: readonly Obstacle[];
}

/** Everything that keeps a milestone from starting or finishing: gates, pre-check, undecided records, open items. */
export function whyWaiting(context: FeatureContext, node: Node): Why {
  const { graph } = context;
  const view = context.document(node.main.uri);
  const milestone = view?.model.milestones.find(({ key }) => key === node.main.key) ?? null;
  const status = graph.status(node);
  const category = status?.category ?? null;
  const over = category === 'done' || category === 'dropped';
  const before = over
    ? []
    : [...gates(context, node), ...precheck(view, milestone), ...decisions(context, node)];
  const begun = category === 'active' || category === 'blocked';
  return {
    label: graph.label(node),
    title: graph.title(node),
    status: status?.word ?? null,
    category,
    toStart: begun ? [] : before,
    // What should have been cleared before it began still stands against its end.
    toFinish: over ? [] : [...(begun ? before : []), ...openWork(view, milestone)],
  };
}

function* gates({ graph }: FeatureContext, node: Node): Generator<Obstacle> {
  for (const gate of graph.gates(node)) {
    if (gate.state !== 'unmet' && gate.state !== 'dropped') continue;
    const at = gate.target ? { ...gate.target.main, part: 'status' } : null;
    yield {
      says: gateWords(gate, gate.target ? graph.label(gate.target) : gate.dependency.text),
      at,
      items: [],
    };
  }
}

function gateWords({ state, actual, requires }: Gate, name: string): string {
  const is = actual?.word ?? 'not known';
  return state === 'dropped'
    ? `${name} is ${is}, and will not be ${requires.text}.`
    : `${name} is ${is}, and has to be ${requires.text}.`;
}

function* precheck(view: View | null, milestone: Milestone | null): Generator<Obstacle> {
  if (!view || !milestone) return;
  for (const checklist of ownLists(view, milestone))
    if (checklist.role === 'precheck')
      yield* openOf(view, [checklist], checklist.heading?.text ?? 'Pre-checklist');
}

/** Decisions that it rests on and that nobody has taken. */
function* decisions({ graph }: FeatureContext, node: Node): Generator<Obstacle> {
  for (const { uri, key, summary } of undecidedRecords(graph, node))
    yield {
      says: `${summary.id!.text} (${summary.title}) is ${summary.status}.`,
      at: { uri, key, part: 'status' },
      items: [],
    };
}

function* openWork(view: View | null, milestone: Milestone | null): Generator<Obstacle> {
  if (!view || !milestone) return;
  for (const phase of milestone.phases) {
    if (phase.status?.category === 'dropped' || (isPhaseDone(phase) && !hasOpen(view, phase))) continue;
    const lists = phase.checklists.map((index) => view.model.checklists[index]!);
    const open = [...openOf(view, lists, phaseTitle(phase))];
    if (open.length > 0) yield* open;
    else
      yield {
        says: `${phaseTitle(phase)}: no box says that it is over.`,
        at: { uri: view.uri, key: phase.key },
        items: [],
      };
  }
  for (const checklist of ownLists(view, milestone))
    if (checklist.role !== 'precheck') yield* openOf(view, [checklist], checklist.heading?.text ?? 'Items');
}

const hasOpen = (view: View, phase: Phase): boolean =>
  phase.checklists.some((index) => isOpenList(view, view.model.checklists[index]!));

const ownLists = (view: View, { checklists }: Milestone): readonly Checklist[] =>
  checklists.map((index) => view.model.checklists[index]!);

function* openOf(view: View, lists: readonly Checklist[], name: string): Generator<Obstacle> {
  const items = lists.flatMap((list) => countedItems(view, list));
  const open = items.filter(({ state }) => state === 'open');
  if (open.length === 0) return;
  yield {
    says: `${name}: ${items.length - open.length}/${items.length}`,
    at: { uri: view.uri, key: open[0]!.key },
    items: toldItems(view.model, open).map(({ text, key }) => ({ text, at: { uri: view.uri, key } })),
  };
}

const isOpenList = (view: View, list: Checklist): boolean =>
  countedItems(view, list).some(({ state }) => state === 'open');
