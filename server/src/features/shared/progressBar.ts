import type { Progress } from '../../reading/model';

/** Ten blocks: full only when all is done, and never empty once something is. */
export function progressBar({ done, total }: Progress): string {
  const full = done === total ? 10 : Math.min(9, Math.max(done > 0 ? 1 : 0, Math.round((done / total) * 10)));
  return '█'.repeat(full) + '░'.repeat(10 - full);
}

export const fraction = ({ done, total }: Progress): string => `${done}/${total}`;
