import { type CodeAction, CodeActionKind, commands, workspace } from 'vscode';
import { leaveAll, m2, rangeOf, show } from '../support/documents';
import { equal, holds, ok } from '../support/expect';
import { untilFindings } from '../support/findings';
import { milepost } from '../support/milepost';

const both = ['status-unknown', 'team-not-listed'];

/** VS Code drops the question when the document moves under it, as after a revert. A person then asks again. */
async function offeredOn(text: string, patience = 10): Promise<CodeAction[]> {
  const { document } = await show(m2);
  try {
    return await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, text),
      CodeActionKind.QuickFix.value,
      10,
    );
  } catch (error) {
    if (patience === 0 || (error as Error | undefined)?.message !== 'Canceled') throw error;
    return offeredOn(text, patience - 1);
  }
}

/** What the light bulb offers on a text of the milestone, and what it marks as the one to take. */
async function preferredFix(text: string): Promise<CodeAction> {
  const offered = await offeredOn(text);
  const preferred = offered.filter(({ isPreferred }) => isPreferred);
  equal(preferred.length, 1, `preferred among ${offered.map(({ title }) => title).join(', ')}`);
  return preferred[0]!;
}

async function take({ edit, command }: CodeAction): Promise<void> {
  ok(edit ?? command, 'the fix does nothing');
  if (edit) ok(await workspace.applyEdit(edit), 'VS Code refused the fix');
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('quick fixes', () => {
  before(milepost);
  beforeEach(() => untilFindings(m2, both));
  afterEach(leaveAll);

  it('write the status that was meant', async () => {
    const fix = await preferredFix('In Progess');
    equal(fix.title, 'Change the status to In Progress');
    await take(fix);
    const { document } = await show(m2);
    equal(document.lineAt(2).text, '- Status: In Progress');
    await untilFindings(m2, ['team-not-listed']);
  });

  it('add a team to the list', async () => {
    const fix = await preferredFix('Docs + Standards');
    equal(fix.title, "Add 'Docs + Standards' to the Execution Teams");
    await take(fix);
    const { document } = await show(m2);
    holds(document.getText(), '- Execution Teams: Product, Platform, Docs + Standards\n');
    await untilFindings(m2, ['status-unknown']);
  });
});
