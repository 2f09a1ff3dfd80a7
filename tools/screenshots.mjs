// The pictures of the README, taken from the packaged extension at work on the example: `npm run screenshots`.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { root } from './root.mjs';
import { packedExtension } from './stages/packed.mjs';
import { findChromium } from './vscode/chromium.mjs';
import { installServer } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { Workbench } from './vscode/workbench.mjs';

await ensureModules();
await installServer();
await findChromium();
const pictures = join(root, 'docs/pictures');
mkdirSync(pictures, { recursive: true });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'larder-')));
cpSync(join(root, 'examples/roadmap'), folder, { recursive: true });
const server = await startServer({ vsix: [await packedExtension()] });
const workbench = await Workbench.open(server, folder);
const { page } = workbench;

try {
  await page.setViewportSize({ width: 1180, height: 700 });
  await workbench.openSideBar('Milepost');
  await workbench.treeRow('M1 Donations and Stock').click();
  await workbench.lens('15/31 done').waitFor();
  await take('tree');
  await workbench.hover(': Donations and Stock');
  await take('hover');
  await page.keyboard.press('Escape');
  await workbench.openFirstProblem('m1-donations-and-stock.md');
  await workbench.squiggles('error').first().waitFor();
  await workbench.text('In Progess').click();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await take('fix');
  await page.keyboard.press('Escape');
  await workbench.command('View: Toggle Panel Visibility');
  await workbench.command('Markdown: Open Preview to the Side');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await preview.locator('.milepost-progress').first().waitFor();
  await take('preview');
} finally {
  await workbench.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name */
async function take(name) {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
