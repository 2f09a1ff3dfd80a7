import type { Field, FieldName, Milestone, Phase } from '../../reading/model';
import type { RuleContext } from '../rule';
import { isAsked, isHabit, phasesOf } from './phaseHabit';

export interface MissingField {
  readonly milestone: Milestone;
  readonly phase: Phase;
  /** How the first of the other phases says it. */
  readonly like: Field;
  /** How many of the other phases have it, and how many others there are. */
  readonly having: number;
  readonly others: number;
}

/**
 * Phases without a field that the other phases of their milestone have. Where the section is missing that holds it there,
 * the section is what is missed.
 */
export function* missingInPhases(
  { model }: RuleContext,
  ...names: readonly FieldName[]
): Generator<MissingField> {
  for (const milestone of model.milestones) {
    const phases = phasesOf(milestone);
    if (phases.length < 2) continue;
    const fields = model.fields.filter(
      ({ name, phase }) => phase !== null && name !== null && names.includes(name),
    );
    const fieldOf = ({ key }: Phase) => fields.find(({ phase }) => phase === key);
    const holder = (key: string) =>
      model.sections.some(({ phase, role }) => phase === key && role === 'branches');
    for (const phase of phases) {
      if (fieldOf(phase) || !isAsked(milestone, phase)) continue;
      const others = phases.filter((each) => each !== phase);
      const having = others.flatMap((each) => fieldOf(each) ?? []);
      const [like] = having;
      if (!like || !isHabit(having.length, others.length)) continue;
      if (holder(like.phase!) && !holder(phase.key)) continue;
      yield { milestone, phase, like, having: having.length, others: others.length };
    }
  }
}
