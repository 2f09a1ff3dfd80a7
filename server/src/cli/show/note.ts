import { counted } from '../counted';
import type { GateFacts, MilestoneFacts } from './facts';

/** What there is to say of a milestone beside its row: how it ended, what is next, what it waits for. */
export function note(milestone: MilestoneFacts): string {
  const { category, state, waitsFor, after, phase, next } = milestone;
  if (category === 'done') return ending(milestone);
  if (category === 'dropped') return '';
  if (state === 'waiting') return `waits for ${list(waitsFor.map((gate) => gate.milestone))}`;
  if (state === 'ready') return after.length > 0 ? `ready: ${list(after.map(gateSays))}` : 'ready';
  if (category === null) return '';
  const parts = phase && phase.of > 1 ? [`Phase ${phase.position} of ${phase.of}`] : [];
  if (waitsFor.length > 0) parts.push(`waits for ${list(waitsFor.map((gate) => gate.milestone))}`);
  if (next) parts.push(`next: ${next}`);
  return parts.join(' · ');
}

function gateSays({ milestone, status }: GateFacts): string {
  return status ? `${milestone} is ${status}` : milestone;
}

function ending({ actualEnd, plannedEnd, late }: MilestoneFacts): string {
  if (!actualEnd) return '';
  const sameYear = plannedEnd?.slice(0, 5) === actualEnd.slice(0, 5) && /^\d{4}-/.test(actualEnd);
  const ended = `ended ${sameYear ? actualEnd.slice(5) : actualEnd}`;
  if (late === null) return ended;
  if (late === 0) return `${ended}, as planned`;
  return `${ended}, ${counted(Math.abs(late), 'day')} ${late < 0 ? 'early' : 'late'}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
