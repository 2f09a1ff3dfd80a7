import { findChromium } from '../vscode/chromium.mjs';
import { installServer } from '../vscode/install.mjs';
import { packedExtension } from './packed.mjs';
import { vitest } from './vitest.mjs';

/** @type {import('./result.mjs').Stage} */
export const workbench = {
  title: 'the packaged extension in the real workbench',
  run: async () => {
    await installServer();
    await findChromium();
    return vitest('workbench', { MILEPOST_VSIX: await packedExtension() });
  },
};
