import { statSync } from 'node:fs';
import { version } from './version';

/** What reads documents here. Another bundle may read them in another way, be its version the same. */
export function madeBy(bundle: string): string {
  const { size, mtimeMs } = statSync(bundle);
  return [version, size, Math.round(mtimeMs)].join(' ');
}
