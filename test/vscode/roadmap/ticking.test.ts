import { commands, workspace } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import { leaveAll, m2, m3, read, replace, show, uriOf } from '../support/documents';
import { equal, holds, ok } from '../support/expect';
import { milepost } from '../support/milepost';
import { nodeAt, untilNode } from '../support/tree';

const platform = ['roadmap', 'M2 Households', 'Phase 1 Registration', 'Platform'];
const label = 'Find a household by phone number.';
const item = [...platform, label];
const [open, done] = [`- [ ] ${label}`, `- [x] ${label}`];

describe('ticking in the roadmap view', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
  });
  beforeEach(() => untilNode(api, item, ({ ticked }) => ticked === false));
  afterEach(leaveAll);

  it('writes into an open document, which undo takes back', async () => {
    const { document } = await show(m2);
    ok(await api.tree.tick(await nodeAt(api, ...item), true), 'refused');
    holds(document.getText(), done);
    ok(document.isDirty, 'saved without being asked');
    await untilNode(api, item, ({ ticked }) => ticked === true);
    await untilNode(api, platform, ({ description }) => description === '2/2');
    await commands.executeCommand('undo');
    holds(document.getText(), open);
    await untilNode(api, item, ({ ticked }) => ticked === false);
  });

  it('writes into a closed document and saves it; ticking again takes it back', async () => {
    const names = workspace.textDocuments.map(({ uri }) => uri.toString());
    equal(names.includes(uriOf(m3).toString()), false, 'the document is open');
    const before = await read(m3);
    const closed = ['roadmap', 'M3 Reports', 'Phase 1 Donors', 'Platform', 'Send the sums by mail.'];
    ok(await api.tree.tick(await nodeAt(api, ...closed), true), 'refused');
    equal(await read(m3), before.replace('- [ ] Send', '- [x] Send'));
    const ticked = await untilNode(api, closed, (node) => node.ticked === true);
    ok(await api.tree.tick(ticked, false), 'refused');
    equal(await read(m3), before);
    await untilNode(api, closed, (node) => node.ticked === false);

    // The editor that is opened later knows of it.
    const { document } = await show(m3);
    await commands.executeCommand('undo');
    holds(document.getText(), '- [x] Send');
    await commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('is refused where the document has moved on', async () => {
    const { document } = await show(m2);
    const node = { ...(await nodeAt(api, ...item)) };
    await replace(document, open, '- [ ] Find a household by its name.');
    equal(await api.tree.tick(node, true), false);
    holds(document.getText(), '- [ ] Find a household by its name.');
  });
});
