import { join } from 'node:path';
import { root } from '../root.mjs';
import { findChromium } from '../vscode/chromium.mjs';
import { installWeb } from '../vscode/web.mjs';
import { mochaRun } from './mocha.mjs';

/** @type {import('./result.mjs').Stage} */
export const web = {
  title: 'the browser build in a real web worker host',
  run: async () => {
    await findChromium();
    await installWeb();
    return mochaRun('web', [
      join(root, 'tools/vscode/web-host.mjs'),
      root,
      join(root, 'dist/test/web.js'),
      join(root, 'test/vscode/workspaces/roadmap'),
    ]);
  },
};
