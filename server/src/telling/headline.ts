import type { RoadmapReport } from '../features/reporting/facts';
import { counted } from './counted';
import { dayWords } from './days';

/** `Lendery Roadmap · Monday 2027-03-08`; of one team with its name. */
export function reportTitle({ title, team }: RoadmapReport, today: string): readonly [string, string] {
  return [title, [...(team === null ? [] : [team]), dayWords(today)].join(' · ')];
}

/** `2 of 6 milestones completed · 61/148 items (41%) · M3 in progress`. */
export function headline({ completed, total, progress, milestones }: RoadmapReport): string {
  const parts = [`${completed} of ${counted(total, 'milestone')} completed`];
  if (progress) {
    const percent = Math.floor((progress.done / progress.total) * 100);
    parts.push(`${progress.done}/${progress.total} items (${percent}%)`);
  }
  const active = milestones
    .filter(({ category }) => category === 'active')
    .map(({ id, title }) => id ?? title);
  if (active.length > 3) parts.push(`${active.length} in progress`);
  else if (active.length > 0) parts.push(`${active.join(', ')} in progress`);
  return parts.join(' · ');
}
