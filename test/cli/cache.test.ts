import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { milepost } from './support/milepost';

/** Older than a tick of the disk's clock, as what is written by a test is not. */
const example = join(import.meta.dirname, '../../examples/roadmap');

test.each([
  [['show']],
  [['next']],
  [['why', 'M3']],
  [['check']],
  [['check', 'docs/roadmap/m1-donations-and-stock.md']],
  [['trace']],
])('milepost %j says the same with --cache, the first time and the second', async (words) => {
  const folder = temporaryFolder({});
  const env = { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder };
  const run = (...more: string[]) => milepost(example, [...words, '--today', '2026-11-09', ...more], { env });
  const plain = await run();
  const kept = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.digests'));
  expect(kept()).toEqual([]);
  expect(await run('--cache')).toEqual(plain);
  const [file, ...others] = kept();
  expect([typeof file, others]).toEqual(['string', []]);
  expect(await run('--cache')).toEqual(plain);
  // Nothing changed, so nothing was kept anew.
  expect(kept()).toEqual([file]);
});
