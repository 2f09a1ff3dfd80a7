import { commands } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import { plainLook } from '../../../client/src/treeLook';
import { leaveAll, m2, show } from '../support/documents';
import { equal, ok } from '../support/expect';
import { extension, milepost } from '../support/milepost';
import { nodeAt } from '../support/tree';

describe('hands to write with', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
  });
  afterEach(async () => {
    api.tree.look = plainLook;
    await leaveAll();
  });

  it('have every command that is contributed', async () => {
    const known = new Set(await commands.getCommands(true));
    const contributed = extension().packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    equal(
      contributed.filter((command: string) => !known.has(command)),
      [],
    );
  });

  it('know every key that a menu or a shortcut asks for', () => {
    const { menus, keybindings, viewsWelcome } = extension().packageJSON.contributes;
    const places: { when?: string }[] = [...Object.values(menus), keybindings, viewsWelcome].flat() as never;
    const asked = places.map(({ when = '' }) => when).join(' ');
    // The view's own name is asked for as well.
    const keys = [...new Set(asked.match(/milepost\.\w+/g))]
      .filter((name) => name !== 'milepost.roadmap')
      .sort();
    equal(
      keys.map((name) => [name, api.contextKeys.get(name)]),
      [
        ['milepost.filtered', false],
        ['milepost.hasRoadmap', true],
        ['milepost.looked', true],
        ['milepost.running', true],
      ],
    );
    api.tree.look = { ...plainLook, openOnly: true };
    equal(api.contextKeys.get('milepost.filtered'), true);
  });

  it('group milestones and know the parents of what they show', async () => {
    const [roadmap] = await api.tree.shown();
    ok(roadmap, 'no roadmap');
    api.tree.look = { ...plainLook, group: 'status' };
    const groups = await api.tree.shown(roadmap);
    ok(groups.length > 1 && groups.every(({ kind }) => kind === 'group'), 'no groups');
    const members = await Promise.all(groups.map((group) => api.tree.shown(group)));
    equal(members.flat().length, (await api.tree.children(roadmap)).length);
    ok(api.tree.item(groups[0]!).accessibilityInformation?.label.includes('milestone'), 'says nothing aloud');
  });

  it('filter by text, and say nothing of what is hidden', async () => {
    const [roadmap] = await api.tree.shown();
    api.tree.look = { ...plainLook, text: 'households' };
    equal(
      (await api.tree.shown(roadmap)).map(({ label }) => label),
      ['M2 Households'],
    );
    api.tree.look = { ...plainLook, text: 'nothing of the kind' };
    equal(await api.tree.shown(roadmap), []);
  });

  it('move a phase, undo brings it back', async () => {
    const { document } = await show(m2);
    const before = document.getText();
    const milestone = await nodeAt(api, 'roadmap', 'M2 Households');
    const phases = (await api.tree.children(milestone)).filter(({ kind }) => kind === 'phase');
    if (phases.length < 2) throw new Error(`one phase: ${phases.map(({ label }) => label)}`);
    ok(await api.tree.move(phases[1]!, phases[0]!), 'refused');
    ok(document.getText() !== before, 'nothing changed');
    await commands.executeCommand('undo');
    equal(document.getText(), before);
  });
});
