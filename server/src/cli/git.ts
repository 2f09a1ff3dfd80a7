import { spawnSync } from 'node:child_process';

/** What a repository's own settings could have git run. */
const harmless = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];

/** Of what was not fetched nothing is fetched now: a repository may name a program to fetch it with. */
const offline = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

/** What git prints when it is run in a folder; null when it fails or is not there. */
export function git(folder: string, words: readonly string[], input?: string): Buffer | null {
  const run = spawnSync('git', ['-C', folder, ...harmless, ...words], {
    input,
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
    // A prompt or a pager would wait for ever.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...offline, LC_ALL: 'C' },
  });
  return run.status === 0 ? run.stdout : null;
}
