import type { Milestone, Phase } from '../../reading/model';
import { isPast } from './isPast';

/** The phases of a milestone that are written out and still ahead or under way, and those beside them. */
export function phasesOf(milestone: Milestone): readonly Phase[] {
  return milestone.declared === 'home' ? milestone.phases.filter(({ section }) => section !== null) : [];
}

/** Something that is asked of a phase: the past and the optional owe nothing. */
export const isAsked = (milestone: Milestone, phase: Phase): boolean =>
  !isPast(milestone) && !isPast(phase) && !phase.optional;

/** Whether so many of the other phases have something that the one without it lacks it: four of five, and never none. */
export function isHabit(having: number, others: number): boolean {
  return having >= Math.max(1, Math.min(2, others)) && having * 5 >= others * 4;
}
