import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { milepost } from './support/milepost';

const roadmap = `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

- Branch: \`feat/m1-p1-rules\`

- [ ] Limit loans per member.
`;

function git(folder: string, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  const run = spawnSync('git', ['-C', folder, ...who, ...words], { encoding: 'utf8' });
  expect(`${run.status} ${run.status === 0 ? '' : run.stderr}`).toBe('0 ');
}

test('a merged branch whose phase is open, as git tells it', async () => {
  const folder = temporaryFolder({ 'm1-lending.md': roadmap });
  const drift = async () => {
    const { out } = await milepost(folder, ['check', '.', '--format', 'json']);
    return JSON.parse(out)
      .findings.filter(({ rule }: { rule: string }) => rule === 'branch-state-drift')
      .map(({ message }: { message: string }) => message);
  };
  expect(await drift()).toEqual([]);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'Begin');
  git(folder, 'checkout', '-qb', 'feat/m1-p1-rules');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'Limit loans');
  expect(await drift()).toEqual([]);
  git(folder, 'checkout', '-q', 'main');
  git(folder, 'merge', '-q', '--no-ff', 'feat/m1-p1-rules', '-m', "Merge branch 'feat/m1-p1-rules'");
  git(folder, 'branch', '-qD', 'feat/m1-p1-rules');
  expect(await drift()).toEqual(["'feat/m1-p1-rules' was merged, but Phase 1 has 1 open item."]);
});
