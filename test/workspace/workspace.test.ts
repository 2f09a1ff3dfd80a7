import { expect, test } from 'vitest';
import type { FileEvent } from '../../server/src/workspace/fileEvent';
import { memoryFiles } from '../../server/src/workspace/memoryFiles';
import { createWorkspace, type WorkspaceOptions } from '../../server/src/workspace/workspace';
import { type FakeService, fakeService } from './support/fakeService';

const root = 'file:///r/';

interface Scene extends FakeService {
  readonly disk: Map<string, string | Uint8Array>;
  readonly skipped: string[];
  readonly workspace: ReturnType<typeof createWorkspace>;
  /** Names of the documents that the service holds, relative to the folder. */
  held(): string[];
  happens(type: FileEvent['type'], ...names: string[]): Promise<void>;
}

async function scene(
  content: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<WorkspaceOptions> & { open?: readonly string[] } = {},
): Promise<Scene> {
  const disk = new Map(Object.entries(content).map(([name, text]) => [root + name, text]));
  const fake = fakeService(options.open);
  const skipped: string[] = [];
  const workspace = createWorkspace({
    service: fake.service,
    files: memoryFiles(disk),
    skip: (uri, why) => skipped.push(`${uri.replace(root, '')}: ${why}`),
    ...options,
  });
  await workspace.setFolders([root]);
  return {
    ...fake,
    disk,
    skipped,
    workspace,
    held: () => [...fake.files.keys()].map((uri) => uri.replace(root, '')).sort(),
    happens: (type, ...names) => workspace.changed(names.map((name) => ({ uri: root + name, type }))),
  };
}

test('reads the documents of its folder', async () => {
  const { files } = await scene({ 'a.md': '# A', 'docs/b.md': '\ufeff# B', 'x.png': '' });
  expect(Object.fromEntries(files)).toEqual({ 'file:///r/a.md': '# A', 'file:///r/docs/b.md': '# B' });
});

test('says of each file that is no text one line, and reads the rest', async () => {
  const { held, skipped } = await scene({
    'a.md': '# A',
    'binary.md': new Uint8Array([1, 0, 2]),
    'latin.md': new Uint8Array([0xe9]),
    'large.md': 'x'.repeat(20),
    'milepost.json': '{ "files": { "maxSize": 10 } }',
  });
  expect(held()).toEqual(['a.md']);
  expect(skipped).toEqual([
    'binary.md: it is binary, not text',
    'large.md: it is larger than 10 bytes',
    'latin.md: it is not UTF-8 text',
  ]);
});

test('a file that vanishes while it is read is one line', async () => {
  const disk = new Map<string, string>([
    [`${root}a.md`, ''],
    [`${root}b.md`, ''],
  ]);
  const files = memoryFiles(disk);
  const read: typeof files.read = (uri, limit, within) => {
    disk.delete(`${root}a.md`);
    return files.read(uri, limit, within);
  };
  const { held, skipped } = await scene({}, { files: { ...files, read } });
  expect(held()).toEqual(['b.md']);
  expect(skipped).toEqual(['a.md: it vanished before it was read']);
});

test('reads first what lies beside an open document', async () => {
  const { told } = await scene({ 'a.md': '', 'docs/b.md': '', 'z/y.md': '' }, { open: [`${root}z/open.md`] });
  expect(told).toEqual(['+ file:///r/z/y.md', '+ file:///r/a.md', '+ file:///r/docs/b.md']);
});

test('settings and configs choose the documents', async () => {
  const at = await scene({
    'a.md': '',
    'docs/b.md': '',
    'docs/old/c.md': '',
    'vendor/d.md': '',
    'docs/milepost.json': '{ "files": { "exclude": ["old/**"] } }',
  });
  expect(at.held()).toEqual(['a.md', 'docs/b.md']);
  await at.workspace.setSettings({ exclude: ['*.md'] });
  expect(at.held()).toEqual(['docs/b.md']);
  await at.workspace.setSettings({ include: ['docs/old/**'] });
  expect(at.held()).toEqual([]);
  await at.workspace.setSettings({});
  expect(at.held()).toEqual(['a.md', 'docs/b.md']);
});

test('the nearest config is in force, and the last good one stays', async () => {
  const at = await scene({ 'a/b/x.md': '', 'milepost.json': '{ "preset": "strict" }' });
  const uri = `${root}a/b/x.md`;
  const preset = (): string => at.workspace.configInForce(uri).config.preset;
  expect(preset()).toBe('strict');
  expect(at.workspace.configFile(uri)).toBe('file:///r/milepost.json');

  at.disk.set(`${root}a/milepost.json`, '{ "preset": "minimal" }');
  await at.happens('created', 'a/milepost.json');
  expect(preset()).toBe('minimal');
  expect([...at.configs.keys()]).toEqual(['file:///r/', 'file:///r/a/']);

  at.disk.set(`${root}a/milepost.json`, '{ "preset": ');
  await at.happens('changed', 'a/milepost.json');
  expect(preset()).toBe('minimal');
  expect(at.workspace.configs().flatMap(({ problems }) => problems)).toHaveLength(1);

  at.disk.delete(`${root}a/milepost.json`);
  await at.happens('deleted', 'a/milepost.json');
  expect(preset()).toBe('strict');
  expect([...at.configs.keys()]).toEqual(['file:///r/']);
});

test('the text of a config in an editor wins over its file', async () => {
  const at = await scene({ 'x.md': '', 'milepost.json': '{ "preset": "strict" }' });
  const preset = (): string => at.workspace.configInForce(`${root}x.md`).config.preset;
  await at.workspace.setConfigText(`${root}milepost.json`, '{ "preset": "minimal" }');
  expect(preset()).toBe('minimal');
  await at.happens('changed', 'milepost.json');
  expect(preset()).toBe('minimal');
  await at.workspace.setConfigText(`${root}milepost.json`, null);
  expect(preset()).toBe('strict');
});

test('a config above the folder counts, up to the repository and not beyond', async () => {
  const disk = new Map<string, string>([
    ['file:///r/repo/.git/HEAD', ''],
    ['file:///r/repo/docs/x.md', ''],
    ['file:///r/milepost.json', '{ "preset": "minimal" }'],
    ['file:///r/repo/milepost.json', '{ "preset": "strict" }'],
  ]);
  const { service } = fakeService();
  const workspace = createWorkspace({ service, files: memoryFiles(disk), skip: () => {} });
  await workspace.setFolders(['file:///r/repo/docs/']);
  expect(workspace.configInForce('file:///r/repo/docs/x.md')).toMatchObject({
    folder: 'file:///r/repo/',
    config: { preset: 'strict' },
  });
  disk.delete('file:///r/repo/milepost.json');
  await workspace.changed([{ uri: 'file:///r/repo/milepost.json', type: 'deleted' }]);
  expect(workspace.configInForce('file:///r/repo/docs/x.md').config.preset).toBe('recommended');
});

test('follows files', async () => {
  const at = await scene({ 'a.md': '1' });
  at.disk.set(`${root}b.md`, 'b');
  await at.happens('created', 'b.md');
  at.disk.set(`${root}a.md`, '2');
  await at.happens('changed', 'a.md');
  expect(Object.fromEntries(at.files)).toEqual({ 'file:///r/a.md': '2', 'file:///r/b.md': 'b' });
  at.disk.delete(`${root}a.md`);
  await at.happens('deleted', 'a.md');
  expect(at.held()).toEqual(['b.md']);
});

test('follows folders, which come and go with one event', async () => {
  const at = await scene({ 'docs/a.md': '', 'docs/deep/b.md': '', 'docsx.md': '' });
  at.disk.delete(`${root}docs/a.md`);
  at.disk.delete(`${root}docs/deep/b.md`);
  at.disk.set(`${root}plan/a.md`, '');
  at.disk.set(`${root}plan/deep/b.md`, '');
  await at.workspace.changed([
    { uri: `${root}docs`, type: 'deleted' },
    { uri: `${root}plan`, type: 'created' },
  ]);
  expect(at.held()).toEqual(['docsx.md', 'plan/a.md', 'plan/deep/b.md']);
});

test('reads again only what an event is about', async () => {
  const at = await scene({ 'a.md': '', 'b.md': '' });
  at.told.length = 0;
  await at.happens('changed', 'a.md');
  await at.happens('changed', 'x.png', 'node.js');
  expect(at.told).toEqual(['+ file:///r/a.md']);
});

test('a uri that is spelled another way is the same document', async () => {
  const at = await scene({ 'docs/a b.md': 'old' });
  expect([...at.files.keys()]).toEqual(['file:///r/docs/a b.md']);
  at.disk.clear();
  at.disk.set('file:///r/docs/a%20b.md', 'new');
  await at.workspace.changed([{ uri: 'file:///r/docs/a b.md', type: 'created' }]);
  expect(at.files.get('file:///r/docs/a%20b.md')).toBe('new');
});

test('looks up what the service wants to know, and keeps it true', async () => {
  const at = await scene({ 'a.md': '', 'pictures/x.png': '' });
  expect(await at.workspace.answerWanted()).toBe(false);
  at.want([`${root}pictures/x.png`, `${root}pictures/`, `${root}y.png`]);
  expect(await at.workspace.answerWanted()).toBe(true);
  const answers = (): unknown =>
    Object.fromEntries([...at.exists].map(([uri, is]) => [uri.replace(root, ''), is]));
  expect(answers()).toEqual({ 'pictures/x.png': true, 'pictures/': true, 'y.png': false });

  at.disk.set(`${root}y.png`, '');
  await at.happens('created', 'y.png');
  at.disk.delete(`${root}pictures/x.png`);
  await at.happens('deleted', 'pictures/x.png');
  expect(answers()).toEqual({ 'pictures/x.png': false, 'pictures/': false, 'y.png': true });
});

test('reads in slices, so that a request in between waits for one of them', async () => {
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${at}.md`, 'x']));
  const fake = fakeService();
  const setFile = (): void => {
    const end = performance.now() + 0.2;
    while (performance.now() < end);
  };
  let turns = 0;
  let going = true;
  const request = (): void => {
    turns++;
    if (going) setImmediate(request);
  };
  request();
  await scene(many, { service: { ...fake.service, setFile } });
  going = false;
  // 400 ms of work in slices of 8.
  expect(turns).toBeGreaterThan(25);
});

test('who waits for what a document follows is told before folders are listed', async () => {
  const events: string[] = [];
  const files = memoryFiles(
    new Map([
      [`${root}m1.md`, '# M1: A'],
      [`${root}milepost.json`, '{}'],
    ]),
  );
  const workspace = createWorkspace({
    service: fakeService().service,
    files: {
      ...files,
      async list(folder) {
        events.push('listed');
        return files.list(folder);
      },
    },
    skip: () => {},
  });
  const set = workspace.setFolders([root]);
  const told = workspace.settled(`${root}m1.md`).then(() => events.push('told'));
  await Promise.all([set, told]);
  expect(events).toEqual(['told', 'listed']);
});
