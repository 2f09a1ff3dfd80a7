// The pictures of the README, taken from the packaged extension at work on the example: `npm run screenshots`.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { palettePng } from './palettePng.mjs';
import { root } from './root.mjs';
import { packedExtension } from './stages/packed.mjs';
import { findChromium } from './vscode/chromium.mjs';
import { installServer } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { Workbench } from './vscode/workbench.mjs';

await ensureModules();
await installServer();
await findChromium();
const pictures = join(root, 'images');
mkdirSync(pictures, { recursive: true });
const place = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-')));
const folder = join(place, 'larder');
cpSync(join(root, 'examples/roadmap'), folder, { recursive: true });
const settings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
};
const server = await startServer({ vsix: [await packedExtension()], settings });
const workbench = await Workbench.open(server, folder);
const { page } = workbench;
const file = 'm1-donations-and-stock.md';

try {
  await page.setViewportSize({ width: 1120, height: 660 });
  await workbench.openSideBar('Milepost');
  await widen(70);
  await workbench.treeRow('M1 Donations and Stock').click();
  await workbench.lens('15/31 done').waitFor();

  // The card of another milestone, where it is named.
  // The hint beside it comes last: a line that is drawn again takes the hover away.
  await workbench.line('met').waitFor();
  await workbench.hover('Milestone 0');
  await page.locator('.monaco-hover:visible', { hasText: 'Waiting for this' }).first().waitFor();
  await take('hover', [workbench.line('Status:'), page.locator('.monaco-hover:visible').first()], 12);
  await page.keyboard.press('Escape');

  // The phase that is being worked on: its lens, what is wrong with it, and the way out.
  await workbench.treeRow('Phase 2 Stock and').click();
  await workbench.lens('3/9 done').waitFor();
  await workbench.expand('Backend');
  await aside();
  await take('roadmap', [page.locator('.monaco-workbench')], 0);
  await workbench.text('In Progess').click();
  await page.keyboard.press('Control+.');
  const menu = page.locator('.action-widget');
  await menu.locator('.monaco-list-row.action').first().waitFor();
  await take('fix', [workbench.line('Phase 2: Stock'), workbench.lens('3/9 done'), menu], 14);
  await page.keyboard.press('Escape');
  await workbench.treeRow('Phase 1 Recording').click();
  await workbench.lens('8/8').waitFor();
  await take('lenses', [workbench.lens('8/8'), workbench.line('#### Backend'), workbench.lens('4/4')], 10);

  // Alone, so that there is room for it.
  await workbench.openFile('m3-pilot-at-two-food-banks.md');
  await workbench.command('Markdown: Open Preview');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await preview.locator('.milepost-gate', { hasText: 'closed' }).first().waitFor();
  await aside();
  await take('preview', [preview.locator('h1'), preview.locator('p', { hasText: 'Two food banks run' })], 16);
} catch (error) {
  await workbench.screenshot('failed-screenshots');
  throw error;
} finally {
  await workbench.close();
  server.stop();
  rmSync(place, { recursive: true, force: true });
}
console.log(`Taken of ${file} and its neighbours.`);

/** Makes the side bar wider. @param {number} by */
async function widen(by) {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('there is no side bar');
  const [x, y] = [bar.x + bar.width, bar.y + bar.height - 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 5 });
  await page.mouse.up();
}

/** The mouse where nothing answers to it. */
async function aside() {
  await page.mouse.move(560, 6);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/**
 * What these show, and so much around them.
 *
 * @param {string} name
 * @param {import('playwright-core').Locator[]} parts
 * @param {number} around
 */
async function take(name, parts, around) {
  const found = await Promise.all(parts.map((part) => part.first().boundingBox()));
  const boxes = found.filter((box) => box !== null);
  if (boxes.length < parts.length) throw new Error(`${name}: not all of it shows`);
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - around);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - around);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + around);
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + around);
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  const small = palettePng(await page.screenshot({ clip }));
  const path = join(pictures, `${name}.png`);
  writeFileSync(path, small);
  console.log(
    `${relative(root, path)}: ${Math.round(clip.width)} × ${Math.round(clip.height)}, ${small.length} bytes`,
  );
}
