/**
 * The context menu of a row of the tree, open; the entry with this title.
 *
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string | RegExp} row
 * @param {string} title
 */
export async function openMenu(workbench, row, title) {
  await workbench.treeRow(row).click({ button: 'right' });
  const entry = workbench.page.locator('.context-view .action-item', { hasText: title }).first();
  await entry.waitFor();
  return entry;
}

/**
 * Chooses from the context menu of a row. With the keyboard, as a menu takes no click in its first tenth of a second.
 *
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string | RegExp} row
 * @param {string} title
 */
export async function chooseFromMenu(workbench, row, title) {
  const entry = await openMenu(workbench, row, title);
  await entry.hover();
  await workbench.page.locator('.context-view .action-item.focused', { hasText: title }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await entry.waitFor({ state: 'hidden' });
}
