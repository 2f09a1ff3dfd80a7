import { spawnSync } from 'node:child_process';

/** What git prints when it is run in a folder; null when it fails or is not there. */
export function git(folder: string, words: readonly string[], input?: string): Buffer | null {
  const run = spawnSync('git', ['-C', folder, ...words], {
    input,
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
    // A prompt or a pager would wait for ever.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  return run.status === 0 ? run.stdout : null;
}
