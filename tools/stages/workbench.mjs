import { packageExtension } from '../package.mjs';
import { findChromium } from '../vscode/chromium.mjs';
import { installServer } from '../vscode/install.mjs';
import { vitest } from './vitest.mjs';

/** @type {import('./result.mjs').Stage} */
export const workbench = {
  title: 'the packaged extension in the real workbench',
  run: async () => {
    await installServer();
    await findChromium();
    const { file } = await packageExtension();
    return vitest('workbench', { MILEPOST_VSIX: file });
  },
};
