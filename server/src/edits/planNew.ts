import { firstMilestone, isFirstPlace } from './firstMilestone';
import type { FormAsked } from './newForm';
import { newMilestone } from './newMilestone';
import { newPhase } from './newPhase';
import { newRecord } from './newRecord';
import { newRoadmap } from './newRoadmap';
import type { PlanContext, Planned } from './plan';

/** What was answered to the questions of a form; `place` is the `id` of one of its places. */
export interface NewAnswers {
  readonly kind: FormAsked['kind'];
  readonly place: string;
  readonly title: string;
  readonly phases?: readonly string[];
  readonly teams?: readonly string[];
  /** The milestone that comes before, or that a record belongs to. */
  readonly after?: string | null;
  /** Of a story: the requirements document that it is for. */
  readonly prd?: string | null;
  /** Of a roadmap. */
  readonly milestones?: readonly string[];
  readonly form?: 'files' | 'document';
}

export function planNew(context: PlanContext, answers: NewAnswers): Planned {
  const { kind, place, title, phases = [], teams = [], after = null } = answers;
  switch (kind) {
    case 'milestone':
      if (isFirstPlace(place)) return firstMilestone(context, { place, title });
      return newMilestone(context, { roadmap: place, title, phases, teams, after });
    case 'phase': {
      const space = place.indexOf(' ');
      return newPhase(context, { uri: place.slice(0, space), key: place.slice(space + 1), title, teams });
    }
    case 'roadmap': {
      const { milestones = [], form = 'files' } = answers;
      return newRoadmap(context, { folder: place, product: title, milestones, form });
    }
    default:
      return newRecord(context, { kind, folder: place, title, milestone: after, prd: answers.prd });
  }
}
