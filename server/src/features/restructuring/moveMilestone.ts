import { addDependency } from '../../edits/addDependency';
import type { Draft } from '../../edits/draft';
import { orderStatements } from '../../edits/orderStatements';
import { isPlan } from '../../edits/plan';
import { leadTo, waitFor } from '../../edits/rechain';
import { shift, slip } from '../../edits/slip';
import type { Node } from '../../graph/graph';
import { createWorkCalendar } from '../../time/workCalendar';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { renumber } from './renumber';
import { again, begunRefusal, hasBegun, numberOf, seriesOf } from './series';

export interface MoveMilestone {
  readonly node: Node;
  /** The milestone that it comes behind; null where it comes first. */
  readonly after: Node | null;
  /** Renumbers also what has begun. */
  readonly anyway?: boolean;
}

/**
 * A milestone put behind another. Those between get its number and each other's; who waited for it waits for what was
 * before it, and it waits for what is before it now. Lengths stay as planned, one after the other. Gives it as it is then.
 */
export function moveMilestone(
  draft: Draft<FeatureContext>,
  { node: asked, after, anyway = false }: MoveMilestone,
): Node | Refusal {
  const { context } = draft;
  const { graph } = context;
  const series = seriesOf(context, asked);
  const label = graph.label(asked);
  const from = series.findIndex(({ key }) => key === asked.key);
  const behind = series.findIndex(({ key }) => key === after?.key);
  const node = series[from];
  if (!node) return refuse(`${label} has no number that could say where it stands.`);
  if (after && behind < 0) return refuse(`${graph.label(after)} is not counted together with ${label}.`);
  const to = behind < from ? behind + 1 : behind;
  if (to === from) return refuse(`${label} stands there already.`);
  const order = series.filter((each) => each !== node);
  order.splice(to, 0, node);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const touched = order.slice(low, high + 1);
  const begun = touched.find((each) => hasBegun(context, each));
  if (begun && !anyway) return begunRefusal(context, begun);

  chain(draft, series, order, from, to);
  const dates = datesOf(context, series.slice(low, high + 1), touched);
  const numbers = series.slice(low, high + 1).map(numberOf);
  const spare = Math.max(...series.map(numberOf)) + 1;
  const now = new Map(touched.map((each) => [each, each]));
  const give = (each: Node, number: number): Refusal | null => {
    const old = again(context, now.get(each)!);
    if (!old) return refuse(`${graph.label(each)} is no longer there.`);
    if (numberOf(old) === number) return null;
    const next = renumber(draft, old, number);
    if ('refused' in next) return next;
    now.set(each, next);
    return null;
  };
  // Out of the way, the others one after the other into what has become free, and into its own place.
  const others = touched.filter((each) => each !== node);
  const steps: [Node, number][] = others.map((each) => [each, numbers[touched.indexOf(each)]!]);
  if (to < from) steps.reverse();
  for (const [each, number] of [[node, spare] as const, ...steps, [node, numbers[to - low]!] as const]) {
    const refused = give(each, number);
    if (refused) return refused;
  }
  const present = (): Node[] => touched.map((each) => again(context, now.get(each)!) ?? now.get(each)!);
  draft.take({ edits: orderStatements(context, present()) });
  for (const [index, by] of dates.shifts.entries())
    draft.take({ edits: shift(context, present()[index]!, by) });
  const next = order[high + 1] && again(context, order[high + 1]!);
  if (next && dates.longer > 0) {
    const { planned } = slip(context, { node: next, phase: null, by: dates.longer });
    if (isPlan(planned)) draft.take(planned);
  }
  return present()[to - low]!;
}

/** Gates and next steps, while all still have their old names. */
function chain(
  draft: Draft<FeatureContext>,
  series: readonly Node[],
  order: readonly Node[],
  from: number,
  to: number,
): void {
  const { context } = draft;
  const node = series[from]!;
  const at = (each: Node): Node => again(context, each) ?? each;
  const [was, follower] = [series[from - 1] ?? null, series[from + 1] ?? null];
  const [before, next] = [order[to - 1] ?? null, order[to + 1] ?? null];
  const wait = (waiting: Node, old: Node, instead: Node | null): void =>
    draft.take({ edits: waitFor(context, at(waiting), at(old), instead && at(instead)) });
  const waitsFor = (waiting: Node, other: Node): boolean =>
    context.graph.gates(at(waiting)).some(({ target }) => target?.key === at(other).key);
  const linked = was !== null && waitsFor(node, was);
  const chained = before !== null && next !== null && waitsFor(next, before);
  // What stands before it now cannot wait for it.
  for (const each of order.slice(0, to)) if (waitsFor(each, node)) wait(each, node, linked ? was : null);
  const later = order.slice(to + 1).filter((each) => waitsFor(node, each));
  for (const [index, each] of later.entries()) wait(node, each, index === 0 && chained ? before : null);
  if (to > from && linked) wait(node, was, before);
  if (to < from && follower && waitsFor(follower, node)) wait(follower, node, was);
  if (chained) wait(next, before, node);
  // It was the first, or is: the chain goes through it all the same.
  const isFree = (each: Node): boolean => context.graph.gates(at(each)).length === 0;
  const link = (waiting: Node, target: Node): void =>
    draft.take({ edits: addDependency(context, at(waiting), at(target)) });
  if (chained && isFree(node)) link(node, before);
  if (!before && next && linked && isFree(next)) link(next, node);
  const lead = (step: Node | null, old: Node | null, instead: Node | null): void => {
    if (step) draft.take({ edits: leadTo(context, at(step), old && at(old), instead && at(instead)) });
  };
  lead(was, node, follower);
  lead(node, follower, next);
  lead(before, next ?? null, node);
}

/**
 * By how many working days each moves, in the new order: none where some have no dates of their own. Nothing begins before
 * the end of what it waits for; `longer` is by how much all together end later then.
 */
function datesOf(context: FeatureContext, old: readonly Node[], order: readonly Node[]) {
  const { graph, config } = context;
  const { add, distance } = createWorkCalendar(config.calendar);
  const planned = new Map<string, { start: number; end: number }>();
  for (const { key } of old) {
    const node = old.find((each) => each.key === key)!;
    const { start, end } = graph.schedule(node);
    if (start?.grain !== 'day' || end?.grain !== 'day') return { shifts: [], longer: 0 };
    planned.set(key, { start: start.first, end: end.last });
  }
  const own = ({ key }: Node) => planned.get(key)!;
  const gaps = old.slice(1).map((node, index) => distance(own(old[index]!).end, own(node).start));
  let start = own(old[0]!).start;
  let last = start;
  const shifts = order.map((node, index) => {
    const waits = graph.gates(again(context, node) ?? node).flatMap(({ target }) => {
      const end = target && !planned.has(target.key) ? graph.schedule(target).end : null;
      return end?.grain === 'day' ? [add(end.last, 1)] : [];
    });
    start = Math.max(start, ...waits);
    const length = distance(own(node).start, own(node).end);
    last = length === 0 ? start : add(start, length);
    const by = distance(own(node).start, start);
    const gap = gaps[index] ?? 0;
    start = gap === 0 ? last : add(last, gap);
    return by;
  });
  return { shifts, longer: distance(own(old.at(-1)!).end, last) };
}
