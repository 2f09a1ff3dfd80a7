import { addDependency } from '../../edits/addDependency';
import type { Draft } from '../../edits/draft';
import { newMilestone } from '../../edits/newMilestone';
import { isPlan } from '../../edits/plan';
import { leadTo, waitFor } from '../../edits/rechain';
import { slip } from '../../edits/slip';
import type { Node } from '../../graph/graph';
import { createWorkCalendar } from '../../time/workCalendar';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { renumber } from './renumber';
import { again, begunRefusal, hasBegun, numberOf, seriesOf } from './series';

export interface InsertMilestone {
  readonly after: Node;
  readonly title: string;
  readonly phases?: readonly string[];
  readonly teams?: readonly string[];
  /** How many working days it takes: what comes after it moves on by as many. */
  readonly days?: number | null;
  /** Renumbers also what has begun. */
  readonly anyway?: boolean;
}

/**
 * A milestone put behind another: those numbered after it move up, as far as they must; the next one waits for the new
 * one, and the steps lead through it. Gives the new milestone.
 */
export function insertMilestone(draft: Draft<FeatureContext>, asked: InsertMilestone): Node | Refusal {
  const { context } = draft;
  const { after, title, phases = [], teams = [], days = null } = asked;
  const number = after.id ? numberOf(after) + 1 : null;
  const series = seriesOf(context, after);
  const next = series.find((node) => numberOf(node) > numberOf(after)) ?? null;
  const pushed = number === null ? [] : pushedOn(series, number);
  const begun = pushed.find((node) => hasBegun(context, node));
  if (begun && !asked.anyway) return begunRefusal(context, begun);
  let follower = next;
  for (const node of [...pushed].reverse()) {
    const moved = renumber(draft, node, numberOf(node) + 1);
    if ('refused' in moved) return moved;
    if (node === next) follower = moved;
  }

  const before = again(context, after);
  if (!before) return refuse('This milestone is no longer there.');
  const planned = newMilestone(context, {
    roadmap: before.roadmap,
    title,
    number: number ?? undefined,
    phases,
    teams,
    after: before.key,
    behind: before.key,
    planned: days === null ? null : stretchAfter(context, before, days),
  });
  if (!isPlan(planned)) return planned;
  const known = new Set(nodesOf(context, before.roadmap).map(({ key }) => key));
  draft.take(planned);
  const fresh = nodesOf(context, before.roadmap).find(({ key }) => !known.has(key));
  if (!fresh) return refuse(`'${title}' cannot be written so that it is read as a milestone here.`);
  if (context.graph.gates(fresh).length === 0)
    draft.take({ edits: addDependency(context, fresh, again(context, before) ?? before) });
  if (follower) chain(draft, before, fresh, follower);
  const moved = follower && again(context, follower);
  if (days !== null && moved) {
    const slipped = slip(context, { node: moved, phase: null, by: days });
    if (isPlan(slipped.planned)) draft.take(slipped.planned);
  }
  return again(context, fresh) ?? fresh;
}

/** Those that must make room, one after the other: a gap in the numbers ends it. */
function pushedOn(series: readonly Node[], from: number): readonly Node[] {
  const pushed: Node[] = [];
  for (const node of series) if (numberOf(node) === from + pushed.length) pushed.push(node);
  return pushed;
}

function chain(draft: Draft<FeatureContext>, before: Node, fresh: Node, follower: Node): void {
  const { context } = draft;
  const at = (node: Node): Node => again(context, node) ?? node;
  draft.take({ edits: waitFor(context, at(follower), at(before), at(fresh)) });
  const lead = (from: Node, old: Node | null, to: Node): void =>
    draft.take({ edits: leadTo(context, at(from), old && at(old), at(to)) });
  lead(before, follower, fresh);
  lead(fresh, null, follower);
}

function stretchAfter({ graph, config }: FeatureContext, node: Node, days: number) {
  const { end } = graph.schedule(node);
  if (end?.grain !== 'day' || days < 1) return null;
  const { add } = createWorkCalendar(config.calendar);
  const start = add(end.last, 1);
  return { start, end: days === 1 ? start : add(start, days - 1) };
}

const nodesOf = ({ graph }: FeatureContext, roadmap: string): readonly Node[] =>
  graph.roadmap(roadmap)?.nodes ?? [];
