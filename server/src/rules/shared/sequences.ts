import type { RuleContext } from '../rule';
import { type Timed, timed } from './timed';

/** Things that a document lists one after the other, each with a start and an end, in days or in weeks. */
export interface Step {
  readonly timed: Timed;
  readonly start: number;
  readonly end: number;
}

export interface Sequence {
  readonly steps: readonly Step[];
  readonly inWeeks: boolean;
}

/** The milestones of a table, or the sections of a document, and the phases of each milestone. */
export function* sequences(context: RuleContext): Generator<Sequence> {
  const { model } = context;
  const groups = new Map<string, Timed[]>();
  const tables = new Map<string, number>();
  for (const { index, rows } of model.tables)
    for (const { milestone } of rows) if (milestone) tables.set(milestone, index);
  for (const each of timed(context)) {
    const { phase, milestone, category } = each;
    if (category === 'dropped' || phase?.optional) continue;
    const group = phase ? `phases ${milestone.key}` : `table ${tables.get(milestone.key) ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  for (const [group, all] of groups) {
    // A row without dates could be anywhere between the others.
    const rows = model.tables[Number(group.slice(6))]?.rows.filter(
      ({ milestone, phase }) => milestone && !phase,
    );
    if (/^table \d/.test(group) && rows && rows.length > all.length) continue;
    const days = all.flatMap((each) => inDays(each) ?? []);
    const weeks = all.flatMap((each) => inWeeks(each) ?? []);
    if (days.length > 2 && days.length === all.length) yield { steps: days, inWeeks: false };
    // Rows of one week each say when something is due, and leave open when it began.
    else if (weeks.length > 2 && weeks.length === all.length && weeks.some(({ start, end }) => end > start))
      yield { steps: weeks, inWeeks: true };
  }
}

function inDays(each: Timed): Step | null {
  const { start, end } = each.schedule;
  return start?.grain === 'day' && end?.grain === 'day' && start.first <= end.first
    ? { timed: each, start: start.first, end: end.first }
    : null;
}

function inWeeks(each: Timed): Step | null {
  const { weeks } = each.schedule;
  return weeks && weeks.start <= weeks.end ? { timed: each, ...weeks } : null;
}

/** Neighbours in the list. */
export const pairsOf = ({ steps }: Sequence): readonly (readonly [Step, Step])[] =>
  steps.slice(1).map((step, at) => [steps[at]!, step] as const);
