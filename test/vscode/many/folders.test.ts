import { EventEmitter, languages, Uri, window, workspace } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import { addFolder, removeFolder } from '../support/addFolder';
import { leaveAll } from '../support/documents';
import { equal, holds, ok } from '../support/expect';
import { memoryFileSystem } from '../support/memoryFileSystem';
import { milepost } from '../support/milepost';
import { nodeAt, untilNode } from '../support/tree';
import { until } from '../support/until';

const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));

function at(folder: number, path: string): Uri {
  const found = workspace.workspaceFolders?.[folder];
  ok(found, `no folder ${folder}`);
  return Uri.joinPath(found.uri, path);
}

const ours = (uri: Uri): string[] =>
  languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'milepost')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

const path = '/docs/roadmap/m1-shelves.md';
const text =
  '# Milestone 1: Shelves\n\n- Status: In Progres\n\n## Phase 1: Wood\n\n### Development Checklist\n\n- [ ] Buy planks.\n';

describe('several folders, none of them trusted', () => {
  let api: MilepostApi;
  before(async () => {
    api = await milepost();
  });
  afterEach(leaveAll);

  it('are not trusted', () => {
    // Desktop VS Code trusts everything under test.
    if (process.env.MILEPOST_TEST_RESTRICTED) equal(workspace.isTrusted, false);
    equal(
      workspace.workspaceFolders?.map(({ name }) => name),
      ['lending', 'reading'],
    );
  });

  it('have a roadmap each in the view, and findings each', async () => {
    await untilNode(
      api,
      ['Lending Roadmap', 'M2 Loans'],
      ({ description }) => description === 'Not Started · 0/3 · ready',
    );
    await untilNode(api, ['Reading Rooms', 'M1 Opening Hours'], ({ description }) =>
      description.includes('1/2'),
    );
    equal((await api.tree.children()).length, 2);
    const document = at(1, 'ROADMAP.md');
    await until(
      'its finding',
      languages.onDidChangeDiagnostics,
      () => ours(document).join(),
      (codes) => codes === 'status-unknown',
    );
    equal(ours(at(0, 'docs/roadmap/m2-loans.md')), []);
  });

  it('are ticked and moved in documents that are not open', async () => {
    const uri = at(0, 'docs/roadmap/m2-loans.md');
    const before = await read(uri);
    const lend = ['Lending Roadmap', 'M2 Loans', 'Phase 1 Lending', 'Development', 'Lend a book.'];
    ok(await api.tree.tick(await nodeAt(api, ...lend), true), 'refused');
    equal(await read(uri), before.replace('- [ ] Lend', '- [x] Lend'));
    const ticked = await untilNode(api, lend, (node) => node.ticked === true);
    ok(await api.tree.tick(ticked, false), 'refused');
    await untilNode(api, lend, (node) => node.ticked === false);

    // VS Code opens a tab by itself for what is not saved at once.
    const returns = ['Lending Roadmap', 'M2 Loans', 'Phase 2 Returns', 'Development'];
    const [take, say] = await Promise.all(
      ['Take a book back.', 'Say who waits for it.'].map((label) => nodeAt(api, ...returns, label)),
    );
    ok(await api.tree.tick(take!, true), 'refused');
    const { document } = await window.showTextDocument(uri, { preview: false, preserveFocus: true });
    ok(await api.tree.tick(say!, true), 'refused');
    equal([await read(uri), document.isDirty], [before.replace(/\[ \] (?=Take|Say)/g, '[x] '), false]);
    // Boxes are clicked faster than a document is saved.
    equal(await Promise.all([take!, say!].map((item) => api.tree.tick(item, false))), [true, true]);
    equal(await read(uri), before);

    const phases = await api.tree.children(await nodeAt(api, 'Lending Roadmap', 'M2 Loans'));
    ok(await api.tree.move(phases[1]!, phases[0]!), 'refused');
    await untilNode(api, ['Lending Roadmap', 'M2 Loans', 'Phase 1 Returns'], () => true);
    const moved = await read(uri);
    holds(moved, '## Phase 1: Returns', '## Phase 2: Lending');
    const again = await api.tree.children(await nodeAt(api, 'Lending Roadmap', 'M2 Loans'));
    ok(await api.tree.move(again[1]!, again[0]!), 'refused');
    equal(await read(uri), before);
  });

  it('can be a folder that is on no disk', async () => {
    const files = new Map([
      [path, text],
      ['/README.md', 'Nothing of a roadmap.\n'],
    ]);
    const provider = workspace.registerFileSystemProvider('shelf', memoryFileSystem(files));
    const onDisk = await Promise.all([0, 1].map((folder) => workspace.fs.readDirectory(at(folder, ''))));
    try {
      await addFolder(api, Uri.parse('shelf:/'));
      const uri = Uri.parse(`shelf:${path}`);
      const item = await planks('shelf:');
      ok(await api.tree.tick(await nodeAt(api, ...item), true), 'refused');
      equal(files.get(path), text.replace('[ ]', '[x]'));
      await untilNode(api, item, ({ ticked }) => ticked === true);
      await until(
        'its finding',
        languages.onDidChangeDiagnostics,
        () => ours(uri).join(),
        (codes) => codes.includes('status-unknown'),
      );
      equal([...files.keys()], [path, '/README.md']);
      equal(await Promise.all([0, 1].map((folder) => workspace.fs.readDirectory(at(folder, '')))), onDisk);
    } finally {
      await removeFolder();
      provider.dispose();
    }
  });

  it('are saved again, however late VS Code opens the tab of what is slow to save', async () => {
    const files = new Map([[path, text]]);
    const asked = new EventEmitter<void>();
    let [isAsked, write] = [false, () => {}];
    const mayWrite = new Promise<void>((resolve) => {
      write = resolve;
    });
    const slow = memoryFileSystem(files);
    const provider = workspace.registerFileSystemProvider('slow', {
      ...slow,
      async writeFile(...what) {
        isAsked = true;
        asked.fire();
        await mayWrite;
        return slow.writeFile(...what);
      },
    });
    const { now } = Date;
    try {
      await addFolder(api, Uri.parse('slow:/'));
      const uri = Uri.parse(`slow:${path}`);
      const item = await planks('slow:');
      const ticking = api.tree.tick(await nodeAt(api, ...item), true);
      await until(
        'a write',
        asked.event,
        () => isAsked,
        (seen) => seen,
      );
      Date.now = () => now() + 60_000;
      await window.showTextDocument(uri, { preview: false, preserveFocus: true });
      Date.now = now;
      write();
      ok(await ticking, 'refused');
      equal(files.get(path), text.replace('[ ]', '[x]'));
      ok(await api.tree.tick(await untilNode(api, item, ({ ticked }) => ticked === true), false), 'refused');
      equal(files.get(path), text);
    } finally {
      Date.now = now;
      await leaveAll();
      await removeFolder();
      provider.dispose();
    }
  });

  async function planks(scheme: string): Promise<readonly string[]> {
    const [roadmap] = (await api.tree.children()).filter(({ id }) => id.includes(scheme));
    ok(roadmap, 'its roadmap is not there');
    return [roadmap.label, 'M1 Shelves', 'Phase 1 Wood', 'Development', 'Buy planks.'];
  }
});
