import { Workbench } from './workbench.mjs';

/**
 * Opens a folder in the workbench, goes to a milestone, one with something wrong if there is one, and tells what a person
 * would see.
 *
 * @param {import('./server.mjs').Server} server
 * @param {string} folder
 * @returns {Promise<{ lines: string[], picture: string }>}
 */
export async function look(server, folder) {
  const workbench = await Workbench.open(server, folder);
  try {
    // The tree first: it has to show without any document open.
    await workbench.openSideBar('Milepost');
    const welcome = workbench.page.locator('.welcome-view-content').filter({ hasText: /\w/ });
    await workbench.treeRows.nth(1).or(welcome).first().waitFor();
    if (await welcome.isVisible()) {
      const lines = [`no roadmap here: ${oneLine((await welcome.allInnerTexts()).join(' '))}`];
      return { lines, picture: await workbench.screenshot('start') };
    }
    const tree = await workbench.treeRows.evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));

    // Then the first milestone that has something wrong, as the tree says, and what is wrong in it.
    const wrong = tree.findIndex((row) => / (error|warning)/.test(row));
    const shown = wrong < 0 ? 1 : wrong;
    await workbench.treeRows.nth(shown).click();
    const lines = tree.map((row) => `tree: ${row}`);
    const [isWrong, isCounted] = [wrong >= 0, / items?\b/.test(tree[shown] ?? '')];
    if (isWrong) {
      const finding = await workbench.openFirstProblem(await workbench.activeFile());
      await workbench.squiggles().first().waitFor();
      lines.unshift(`finding: ${finding}`, `squiggles: ${await workbench.squiggles().count()}`);
    }
    if (isCounted) {
      await workbench.lenses.first().waitFor();
      const lenses = (await workbench.lenses.allTextContents()).map(oneLine);
      lines.unshift(`code lenses: ${lenses.join(' | ')}`);
    }
    return { lines, picture: await workbench.screenshot('start') };
  } catch (error) {
    const picture = await workbench.screenshot('start-failed');
    throw new Error(
      `Milepost did not show in VS Code: ${error instanceof Error ? error.message : error}\n${picture}`,
    );
  } finally {
    await workbench.close();
  }
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
