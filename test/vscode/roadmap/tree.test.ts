import { commands, TreeItemCheckboxState, TreeItemCollapsibleState, window } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import { leaveAll, m2, replace, show, uriOf } from '../support/documents';
import { equal, ok } from '../support/expect';
import { untilFindings } from '../support/findings';
import { milepost } from '../support/milepost';
import { nodeAt, untilNode } from '../support/tree';

const registration = ['roadmap', 'M2 Households', 'Phase 1 Registration'];

describe('the roadmap view', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
  });
  beforeEach(async () => {
    await untilFindings(m2, ['status-unknown', 'team-not-listed']);
    await untilNode(api, ['roadmap', 'M2 Households'], ({ problems }) => problems?.warnings === 1);
  });
  afterEach(leaveAll);

  const rows = async (node?: TreeNode): Promise<[string, string, string][]> =>
    (await api.tree.children(node)).map(({ kind, label, description }) => [kind, label, description]);

  it('leads from the roadmap over milestone, phase and checklist to an item', async () => {
    equal(await rows(), [['roadmap', 'roadmap', '1 of 3 · 4/13']]);
    equal(await rows(await nodeAt(api, 'roadmap')), [
      ['milestone', 'M1 Foundations', 'Completed · 3/3'],
      ['milestone', 'M2 Households', 'In Progess · 1/7 · 1 error, 1 warning'],
      ['milestone', 'M3 Reports', 'Not Started · 0/3'],
    ]);
    equal(await rows(await nodeAt(api, 'roadmap', 'M2 Households')), [
      ['phase', 'Phase 1 Registration', '1/4 · 1 warning'],
      ['phase', 'Phase 2 Visits', '0/3'],
    ]);
    equal(await rows(await nodeAt(api, ...registration)), [
      ['checklist', 'Platform', '1/2'],
      ['checklist', 'Docs + Standards', '0/1'],
      ['checklist', 'Exit criteria', '0/1'],
    ]);
    equal(await rows(await nodeAt(api, ...registration, 'Platform')), [
      ['item', 'Store a household and its members.', ''],
      ['item', 'Find a household by phone number.', ''],
    ]);
  });

  it('shows boxes on items alone, ticked where they are', async () => {
    const platform = await nodeAt(api, ...registration, 'Platform');
    const boxes = (await api.tree.children(platform)).map((node) => {
      const { checkboxState, collapsibleState } = api.tree.item(node);
      return [typeof checkboxState === 'object' ? checkboxState.state : null, collapsibleState];
    });
    equal(boxes, [
      [TreeItemCheckboxState.Checked, TreeItemCollapsibleState.None],
      [TreeItemCheckboxState.Unchecked, TreeItemCollapsibleState.None],
    ]);
    equal(api.tree.item(platform).checkboxState, undefined);
  });

  it('says aloud what it shows', async () => {
    const node = await nodeAt(api, 'roadmap', 'M2 Households');
    equal(
      api.tree.item(node).accessibilityInformation?.label,
      'Milestone 2, Households, in progess, 1 of 7 items, 1 error, 1 warning',
    );
  });

  it('counts the errors in its badge', async () => {
    equal(api.tree.badge?.value, 1);
  });

  it('opens the document of a row at its line', async () => {
    const node = await nodeAt(api, ...registration);
    const { command } = api.tree.item(node);
    ok(command, 'a click does nothing');
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = window.activeTextEditor;
    equal([editor?.document.uri.toString(), editor?.selection.active.line], [uriOf(m2).toString(), 16]);
  });

  it('follows what is typed', async () => {
    const { document } = await show(m2);
    await replace(document, '## Phase 2: Visits', '## Phase 2: Visits and Parcels');
    await untilNode(api, ['roadmap', 'M2 Households'], ({ hasChildren }) => hasChildren);
    await replace(document, '- [ ] Record a visit.', '- [x] Record a visit.');
    const milestone = await untilNode(api, ['roadmap', 'M2 Households'], (node) =>
      node.description.includes('2/7'),
    );
    equal(milestone.label, 'M2 Households');
    await nodeAt(api, 'roadmap', 'M2 Households', 'Phase 2 Visits and Parcels');
  });
});
