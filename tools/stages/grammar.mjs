import { dirname } from 'node:path';
import { installServer } from '../vscode/install.mjs';
import { vitest } from './vitest.mjs';

/** @type {import('./result.mjs').Stage} */
export const grammar = {
  title: "the grammar in VS Code's own engine",
  run: async () => {
    const { main } = await installServer();
    return vitest('grammar', { MILEPOST_VSCODE: dirname(dirname(main)) });
  },
};
