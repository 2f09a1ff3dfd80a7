import { statSync } from 'node:fs';
import { version } from './version';

/** A bundle as it was built: another one may read documents in another way, be its version the same. */
export function madeBy(bundle: string): string {
  const { size, mtimeMs } = statSync(bundle);
  return [version, size, Math.round(mtimeMs)].join('-');
}
