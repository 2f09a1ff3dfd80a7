import { join } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { npm } from './exec.mjs';

/**
 * @param {string} folder where to put it
 * @returns {Promise<string>} the tarball that `npm publish` would send: the command line and the stdio server
 */
export async function packageNpm(folder) {
  await ensureModules();
  const { build, bundles } = await import('../esbuild.mjs');
  // npm is told to run no scripts, so a "prepack" would not build: it is done here.
  const { client: _client, 'browser client': _browser, ...onCommandLine } = bundles;
  await build(onCommandLine, { production: true });
  const { code, output } = await npm(['pack', '--json', '--pack-destination', folder], { quiet: true });
  if (code !== 0) throw new Error(`npm pack failed:\n${output}`);
  const [packed] = JSON.parse(output.slice(output.indexOf('[\n'), output.lastIndexOf(']') + 1));
  return join(folder, packed.filename);
}
