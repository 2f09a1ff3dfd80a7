import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Files } from '../../server/src/workspace/files';
import { keepDigests } from '../../server/src/workspace/keepDigests';
import { disk, root, start, texts } from './support/stampedDisk';
import { temporaryFolder } from './support/temporaryFolder';

/** A folder with what was kept of these files. */
async function kept(world: ReturnType<typeof disk>, made?: string): Promise<string> {
  const folder = temporaryFolder({});
  const { workspace } = await start(world, folder, { made });
  await workspace.keep();
  world.read();
  return folder;
}

const fileIn = (folder: string): string => join(folder, readdirSync(folder)[0]!);

describe('a start that knows documents from an earlier one', () => {
  test('reads none to tell of all, and those that are asked for', async () => {
    const world = disk();
    const folder = await kept(world);
    const { service, answers } = await start(world, folder);
    // As in a large workspace, where rows do not wait for problems to be found.
    service.countProblems(false);
    const [roadmap] = service.treeChildren(null);
    expect(service.treeChildren(roadmap!.id).map(({ label, hasChildren }) => [label, hasChildren])).toEqual([
      ['M1 Desk', true],
      ['M2 Fines', false],
    ]);
    expect(service.graph.roadmaps().flatMap(({ nodes }) => nodes.map(({ id }) => id?.text))).toEqual([
      'M1',
      'M2',
    ]);
    expect(world.read()).toEqual([]);
    service.hover(`${root}m1.md`, { line: 2, character: 3 });
    expect(world.read()).toEqual(['m1.md']);
    expect(answers()).toEqual((await start(disk())).answers());
  });

  test('reads what is another by now, finds what is new and misses what is gone', async () => {
    const world = disk();
    const folder = await kept(world);
    world.write('m1.md', texts['m1.md']!.replace('In Progress', 'Blocked'));
    world.write('m3.md', '# Milestone 3: Holds\n');
    world.write('notes.md', null);
    const { workspace, answers } = await start(world, folder);
    expect(world.read()).toEqual(['m1.md', 'm3.md']);
    expect(answers()).toEqual((await start(world)).answers());
    expect(workspace.documents()).toHaveLength(5);
  });

  test('reads everything where the config says otherwise', async () => {
    const world = disk();
    const folder = await kept(world);
    world.write('milepost.json', '{ "statuses": { "done": ["Planned"] } }');
    const { answers } = await start(world, folder);
    expect(world.read()).toEqual(expect.arrayContaining(Object.keys(texts)));
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('reads nothing where the config says otherwise of rules alone', async () => {
    const world = disk();
    const folder = await kept(world);
    world.write('milepost.json', '{ "rules": { "link-missing-anchor": "off" } }');
    const { answers } = await start(world, folder);
    expect(world.read()).toEqual(['milepost.json']);
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('reads everything again when the config comes later', async () => {
    const world = disk();
    const { workspace, answers } = await start(world, await kept(world));
    world.write('milepost.json', '{ "statuses": { "done": ["Planned"] } }');
    await workspace.changed([{ uri: `${root}milepost.json`, type: 'created' }]);
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('leaves out what has become too large for the settings', async () => {
    const world = disk();
    const folder = await kept(world);
    world.write('milepost.json', '{ "files": { "maxSize": 60 } }');
    const { workspace, skipped } = await start(world, folder);
    expect(workspace.documents().map((uri) => uri.slice(root.length))).toEqual([
      'adr/0001-ledger.md',
      'notes.md',
    ]);
    expect(skipped).toHaveLength(3);
  });

  test('reads a document anew that changed unseen between the look and the reading', async () => {
    const world = disk();
    const { service, workspace, answers } = await start(world, await kept(world));
    world.write('m1.md', '# Milestone 1: Desk\n\n- Status: Completed\n');
    service.diagnostics(`${root}m1.md`);
    await workspace.setFolders([root]);
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('takes one that vanished unseen for empty, and then for gone', async () => {
    const world = disk();
    const { service, workspace, answers, skipped } = await start(world, await kept(world));
    world.write('notes.md', null);
    expect(service.document(`${root}notes.md`)?.text).toBe('');
    await vi.waitFor(() => expect(workspace.documents()).toHaveLength(4));
    expect(skipped).toEqual(['notes.md: it vanished before it was read']);
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('follows a document that is opened, edited and closed', async () => {
    const world = disk();
    const { service, answers } = await start(world, await kept(world));
    service.open(`${root}m1.md`, 1, '# Milestone 1: Bench\n');
    expect(service.workspaceSymbols('Bench')).toHaveLength(1);
    service.close(`${root}m1.md`);
    expect(service.workspaceSymbols('Bench')).toHaveLength(0);
    expect(answers()).toEqual((await start(disk())).answers());
  });

  test('is kept by the next one without being read', async () => {
    const world = disk();
    const folder = await kept(world);
    for (const name of ['a.md', 'b.md']) world.write(name, '# Milestone 9: More\n');
    const second = await start(world, folder);
    await second.workspace.keep();
    expect(world.read()).toEqual(['a.md', 'b.md']);
    const third = await start(world, folder);
    expect(world.read()).toEqual([]);
    expect(third.answers()).toEqual((await start(world)).answers());
  });
});

describe('what is kept', () => {
  test('is nothing to another version', async () => {
    const world = disk();
    const folder = await kept(world, 'them');
    await start(world, folder);
    expect(world.read()).toEqual(Object.keys(texts).sort());
  });

  test.each(Array.from({ length: 24 }, (_, part) => part))(
    'may be damaged anywhere (%i/24)',
    async (part) => {
      const world = disk();
      const folder = await kept(world);
      const bytes = readFileSync(fileIn(folder));
      for (let at = Math.floor((bytes.length * part) / 24); at < (bytes.length * (part + 1)) / 24; at += 7)
        bytes[at]! ^= 0x41;
      writeFileSync(fileIn(folder), bytes);
      expect((await start(world, folder)).answers()).toEqual((await start(disk())).answers());
    },
  );

  test.each([0, 3, 8, 200, 1500])('may end after %i bytes', async (length) => {
    const world = disk();
    const folder = await kept(world);
    writeFileSync(fileIn(folder), readFileSync(fileIn(folder)).subarray(0, length));
    expect((await start(world, folder)).answers()).toEqual((await start(disk())).answers());
  });

  test('is of few workspaces, the last ones, and one file for each', async () => {
    const folder = temporaryFolder({});
    const digests = keepDigests(folder, 'us');
    for (let each = 0; each < 20; each++) {
      await digests.save([`file:///${each}/`], []);
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        // As if they had been written days apart.
        if (!aged.has(path)) utimesSync(path, 1_000_000 + each * 86_400, 1_000_000 + each * 86_400);
        aged.add(path);
      }
    }
    expect(readdirSync(folder)).toHaveLength(16);
    await digests.save(['file:///19/'], []);
    expect(readdirSync(folder)).toHaveLength(16);
  });
  const aged = new Set<string>();

  test('leaves nothing behind of a process that was killed while it wrote', async () => {
    const world = disk();
    const folder = await kept(world);
    const [name] = readdirSync(folder);
    for (const pid of [1, 2]) writeFileSync(join(folder, `${name}.${pid}`), 'half of it');
    utimesSync(join(folder, `${name}.1`), 1_000_000, 1_000_000);
    await keepDigests(folder, 'us').save(['file:///other/'], []);
    expect(readdirSync(folder).filter((each) => !each.endsWith('.digests'))).toEqual([`${name}.2`]);
  });

  test('is nothing where the folder cannot be used', async () => {
    const world = disk();
    const folder = join(temporaryFolder({ file: 'text' }), 'file');
    const { workspace, answers } = await start(world, folder);
    await workspace.keep();
    expect(answers()).toEqual((await start(disk())).answers());
  });

  test('is not a document that may be written again unseen', async () => {
    const world = disk();
    const { files } = world;
    const read: Files['read'] = async (...asked) => {
      const found = await files.read(...asked);
      return found.kind === 'bytes' ? { ...found, stamp: null } : found;
    };
    const folder = temporaryFolder({});
    const { workspace } = await start({ files: { ...files, read } }, folder);
    await workspace.keep();
    world.read();
    await start(world, folder);
    expect(world.read()).toEqual(Object.keys(texts).sort());
  });
});
