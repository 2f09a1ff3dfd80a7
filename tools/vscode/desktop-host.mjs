// Runs one suite of test/vscode through @vscode/test-electron: node tools/vscode/desktop-host.mjs SUITE
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { atExit } from '../at-exit.mjs';
import { root } from '../root.mjs';

const [suite] = process.argv.slice(2);
if (!suite) throw new Error('which suite?');

// A copy: the tests edit it.
const folder = realpathSync(mkdtempSync(join(tmpdir(), `milepost-${suite}-`)));
atExit(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(root, 'test/vscode/workspaces', suite), folder, { recursive: true });

const file = join(folder, `${suite}.code-workspace`);
const several = existsSync(file);

// Where desktop VS Code cannot be had, the server stands in for it; MILEPOST_DESKTOP=1 asks for the real one.
const standIn = process.platform === 'linux' && process.arch === 'x64' && !process.env.MILEPOST_DESKTOP;
try {
  await runTests({
    ...(standIn ? { vscodeExecutablePath: join(root, 'tools/vscode/shim.mjs') } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist/test/vscode.js'),
    launchArgs: [several ? file : folder, '--disable-extensions'],
    extensionTestsEnv: {
      MILEPOST_TEST_SUITE: suite,
      // Desktop VS Code trusts everything under test.
      ...(several && standIn ? { MILEPOST_TEST_RESTRICTED: '1' } : {}),
    },
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
