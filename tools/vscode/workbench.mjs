import { basename } from 'node:path';
import { openBrowser } from './browser.mjs';
import { chooseFromMenu, openMenu } from './contextMenu.mjs';
import { openFirstProblem } from './openFirstProblem.mjs';
import { inTheDark, screenshot } from './pictures.mjs';
import { answerQuestion, askCommand, findFile, runCommand } from './quickInput.mjs';
import { shown } from './words.mjs';

/** Long enough for two slow cores; a person would have given up as well. */
const patience = 30_000;

/**
 * The workbench in a browser, used as a person does: by what shows, by mouse and by keyboard. Everything here waits for
 * what it asks for, and throws when it does not come.
 */
export class Workbench {
  /** @type {import('playwright-core').Page} */ page;
  /** @type {() => Promise<void>} */ close;

  /**
   * @param {import('playwright-core').Page} page
   * @param {() => Promise<void>} close
   */
  constructor(page, close) {
    this.page = page;
    this.close = close;
  }

  /**
   * @param {import('./server.mjs').Server} server
   * @param {string} folder
   */
  static async open(server, folder) {
    const { page, close } = await openBrowser(server.url);
    page.setDefaultTimeout(patience);
    const workbench = new Workbench(page, close);
    try {
      await workbench.openFolder(server, folder);
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      return workbench;
    } catch (error) {
      await workbench.screenshot('workbench-did-not-open').catch(() => {});
      await close();
      throw error;
    }
  }

  /**
   * @param {import('./server.mjs').Server} server
   * @param {string} folder
   */
  async openFolder(server, folder) {
    await this.page.goto(`${server.url}?folder=${encodeURIComponent(folder)}`);
    await this.page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
  }

  /** What shows now, in the light and in the dark: `<name>.png` and `<name>-dark.png`. @param {string} name */
  async pictures(name) {
    await this.screenshot(name);
    await inTheDark(this.page, () => this.screenshot(`${name}-dark`));
  }

  /** @param {string} name */
  screenshot(name) {
    return screenshot(this.page, name);
  }

  /** Runs a command by its title. @param {string} title */
  command(title) {
    return runCommand(this.page, title);
  }

  /** Runs a command that asks something, and waits for its question. @param {string} title */
  ask(title) {
    return askCommand(this.page, title);
  }

  /** Answers a question of a command. @param {import('./quickInput.mjs').Answer} answer */
  answer(answer) {
    return answerQuestion(this.page, answer);
  }

  /** Opens a file of the workspace by its path. @param {string} path */
  async openFile(path) {
    await findFile(this.page, path);
    await this.fileOpen(basename(path));
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** The editor that has, or last had, the cursor. */
  get editor() {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The piece of a line that shows this text, in one colour: what the mouse can be put on. @param {string} text */
  text(text) {
    return this.editor
      .locator('.view-line > span > span')
      .filter({ hasText: shown(text) })
      .first();
  }

  /** The line that shows this text, in whatever colours. @param {string} text */
  line(text) {
    return this.editor
      .locator('.view-line')
      .filter({ hasText: shown(text) })
      .first();
  }

  /**
   * The wavy lines that show.
   *
   * @param {'error' | 'warning' | 'info' | 'hint'} [severity]
   */
  squiggles(severity) {
    const kinds = severity ? [severity] : ['error', 'warning', 'info', 'hint'];
    return this.editor.locator(kinds.map((kind) => `.squiggly-${kind}`).join(', '));
  }

  /** The code lenses that show. */
  get lenses() {
    return this.editor
      .locator('.codelens-decoration a, .codelens-decoration > span')
      .filter({ hasText: /\w/ });
  }

  /** The code lens that shows this text. @param {string} text */
  lens(text) {
    return this.lenses.filter({ hasText: shown(text) }).first();
  }

  /**
   * Waits until the cursor stands in this line, as the status bar tells.
   *
   * @param {number} line
   * @param {number} [timeout]
   */
  async cursorAt(line, timeout) {
    await this.page
      .locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` })
      .waitFor(timeout === undefined ? {} : { timeout });
  }

  /**
   * Clicks a lens until it has done what it does. VS Code draws lenses anew when they are answered again, and a click on
   * one that is being drawn is lost: it is made again, as a person would.
   *
   * @param {string} text
   * @param {(timeout?: number) => Promise<void>} isDone
   */
  async useLens(text, isDone) {
    for (let left = 4; left >= 0; left--) {
      await this.lens(text).click();
      const worked = await isDone(left > 0 ? 5000 : undefined).then(
        () => true,
        (error) => {
          if (left === 0) throw error;
          return false;
        },
      );
      if (worked) return;
    }
  }

  /**
   * Rests the mouse on a text of the editor, and tells what the hover says.
   *
   * @param {string} text
   * @returns {Promise<string>}
   */
  async hover(text) {
    await this.text(text).hover();
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
    await hover.waitFor();
    return (await hover.allInnerTexts()).join('\n').replace(/\u00a0/g, ' ');
  }

  /**
   * Puts the cursor on a text, opens the light bulb that appears, and picks the fix with this title.
   *
   * @param {string} text
   * @param {string | RegExp} title
   */
  async fixFromLightBulb(text, title) {
    await this.text(text).click();
    await this.page
      .locator(
        '[class*="codicon-lightbulb"]:visible, [class*="codicon-light-bulb"]:visible, [class*="lightbulb"]:visible',
      )
      .first()
      .click();
    const fix = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    await fix.click();
    await fix.waitFor({ state: 'hidden' });
  }

  /** Opens a view container by the name in the activity bar, unless it is open. @param {string} name */
  async openSideBar(name) {
    const tab = this.page.locator(`.activitybar .action-item a[aria-label^="${name}"]`).first();
    await tab.waitFor();
    const open = (await tab.locator('xpath=..').getAttribute('aria-expanded')) === 'true';
    if (!open) await tab.click();
  }

  /** The rows of the tree of a side bar that an extension fills. */
  get treeRows() {
    return this.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  }

  /** @param {string | RegExp} text */
  treeRow(text) {
    return this.treeRows.filter({ hasText: text }).first();
  }

  /** What a screen reader says of a row of the tree. @param {string | RegExp} text */
  async spoken(text) {
    return (await this.treeRow(text).getAttribute('aria-label')) ?? '';
  }

  /**
   * Waits until a row of the tree says this.
   *
   * @param {string | RegExp} row
   * @param {RegExp} words
   */
  async untilSpoken(row, words) {
    const said = this.treeRow(row).and(this.page.getByRole('treeitem', { name: words }));
    await said.waitFor();
  }

  /** Opens a row of the tree that has rows below it. @param {string | RegExp} text */
  async expand(text) {
    const row = this.treeRow(text);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false')
      await row.locator('.monaco-tl-twistie').click();
  }

  /** The box of a row of the tree. @param {string | RegExp} text */
  box(text) {
    return this.treeRow(text).getByRole('checkbox');
  }

  /** The context menu of a row of the tree, open. @param {string | RegExp} row @param {string} title an entry of it */
  menu(row, title) {
    return openMenu(this, row, title);
  }

  /** Chooses from the context menu of a row of the tree. @param {string | RegExp} row @param {string} title */
  choose(row, title) {
    return chooseFromMenu(this, row, title);
  }

  /** What Milepost says in the status bar, as soon as it says this. @param {RegExp} words */
  async standing(words) {
    await this.page.locator('#milepost\\.milepost\\.milepost\\.standing', { hasText: words }).waitFor();
  }

  /**
   * Opens the first problem of a file, by the file's name, and tells what its row says.
   *
   * @param {string} name
   */
  openFirstProblem(name) {
    return openFirstProblem(this, name);
  }

  /** The name of the file in the editor, as soon as there is one. */
  async activeFile() {
    return (await this.page.locator('.tab.active').getAttribute('data-resource-name')) ?? '';
  }

  /** Waits until the file with this name is the one in the editor. @param {string} name */
  async fileOpen(name) {
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** A message at the bottom right. @param {string | RegExp} text */
  toast(text) {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  /** Saves the changed file in the editor, and waits until it is saved. */
  async save() {
    const changed = this.page.locator('.tab.active.dirty');
    await changed.waitFor();
    await this.page.keyboard.press('Control+S');
    await changed.waitFor({ state: 'hidden' });
  }
}
