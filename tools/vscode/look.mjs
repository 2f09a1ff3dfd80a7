import { Workbench } from './workbench.mjs';

/**
 * Opens a folder in the workbench, goes to a milestone with something wrong, and tells what a person would see.
 *
 * @param {import('./server.mjs').Server} server
 * @param {string} folder
 * @returns {Promise<{ lines: string[], picture: string, complete: boolean }>}
 */
export async function look(server, folder) {
  const workbench = await Workbench.open(server, folder);
  try {
    // The tree first: it has to show without any document open.
    await workbench.openSideBar('Milepost');
    const wrong = workbench.page.locator('[aria-label*=" error"], [aria-label*=" warning"]');
    await workbench.treeRows.and(wrong).first().waitFor();
    const tree = await workbench.treeRows.evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));

    // Then the first milestone that has something wrong, as the tree says, and what is wrong in it.
    await workbench.treeRows.and(wrong).first().click();
    const finding = await workbench.openFirstProblem(await workbench.activeFile());
    await workbench.squiggles().first().waitFor();
    await workbench.lenses.first().waitFor();

    const squiggles = await workbench.squiggles().count();
    const lenses = (await workbench.lenses.allTextContents()).map(oneLine);
    return {
      lines: [
        `finding: ${finding}`,
        `squiggles: ${squiggles}`,
        `code lenses: ${lenses.join(' | ')}`,
        ...tree.map((row) => `tree: ${row}`),
      ],
      picture: await workbench.screenshot('start'),
      complete: squiggles > 0 && lenses.length > 0 && tree.length > 0,
    };
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
