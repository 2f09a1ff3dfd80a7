import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { milepost } from './support/milepost';

const example = join(import.meta.dirname, '../../examples/roadmap');

/** Runs commands that all keep what they keep in one folder. */
function withCache() {
  const folder = temporaryFolder({});
  return {
    run: (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      milepost(example, [...words, '--today', '2026-11-09'], {
        env: { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder, ...env },
      }),
    kept: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.code'))
        .map((name) => join(folder, name)),
  };
}

describe('the compiled code of the command line', () => {
  test('is kept by a check, and taken by every command after it', async () => {
    const { run, kept } = withCache();
    const first = await run(['check']);
    const [file, ...others] = kept();
    expect([file?.includes('commandLine.js'), others]).toEqual([true, []]);
    const { mtimeMs } = statSync(file!);
    expect(await run(['check'])).toEqual(first);
    expect((await run(['show'])).code).toBe(0);
    // What was taken as it is was not written again.
    expect(statSync(file!).mtimeMs).toBe(mtimeMs);
  });

  test('is made anew where it was damaged', async () => {
    const { run, kept } = withCache();
    const first = await run(['check']);
    const [file] = kept();
    const whole = readFileSync(file!);
    writeFileSync(file!, whole.subarray(0, whole.length / 2));
    expect(await run(['check'])).toEqual(first);
    expect(statSync(file!).size).toBeGreaterThan(whole.length / 2);
  });

  test.each([
    ['by a command that calls little of it', ['next'], {}],
    ['on a machine that checks one commit', ['check'], { CI: 'true' }],
  ])('is not kept %s', async (_, words, env) => {
    const { run, kept } = withCache();
    expect((await run(words, env)).out).not.toBe('');
    expect(kept()).toEqual([]);
  });
});
