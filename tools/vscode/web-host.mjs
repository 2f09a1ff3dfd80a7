// Runs a test module in the web worker extension host of VS Code for the browser, through @vscode/test-web:
//   node tools/vscode/web-host.mjs EXTENSION TESTS FOLDER
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { runTests } from '@vscode/test-web';
import playwright from 'playwright';
import { browserArguments } from './browser.mjs';
import { findChromium } from './chromium.mjs';
import { commit, installWeb } from './web.mjs';

const [extension, tests, folder] = process.argv.slice(2).map((path) => resolve(path));
if (!extension || !tests || !folder) throw new Error('EXTENSION TESTS FOLDER');

// @vscode/test-web has no option for the executable, and it launches this very object.
const executablePath = await findChromium();
const launch = playwright.chromium.launch.bind(playwright.chromium);
playwright.chromium.launch = (options) => launch({ ...options, executablePath });

try {
  await runTests({
    browserType: 'chromium',
    browserOptions: browserArguments,
    quality: 'stable',
    commit,
    testRunnerDataDir: await installWeb(),
    host: '127.0.0.1',
    port: await freePort(),
    headless: true,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}
