import type { GateFacts, MilestoneFacts } from '../features/reporting/facts';
import { counted } from './counted';
import { shortDay } from './days';
import { listed } from './listed';

/** What there is to say of a milestone beside its row: how it ended, what is next, what it waits for. */
export function note(milestone: MilestoneFacts): string {
  const { category, state, waitsFor, after, phase, next, late } = milestone;
  if (category === 'done') return ending(milestone);
  if (category === 'dropped') return '';
  const overdue = late !== null && late > 0 ? [`${counted(late, 'day')} overdue`] : [];
  if (state === 'waiting') return [...overdue, waits(waitsFor)].join(' · ');
  if (state === 'ready')
    return [...overdue, after.length > 0 ? `ready: ${listed(after.map(gateSays))}` : 'ready'].join(' · ');
  if (category !== 'active' && category !== 'blocked') return overdue.join('');
  const parts = [...overdue];
  if (phase && phase.of > 1) parts.push(`Phase ${phase.position} of ${phase.of}`);
  if (waitsFor.length > 0) parts.push(waits(waitsFor));
  if (next) parts.push(`next: ${next}`);
  return parts.join(' · ');
}

const waits = (gates: readonly GateFacts[]): string =>
  `waits for ${listed(gates.map(({ milestone }) => milestone))}`;

function gateSays({ milestone, status }: GateFacts): string {
  return status ? `${milestone} is ${status}` : milestone;
}

function ending({ actualEnd, plannedEnd, late }: MilestoneFacts): string {
  if (!actualEnd) return '';
  const ended = `ended ${shortDay(actualEnd, plannedEnd)}`;
  if (late === null) return ended;
  if (late === 0) return `${ended}, as planned`;
  return `${ended}, ${counted(Math.abs(late), 'day')} ${late < 0 ? 'early' : 'late'}`;
}
