import type { PlannedMilestone, RoadmapPlan } from '../features/reporting/plan';
import { counted } from './counted';

/** What the dates rest on; a forecast without that is a guess. */
export const planAssumption = 'Computed from the upper end of estimates, dependencies and working days.';

export const noPlan = 'No milestone has dates or an estimate to compute them from.';

export const plannedName = ({ id, title }: PlannedMilestone): string =>
  id === null || id === title ? title : `${id} ${title}`.trim();

export function plannedNote({ computed, critical, slack }: PlannedMilestone): string {
  const slackWords = critical ? 'critical' : slack > 0 ? `${counted(slack, 'day')} slack` : '';
  return [computed ? 'computed' : 'written', slackWords].filter((word) => word !== '').join(' · ');
}

/** `Plan 2027-03-08 – 2027-06-04 · 63 working days · M3 → M4 → M5`. */
export function planHeading({ start, end, length, path }: RoadmapPlan): string {
  return `${start} – ${end} · ${counted(length, 'working day')} · ${path.join(' → ')}`;
}
