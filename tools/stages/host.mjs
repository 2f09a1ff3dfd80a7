import { join } from 'node:path';
import { root } from '../root.mjs';
import { findChromium } from '../vscode/chromium.mjs';
import { installServer } from '../vscode/install.mjs';
import { mochaRun } from './mocha.mjs';
import { sum } from './result.mjs';

/** Each suite is a folder under test/vscode and has a workspace of its own under test/vscode/workspaces. */
const suites = ['roadmap', 'many', 'plain'];

/** @type {import('./result.mjs').Stage} */
export const host = {
  title: 'the extension in a real extension host',
  run: async () => {
    // Elsewhere @vscode/test-electron fetches a desktop VS Code for itself.
    if (process.platform === 'linux' && process.arch === 'x64') {
      await installServer();
      await findChromium();
    }
    const results = [];
    for (const suite of suites) {
      results.push(await mochaRun(`host-${suite}`, [join(root, 'tools/vscode/desktop-host.mjs'), suite]));
    }
    return sum(results);
  },
};
