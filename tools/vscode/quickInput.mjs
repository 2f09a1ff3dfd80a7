import { basename } from 'node:path';
import { source } from './words.mjs';

/**
 * What a question of a command is answered with: a text, or what is offered; `shows` is what the question says.
 *
 * @typedef {{ text?: string, pick?: string, shows: string | RegExp }} Answer
 */

/** @typedef {import('playwright-core').Page} Page */

/** Runs a command by its title. @param {Page} page @param {string} title */
export async function runCommand(page, title) {
  const input = await openInput(page, 'F1');
  await input.fill(`>${title}`);
  await pick(page, title, { until: page.locator('.quick-input-widget'), is: 'hidden' });
}

/** Runs a command that asks something, and waits for its question. @param {Page} page @param {string} title */
export async function askCommand(page, title) {
  const input = await openInput(page, 'F1');
  await input.fill(`>${title}`);
  const question = page.locator('.quick-input-widget:visible .quick-input-title', { hasText: /\S/ });
  await pick(page, title, { until: question, is: 'visible' });
}

/** Opens a file of the workspace by its path. @param {Page} page @param {string} path */
export async function findFile(page, path) {
  const input = await openInput(page, 'Control+P');
  await input.fill(path);
  await pick(page, basename(path), { until: page.locator('.quick-input-widget'), is: 'hidden' });
}

/** Types an answer, or takes what is offered, and goes on to the next question. @param {Page} page @param {Answer} answer */
export async function answerQuestion(page, { text, pick, shows }) {
  const widget = page.locator('.quick-input-widget:visible');
  const says = new RegExp(source(shows));
  const input = widget.locator('input[type=text]');
  const question = widget.filter({ hasText: says }).or(page.getByPlaceholder(says));
  await question.first().waitFor();
  if (text !== undefined) await input.fill(text);
  if (pick === undefined) await input.press('Enter');
  else await widget.locator('.monaco-list-row', { hasText: pick }).first().click();
}

/** The input of the palette, open and empty. @param {Page} page @param {string} key */
async function openInput(page, key) {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget:visible input[type=text]');
  await input.waitFor();
  return input;
}

/**
 * Takes the first row that shows this text. The list is drawn anew when more is found, and a click that falls into that
 * is lost, so that it is made again.
 *
 * @param {Page} page
 * @param {string} text
 * @param {{ until: import('playwright-core').Locator, is: 'hidden' | 'visible' }} taken
 */
async function pick(page, text, { until, is }) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const isTaken = () =>
    until.waitFor({ state: is, timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  do await row.click();
  while (!(await isTaken()) && (await row.isVisible()));
  await until.waitFor({ state: is });
}
