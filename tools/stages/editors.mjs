import { installEditors } from '../editors/install.mjs';
import { vitest } from './vitest.mjs';

/** @type {import('./result.mjs').Stage} */
export const editors = {
  title: 'the server in Neovim and Emacs',
  run: async () => {
    await installEditors();
    return vitest('editors');
  },
};
