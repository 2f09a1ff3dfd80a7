import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { root } from '../root.mjs';
import { openBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/**
 * Runs a test module (an exported `run()`) in VS Code's extension host.
 *
 * @param {object} options
 * @param {string} options.folder the workspace: a folder, or a file that names some
 * @param {boolean} [options.restricted] nothing in it is trusted
 * @param {string} options.extensionDevelopmentPath
 * @param {string} options.extensionTestsPath
 * @param {Record<string, string>} [options.env] variables of the extension host
 * @param {(type: string, line: string) => void} options.log the console of the extension host
 * @param {number} [options.deadline] milliseconds until a host that says nothing more is given up
 * @returns {Promise<number>} 0, or 1 when `run()` rejected
 */
export async function runInHost({ deadline = 180_000, env = {}, restricted = false, log, ...paths }) {
  const server = await startServer({ driver: true, restricted });
  try {
    const { page, close } = await openBrowser(server.url);
    try {
      return await new Promise((resolve, reject) => {
        const giveUp = setTimeout(async () => {
          const picture = join(root, 'out/screenshots/host-gave-up.png');
          mkdirSync(join(picture, '..'), { recursive: true });
          await page.screenshot({ path: picture }).catch(() => {});
          reject(new Error(`the extension host did not finish in ${deadline / 1000} s; see ${picture}`));
        }, deadline);
        const end = (/** @type {() => void} */ settle) => () => {
          clearTimeout(giveUp);
          settle();
        };
        const fail = (/** @type {unknown} */ error) => end(() => reject(error))();
        page.on('crash', () => fail(new Error('the page that holds the workbench crashed')));
        open().catch(fail);

        async function open() {
          await page.exposeFunction(
            'codeAutomationLog',
            (/** @type {string} */ type, /** @type {unknown[]} */ args) => log(type, format(...args)),
          );
          await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
            end(() => resolve(code))(),
          );
          await page.goto(address(server, paths, env));
        }
      });
    } finally {
      await close();
    }
  } finally {
    server.stop();
  }
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {{ folder: string, extensionDevelopmentPath: string, extensionTestsPath: string }} paths
 * @param {Record<string, string>} env
 */
function address(server, paths, env) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(paths.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(paths.extensionTestsPath)],
    ['extensionEnvironment', JSON.stringify(env)],
    ['skipWelcome', 'true'],
  ];
  const url = new URL(server.url);
  url.searchParams.set(paths.folder.endsWith('.code-workspace') ? 'workspace' : 'folder', paths.folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
