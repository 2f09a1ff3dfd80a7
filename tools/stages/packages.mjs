import { packedExtension, packedForNpm } from './packed.mjs';
import { vitest } from './vitest.mjs';

/** @type {import('./result.mjs').Stage} */
export const packages = {
  title: 'what is packed for VS Code and for npm',
  run: async () => {
    const MILEPOST_VSIX = await packedExtension();
    return vitest('package', { MILEPOST_VSIX, MILEPOST_TARBALL: await packedForNpm() });
  },
};
