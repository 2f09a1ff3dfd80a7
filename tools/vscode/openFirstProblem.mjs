/**
 * Opens the first problem of a file, by the file's name, and tells what its row says.
 *
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function openFirstProblem(workbench, name) {
  const rows = await problems(workbench);
  const file = rows.and(workbench.page.locator(`[data-index="0"][aria-label*=" in file ${name} "]`));
  const filter = workbench.page.getByPlaceholder(/^Filter \(e\.g\./);
  // The list draws no row that is out of sight, and a view that is just being opened forgets what was typed.
  for (let attempt = 1; ; attempt++) {
    await filter.fill(`**/${name}`);
    const seen = await file.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (seen) break;
    if (attempt === 5) throw new Error(`The problems list shows no file ${name}.`);
  }
  const problem = rows.and(workbench.page.locator('[data-index="1"]'));
  await problem.waitFor();
  const text = (await problem.allInnerTexts())
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  // Where the message begins: the name of the rule is a link, and the icon of a row that is selected is a button.
  await problem.dblclick({ position: { x: 80, y: 10 } });
  return text;
}

/** The rows of the Problems view, which is opened if need be. @param {import('./workbench.mjs').Workbench} workbench */
async function problems(workbench) {
  const panel = workbench.page.locator('.markers-panel');
  if (!(await panel.isVisible())) await workbench.command('Problems: Focus on Problems View');
  await panel.waitFor();
  return panel.locator('.monaco-list-row');
}
