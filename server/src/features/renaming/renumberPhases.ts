import type { Node } from '../../graph/graph';
import type { Milestone, Phase } from '../../reading/model';
import { sameNumber } from '../../reading/phaseAnchor';
import type { FeatureContext, View } from '../shared/context';
import { mendFragments } from './mendFragments';
import { branchEdits, phaseNumberEdits } from './phaseNumber';
import { type RenameEdit, withoutRepeats } from './plan';

/** New numbers by the keys of phases. */
export type PhaseNumbers = ReadonlyMap<string, string>;

/**
 * Phases of one milestone with other numbers, all at once, wherever they are named. Branches of what has begun, and those
 * that git knows, are marked: nobody renames them unasked.
 */
export function renumberPhases(
  context: FeatureContext,
  view: View,
  node: Node,
  { phases }: Milestone,
  numbers: PhaseNumbers,
): readonly RenameEdit[] {
  const edits: RenameEdit[] = [];
  for (const phase of phases) {
    const number = numbers.get(phase.key);
    if (number === undefined || phase.number === null || number === phase.number) continue;
    const isTwice = phases.some((each) => each !== phase && sameNumber(each.number ?? '', phase.number));
    const own = phaseNumberEdits(
      context,
      view,
      { kind: 'phase', node, phase: phase.key },
      phase,
      number,
      view.uri,
    );
    // Which of two is meant elsewhere nobody knows.
    edits.push(...(isTwice ? [...own].filter((edit) => isOwn(edit, view, phase)) : own));
    for (const { because, ...edit } of branchEdits(context, view, phase, number))
      edits.push(because === 'begun' ? { ...edit, because } : edit);
  }
  return withoutRepeats([...edits, ...mendFragments(context, edits)]);
}

/** The first edits of a phase are those of its own heading and anchor. */
const isOwn = ({ uri, start }: RenameEdit, view: View, { numberAt, anchor }: Phase): boolean =>
  uri === view.uri && (start === numberAt?.start || start === anchor?.idAt.start);
