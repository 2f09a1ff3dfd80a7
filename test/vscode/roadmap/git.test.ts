import { execFileSync } from 'node:child_process';
import { commands, env, extensions, type Uri, window, workspace } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import { leaveAll, m2, replace, show, uriOf } from '../support/documents';
import { equal, ok } from '../support/expect';
import { untilFindings } from '../support/findings';
import { milepost } from '../support/milepost';
import { until } from '../support/until';

interface Git {
  getAPI(version: 1): {
    openRepository(root: Uri): Promise<{ status(): Promise<void> } | null>;
  };
}

const plan = 'branches/m1-lending.md';

describe('what git knows of branches', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
  });
  // The repository stays: git is asked by VS Code itself as long as it runs.
  after(async () => {
    await leaveAll();
    await workspace.fs.delete(uriOf('branches'), { recursive: true, useTrash: false });
    await until(
      'one roadmap again',
      api.tree.onChanged,
      () => api.tree.children(),
      ({ length }) => length === 1,
    );
  });

  it('is held against the plan, and followed', async () => {
    const text = [
      '# Milestone 1: Lending',
      '',
      '- Status: In Progress',
      '',
      '## Phase 1: Rules',
      '',
      '- Status: In Progress',
      '- Branch: `feat/m1-p1-rules`',
      '',
      '- [ ] The rules are written.',
      '',
      '## Phase 2: Notices',
      '',
      '- Status: Not Started',
      '- Branch: `feat/m1-p2-notices`',
      '',
      '- [ ] Letters are sent.',
      '',
    ].join('\n');
    await workspace.fs.writeFile(uriOf(plan), new TextEncoder().encode(text));
    const git = (...words: string[]): void => {
      const who = [
        '-c',
        'user.name=A Test',
        '-c',
        'user.email=test@example.org',
        '-c',
        'commit.gpgsign=false',
      ];
      execFileSync('git', [...who, ...words], { cwd: uriOf('').fsPath, stdio: 'pipe' });
    };
    git('init', '-q', '-b', 'main');
    git('commit', '-q', '--allow-empty', '-m', 'Begin');
    git('branch', 'feat/m1-p1-rules');
    const extension = extensions.getExtension<Git>('vscode.git');
    ok(extension, 'VS Code has no git');
    const repository = await (await extension.activate()).getAPI(1).openRepository(uriOf(''));
    ok(repository, 'git does not see the repository');
    await untilFindings(plan, []);

    // Merged with its branch gone, while the phase says that it is under way.
    git('checkout', '-q', 'feat/m1-p1-rules');
    git('commit', '-q', '--allow-empty', '-m', 'Write the rules');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', "Merge branch 'feat/m1-p1-rules'", 'feat/m1-p1-rules');
    git('branch', '-D', 'feat/m1-p1-rules');
    await repository.status();
    const [found] = await untilFindings(plan, ['branch-state-drift']);
    equal(found?.message, "'feat/m1-p1-rules' was merged, but Phase 1 has 1 open item.");

    // There again, it is worked on again.
    git('branch', 'feat/m1-p1-rules');
    await repository.status();
    await untilFindings(plan, []);
  });

  it('tells what changed since the last commit, typed or saved', async () => {
    const { document } = await show(m2);
    const git = await (await extensions.getExtension<Git>('vscode.git')!.activate()).getAPI(1);
    const repository = await git.openRepository(uriOf(''));
    ok(repository, 'git does not see the repository');
    execFileSync('git', ['add', '-A'], { cwd: uriOf('').fsPath, stdio: 'pipe' });
    execFileSync(
      'git',
      [
        '-c',
        'user.name=A Test',
        '-c',
        'user.email=test@example.org',
        '-c',
        'commit.gpgsign=false',
        'commit',
        '-qm',
        'Plan',
      ],
      { cwd: uriOf('').fsPath, stdio: 'pipe' },
    );
    await repository.status();
    await replace(document, '- [ ] Find a household', '- [x] Find a household');
    await document.save();
    await commands.executeCommand('milepost.showChanges');
    equal(await env.clipboard.readText(), '### What changed\n\n- M2 Phase 1 1/4 → 2/4\n');
    equal(window.activeTextEditor?.document.getText(), await env.clipboard.readText());
    await show(m2);
    await replace(document, '- [x] Find a household', '- [ ] Find a household');
    await document.save();
  });
});
