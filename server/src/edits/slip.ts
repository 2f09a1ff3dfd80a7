import type { Node } from '../graph/graph';
import type { FieldName, Milestone } from '../reading/model';
import { type Day, parseDay, printDay } from '../time/day';
import { readDates } from '../time/readDates';
import { readPeriod } from '../time/readPeriod';
import { lastDay, shiftPeriod } from '../time/shiftPeriod';
import { createWorkCalendar } from '../time/workCalendar';
import { writeDay } from '../time/writeDay';
import { type PlacedReplacement, type PlanContext, type Planned, planOf } from './plan';
import { type Stated, statedIn } from './statedIn';

export interface Slip {
  readonly node: Node;
  /** Key of a phase where the milestone is declared; null means the milestone itself. */
  readonly phase: string | null;
  /** Working days, earlier where negative; or the day (`YYYY-MM-DD`) on which it ends then. */
  readonly by: number | { readonly to: string };
}

/** One date that moves, once however many places state it. */
export interface Moved {
  /** `M3`, `M3 Phase 2`. */
  readonly what: string;
  readonly which: 'start' | 'end' | 'when';
  readonly from: string;
  readonly to: string;
  /** Null for what was asked to move itself. */
  readonly because: string | null;
}

export interface Slipped {
  readonly planned: Planned;
  readonly moves: readonly Moved[];
  /** What comes after and cannot be moved exactly, in a sentence each. */
  readonly stays: readonly string[];
}

/**
 * Moves the planned dates of a milestone or phase by working days, and with them those of everything that comes after
 * it: the phases that follow, the end of its milestone, and all milestones that wait for it. What has begun keeps its
 * start; what is over keeps everything.
 */
export function slip(context: PlanContext, asked: Slip): Slipped {
  const { graph, config } = context;
  const { node, phase } = asked;
  const label = graph.label(node);
  const refuse = (refused: string): Slipped => ({ planned: { refused }, moves: [], stays: [] });
  if (isOver(context, node)) return refuse(`${label} is ${graph.status(node)!.word}; its dates are history.`);
  const calendar = createWorkCalendar(config.calendar);
  const own = slotsOf(context, node, phase, null);
  const by = typeof asked.by === 'number' ? asked.by : daysTo(asked.by.to, own, calendar.distance);
  if (by === null)
    return refuse(`${nameOf(context, node, phase)} states no planned end that could move to a day.`);
  const slots = [...own, ...followers(context, node)];
  if (own.length === 0)
    return refuse(`${nameOf(context, node, phase)} states no planned dates in its file or in an index.`);
  const edits: PlacedReplacement[] = [];
  const moves = new Map<string, Moved>();
  const stays = new Set<string>();
  for (const slot of slots) {
    const { uri, what, which, because } = slot;
    const moved = movedTo(context, slot, by);
    if (moved === null) continue;
    if ('why' in moved) {
      const said = `${what} stays as it is: ${moved.why}.`;
      if (own.includes(slot)) return refuse(said);
      stays.add(said);
      continue;
    }
    edits.push({ uri, ...moved.edit });
    const move = { what, which, from: moved.from, to: moved.to, because };
    moves.set(JSON.stringify(move), move);
  }
  return { planned: planOf(edits), moves: [...moves.values()], stays: [...stays] };
}

/** The text in its place; null where it stays the same. */
function movedTo({ config }: PlanContext, { start, end, text, day, period }: Slot, by: number) {
  const { add } = createWorkCalendar(config.calendar);
  if (!period) {
    const to = add(day!, by);
    if (to === day) return null;
    return { edit: { start, end, text: writeDay(text, to) }, from: printDay(day!), to: printDay(to) };
  }
  const shifted = shiftPeriod(period.text, period.inWeeks, {
    by,
    add,
    perWeek: config.calendar.workingDays.length,
  });
  if (!shifted || 'why' in shifted) return shifted;
  const at = { start: start + shifted.from, end: start + shifted.to };
  return { edit: { ...at, text: shifted.text }, from: shifted.old, to: shifted.text };
}

function daysTo(to: string, slots: readonly Slot[], distance: (from: Day, to: Day) => number): number | null {
  const day = parseDay(to);
  const end = slots.find(({ which }) => which === 'end') ?? slots.find((slot) => slot.day !== null);
  return day === null || !end?.day ? null : distance(end.day, day);
}

/** The planned dates of one milestone and its phases, moved without anything that comes after. */
export function shift(context: PlanContext, node: Node, by: number): PlacedReplacement[] {
  return slotsOf(context, node, null, null).flatMap((slot) => {
    const moved = by === 0 ? null : movedTo(context, slot, by);
    return moved && !('why' in moved) ? [{ uri: slot.uri, ...moved.edit }] : [];
  });
}

/** A date in a document that says when something is planned. */
interface Slot {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of a period the last day, where it has one. */
  readonly day: Day | null;
  readonly what: string;
  readonly which: 'start' | 'end' | 'when';
  /** What a period says in whole, and whether bare numbers in it are weeks; null for a single day. */
  readonly period: { readonly text: string; readonly inWeeks: boolean } | null;
  readonly because: string | null;
}

/** The milestones that wait for one, and those that wait for them, each once and each after what it waits for. */
function* followers(context: PlanContext, first: Node): Generator<Slot> {
  const { graph } = context;
  const seen = new Set([first]);
  const queue = [first];
  for (let node = queue.shift(); node; node = queue.shift()) {
    for (const dependent of graph.dependents(node)) {
      if (seen.has(dependent) || isOver(context, dependent)) continue;
      seen.add(dependent);
      queue.push(dependent);
      yield* slotsOf(context, dependent, null, `${graph.label(dependent)} waits for ${graph.label(node)}`);
    }
  }
}

/** The dates of a milestone with its phases; or of one phase, those after it, and the end of its milestone. */
function slotsOf(context: PlanContext, node: Node, phase: string | null, because: string | null): Slot[] {
  const main = mainOf(context, node);
  const phases = main?.phases ?? [];
  const from = phase === null ? 0 : phases.findIndex(({ key }) => key === phase);
  const moving = phases.slice(Math.max(0, from)).filter((each) => !isDone(each.status?.category));
  const label = context.graph.label(node);
  const asked = phase === null ? null : nameOf(context, node, phase);
  const phaseSlots = moving.flatMap(({ key }) => {
    const after = asked && key !== phase ? `${nameOf(context, node, key)} comes after ${asked}` : null;
    return [...datesOf(context, node, key, because ?? after)];
  });
  const own = [...datesOf(context, node, null, because ?? (asked && `${label} ends after ${asked}`))];
  // What was asked to move comes first: a day that it moves to is counted from its own end.
  return asked ? [...phaseSlots, ...own.filter(({ which }) => which !== 'start')] : [...own, ...phaseSlots];
}

/** Where a milestone or phase says when it is planned, without what has happened. */
function* datesOf(
  context: PlanContext,
  node: Node,
  phase: string | null,
  because: string | null,
): Generator<Slot> {
  const what = nameOf(context, node, phase);
  for (const place of statedIn(context, node, phase)) {
    const owner = place.phase ?? place.milestone;
    if (isDone(owner.status?.category) || /\d/.test(owner.dates.actualEnd?.text ?? '')) continue;
    const begun = /\d/.test(owner.dates.actualStart?.text ?? '');
    for (const [name, which] of [
      ['start', 'start'],
      ['end', 'end'],
    ] as const) {
      if (which === 'start' && begun) continue;
      const found = dayIn(place, name);
      if (found) yield { ...found, uri: place.uri, what, which, because, period: null };
    }
    const { when } = owner;
    if (!when || begun) continue;
    const { start, end, inWeeks } = when;
    const text = place.text.slice(start, end);
    const said = { start, end, text, day: lastDay(text, inWeeks), period: { text, inWeeks } };
    if (readPeriod(text, inWeeks)) yield { ...said, uri: place.uri, what, which: 'when', because };
  }
}

function dayIn({ model, text, milestone, phase }: Stated, name: FieldName) {
  const key = phase?.key ?? null;
  const field = model.fields.find(
    (each) => each.name === name && each.milestone === milestone.key && each.phase === key,
  );
  if (!field) return null;
  const { start, end } = field.value;
  const written = text.slice(start, end);
  const read = readDates(written);
  if (read?.start.grain !== 'day' || read.start.first !== read.end.first) return null;
  return {
    start: start + read.from,
    end: start + read.to,
    text: written.slice(read.from, read.to),
    day: read.start.first,
  };
}

function mainOf({ document }: PlanContext, { main }: Node): Milestone | undefined {
  return document(main.uri)?.model.milestones.find(({ key }) => key === main.key);
}

function nameOf(context: PlanContext, node: Node, phase: string | null): string {
  const label = context.graph.label(node);
  const own = phase === null ? null : mainOf(context, node)?.phases.find(({ key }) => key === phase);
  if (!own) return label;
  return `${label} ${own.number === null ? own.title.text : `Phase ${own.number}`}`;
}

const isDone = (category: string | null | undefined): boolean =>
  category === 'done' || category === 'dropped';
const isOver = ({ graph }: PlanContext, node: Node): boolean => isDone(graph.status(node)?.category);
