import type { Node, RecordNode } from '../../graph/graph';
import { joinSchedules } from '../../reading/scheduleOf';
import { parseDay } from '../../time/day';
import { readDates } from '../../time/readDates';
import type { Stretch } from '../../time/time';
import { writeStretch } from '../../time/writeStretch';
import type { Change } from '../changing/change';
import type { FeatureContext } from '../shared/context';
import { phaseTitle } from '../shared/phaseTitle';
import type { LatelyFacts } from './facts';

/** An event, and what it makes needless to say. */
interface Event extends LatelyFacts {
  readonly what: Change['what'];
}

/**
 * What happened from a day until today: milestones and phases that started or ended by their dates, decisions taken, and
 * of what git saw change that which a person would tell.
 */
export function lately(
  context: FeatureContext,
  nodes: readonly Node[],
  since: string,
  changes: readonly Change[],
): readonly LatelyFacts[] {
  const isIn = within(since, context.today);
  const dated = [
    ...nodes.flatMap((node) => datedEvents(context, node, isIn)),
    ...recordsOf(context, nodes).flatMap((record) => decided(record, isIn)),
  ];
  const names = new Set(nodes.map((node) => context.graph.label(node)));
  const seen = changes
    .filter(({ kind, name }) => kind === 'record' || names.has(name))
    .filter((change) => isTold(change) && !isSaid(change, dated))
    .map((change) => ({ ...change, words: wordsOf(change, context.today) }));
  const both: readonly Event[] = [...dated, ...seen];
  const all = both.filter((event) => !isOfMilestone(event, both));
  const order = [...names];
  const rank = ({ kind, name }: Event): number => (kind === 'record' ? order.length : order.indexOf(name));
  return [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ name, kind, phase, words }) => ({ name, kind, phase, words }));
}

function within(since: string, today: string): (day: Stretch | null) => day is Stretch {
  const [first, last] = [parseDay(since), parseDay(today)];
  return (day): day is Stretch =>
    day !== null &&
    day.grain === 'day' &&
    first !== null &&
    last !== null &&
    first <= day.first &&
    day.first <= last;
}

type Within = ReturnType<typeof within>;

function datedEvents({ graph, today }: FeatureContext, node: Node, isIn: Within): readonly Event[] {
  const events = (
    phase: string | null,
    { actualStart, actualEnd }: ReturnType<typeof joinSchedules>,
  ): readonly Event[] => {
    const event = (what: 'started' | 'ended', day: Stretch | null): readonly Event[] =>
      isIn(day)
        ? [
            {
              name: graph.label(node),
              kind: 'milestone',
              phase,
              what,
              words: `${what} ${shortDay(writeStretch(day), today)}`,
            },
          ]
        : [];
    return [...event('started', actualStart), ...event('ended', actualEnd)];
  };
  const parts = [node.main, ...node.rows].flatMap((part) => graph.milestone(part) ?? []);
  const own = events(null, graph.schedule(node));
  const phases = (parts[0]?.phases ?? []).flatMap((phase) => {
    const said = parts.flatMap((part) => part.phases.filter(({ number }) => number === phase.number));
    return events(phaseTitle(phase, true), joinSchedules(said.map(({ schedule }) => schedule)));
  });
  return [...own, ...phases];
}

/** The first phase starts with its milestone and the last one ends with it. */
const isOfMilestone = ({ name, phase, words }: Event, all: readonly Event[]): boolean =>
  phase !== null && all.some((other) => other.name === name && other.phase === null && other.words === words);

/** Decisions that these milestones rest on. */
function recordsOf({ graph }: FeatureContext, nodes: readonly Node[]): readonly RecordNode[] {
  const found = new Map<string, RecordNode>();
  for (const node of nodes) {
    const named = new Set(graph.milestone(node.main)?.records);
    if (named.size === 0) continue;
    for (const record of graph.recordsNear(node.main.uri))
      if (record.summary.id && named.has(record.summary.id.same))
        found.set(`${record.uri} ${record.key}`, record);
  }
  return [...found.values()];
}

function decided({ summary }: RecordNode, isIn: Within): readonly Event[] {
  const { id, state, status, date } = summary;
  const isDecision = state === 'accepted' || state === 'rejected' || state === 'superseded';
  if (!id || !status || !isDecision || !date) return [];
  return isIn(readDates(date)?.start ?? null)
    ? [{ name: id.text, kind: 'record', phase: null, what: 'status', words: status.toLowerCase() }]
    : [];
}

/** What a person would tell of a week; boxes are told once a milestone. */
function isTold({ kind, what, phase }: Change): boolean {
  if (kind === 'record') return what === 'status' || what === 'added' || what === 'gone';
  if (phase !== null) return what === 'status' || what === 'started' || what === 'ended';
  return what !== 'retitled' && what !== 'gates' && what !== 'owner' && what !== 'plannedStart';
}

function isSaid({ name, phase, what, category }: Change, dated: readonly Event[]): boolean {
  const about = dated.filter((event) => event.name === name && event.phase === phase);
  const has = (event: Change['what']): boolean => about.some((each) => each.what === event);
  if (what === 'started' || what === 'ended') return has(what);
  if (what === 'progress') return has('ended');
  if (what !== 'status') return false;
  return has('status') || (category === 'active' && has('started')) || (category === 'done' && has('ended'));
}

function wordsOf({ kind, name, what, to, words, says }: Change, today: string): string {
  // What nobody may know yet comes with its title.
  if (what === 'added' || what === 'gone')
    return says.startsWith(`${name} `) ? says.slice(name.length + 1) : words;
  if (kind === 'record' && what === 'status' && to) return to.toLowerCase();
  return (what === 'started' || what === 'ended') && to ? `${what} ${shortDay(to, today)}` : words;
}

/** Without the year where it is this one. */
function shortDay(day: string, today: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day.slice(0, 5) === today.slice(0, 5) ? day.slice(5) : day;
}
