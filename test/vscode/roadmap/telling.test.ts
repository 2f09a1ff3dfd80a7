import { commands, env, window } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import { leaveAll, m2, replace, show } from '../support/documents';
import { equal, holds, ok } from '../support/expect';
import { milepost } from '../support/milepost';

describe('telling', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
    await api.tree.children();
  });
  afterEach(leaveAll);

  it('opens the summary as a document that needs no saving, and copies it', async () => {
    await commands.executeCommand('milepost.showSummary');
    const document = window.activeTextEditor?.document;
    ok(document, 'no document');
    equal([document.languageId, document.isUntitled, document.isDirty], ['markdown', false, false]);
    holds(document.getText(), '1 of 3 milestones completed · 4/13 items (30%)', '| [M1 Foundations](');
    equal(await env.clipboard.readText(), document.getText());
  });

  it('tells the summary anew when it is asked for again', async () => {
    await commands.executeCommand('milepost.showSummary');
    const { document } = await show(m2);
    await replace(document, '- [ ] Find a household', '- [x] Find a household');
    await commands.executeCommand('milepost.showSummary');
    holds(await env.clipboard.readText(), '5/13 items (38%)');
    holds(window.activeTextEditor!.document.getText(), '5/13 items (38%)');
  });
});
