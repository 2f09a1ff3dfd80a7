import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @returns {Promise<string>} where the picture is
 */
export async function screenshot(page, name) {
  const path = join(root, 'out/screenshots', `${name}.png`);
  mkdirSync(join(path, '..'), { recursive: true });
  await page.screenshot({ path });
  return path;
}

/**
 * The settings of the profile follow the system from light to dark.
 *
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} work
 */
export async function inTheDark(page, work) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('.monaco-workbench.vs-dark').waitFor();
  await work();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('.monaco-workbench.vs').waitFor();
}
