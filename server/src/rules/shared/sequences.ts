import { groupBy } from '../../reading/groupBy';
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
export const sequences = ({ once }: RuleContext): readonly Sequence[] => once(findSequences);

const findSequences = (context: RuleContext): readonly Sequence[] => [...everySequence(context)];

function* everySequence(context: RuleContext): Generator<Sequence> {
  const { model } = context;
  const all = timed(context);
  if (all.length === 0) return;
  const tables = new Map<string, number>();
  for (const { index, rows } of model.tables)
    for (const { milestone } of rows) if (milestone) tables.set(milestone, index);
  const groups = groupBy(all, ({ phase, milestone, category }) => {
    if (category === 'dropped' || phase?.optional) return undefined;
    return phase ? `phases ${milestone.key}` : `table ${tables.get(milestone.key) ?? ''}`;
  });
  for (const [group, of] of groups) {
    // A row without dates could be anywhere between the others.
    const rows = model.tables[Number(group.slice(6))]?.rows.filter(
      ({ milestone, phase }) => milestone && !phase,
    );
    if (/^table \d/.test(group) && rows && rows.length > of.length) continue;
    const days = of.flatMap((each) => inDays(each) ?? []);
    const weeks = of.flatMap((each) => inWeeks(each) ?? []);
    if (days.length > 2 && days.length === of.length) yield { steps: days, inWeeks: false };
    // Rows of one week each say when something is due, and leave open when it began.
    else if (weeks.length > 2 && weeks.length === of.length && weeks.some(({ start, end }) => end > start))
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
