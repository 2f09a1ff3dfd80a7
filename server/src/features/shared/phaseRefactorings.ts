import { movePhase } from '../../edits/movePhase';
import { newPhase } from '../../edits/newPhase';
import { isPlan, type PlacedReplacement } from '../../edits/plan';
import type { Node } from '../../graph/graph';
import type { Span } from '../../markdown/outline';
import type { Milestone, Phase } from '../../reading/model';
import { hasBegun } from '../renaming/isInUse';
import { renumberPhases } from '../renaming/renumberPhases';
import type { FeatureContext, View } from './context';
import { phaseTitle } from './phaseTitle';
import type { Refactoring } from './refactorings';

interface Standing {
  readonly context: FeatureContext;
  readonly view: View;
  readonly node: Node;
  readonly milestone: Milestone;
  /** Those that have a section of their own, under the same heading as the one that is meant. */
  readonly phases: readonly Phase[];
  readonly index: number;
}

/** Only on a phase's heading, where one sees what changes. */
export function* phaseRefactorings(
  context: FeatureContext,
  view: View,
  selected: Span,
): Generator<Refactoring> {
  const { model, uri } = view;
  for (const milestone of model.milestones) {
    const meant = milestone.phases.find(
      ({ section, at }) => section !== null && at.start <= selected.start && selected.end <= at.end,
    );
    const node = meant && context.graph.node(uri, milestone.key);
    if (!meant || !node) continue;
    const under = (phase: Phase): number | null => model.sections[phase.section!]!.parent;
    const phases = milestone.phases.filter((each) => each.section !== null && under(each) === under(meant));
    const standing = { context, view, node, milestone, phases, index: phases.indexOf(meant) };
    yield* moving(standing);
    yield* inserting(standing);
    yield* renumbering(standing);
  }
}

function* moving({ context, view, node, milestone, phases, index }: Standing): Generator<Refactoring> {
  const moved = phases[index]!;
  const ways = [
    ['up', phases[index - 1], phases[index - 1] ?? null],
    ['down', phases[index + 1], phases[index + 2] ?? null],
  ] as const;
  for (const [way, passed, before] of ways) {
    // What has begun stays before what has not: the order of the work is not changed by a move of text.
    const [first, second] = way === 'up' ? [moved, passed] : [passed, moved];
    if (!first || !second || (hasBegun(second) && !hasBegun(first))) continue;
    let asks = false;
    const planned = movePhase(context, view, milestone, moved, before, (numbers) => {
      const edits = renumberPhases(context, view, node, milestone, numbers);
      asks = edits.some(({ because }) => because !== undefined);
      return edits;
    });
    if (!isPlan(planned) || planned.edits.length === 0) continue;
    // A text that moves is one edit, its branches with it: the whole of it is confirmed.
    const branches = asks ? ', with its branches' : '';
    yield {
      title: `Move ${phaseTitle(moved, true)} ${way}${branches}`,
      kind: 'refactor.move',
      edits: asks ? planned.edits.map((edit) => ({ ...edit, because: 'begun' as const })) : planned.edits,
    };
  }
}

/**
 * A phase that stands before or after this one; those behind it count on. None where work has gone on already: in a
 * milestone that is over, and before what has begun.
 */
function* inserting({ context, view, node, milestone, phases, index }: Standing): Generator<Refactoring> {
  const like = phases[index]!;
  const category = context.graph.status(node)?.category;
  if (category === 'done' || category === 'dropped') return;
  if (!phases.slice(index).every(({ number }) => /^\d+$/.test(number ?? ''))) return;
  for (const side of ['before', 'after'] as const) {
    const behind = phases.slice(side === 'after' ? index + 1 : index);
    if (behind.some(hasBegun)) continue;
    const number = Number(like.number) + (side === 'after' ? 1 : 0);
    const planned = newPhase(context, {
      uri: view.uri,
      key: milestone.key,
      title: 'New Phase',
      teams: milestone.teams.map(({ text }) => text),
      beside: { phase: like.key, side, number },
    });
    if (!isPlan(planned)) continue;
    const numbers = new Map<string, string>();
    let taken = number;
    for (const { key, number: own } of behind) {
      if (Number(own) > taken) break;
      numbers.set(key, `${++taken}`);
    }
    const renumbered = renumberPhases(context, view, node, milestone, numbers);
    yield {
      title: `Insert a phase ${side} ${phaseTitle(like, true)}`,
      kind: 'refactor.rewrite',
      edits: [...planned.edits, ...renumbered],
    };
  }
}

/** 1, 2, 3, where they have gaps or a number twice. */
function* renumbering({ context, view, node, milestone, phases }: Standing): Generator<Refactoring> {
  if (!phases.every(({ number }) => /^\d+$/.test(number ?? ''))) return;
  const first = Math.min(1, Number(phases[0]!.number));
  const numbers = new Map(phases.map(({ key }, at) => [key, `${first + at}`]));
  const isRight = phases.every(({ key, number }) => numbers.get(key) === number);
  const edits: readonly PlacedReplacement[] = isRight
    ? []
    : renumberPhases(context, view, node, milestone, numbers);
  if (edits.length > 0) yield { title: `Renumber the phases from ${first}`, kind: 'refactor.rewrite', edits };
}
