import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commands, type Event, Uri } from 'vscode';
import { milestone } from '../../../bench/generateWorkspace';
import type { MilepostApi } from '../../../client/src/api';
import { threadWork } from '../../../client/src/threadWork';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import { note } from '../reporter';
import { addFolder, removeFolder } from '../support/addFolder';
import { equal, ok } from '../support/expect';
import { milepost } from '../support/milepost';
import { keptFolder, serverProcesses } from '../support/serverProcesses';
import { until } from '../support/until';

const milestones = 200;
/** A busy machine is no fault. */
const patience = 100_000;

/** A folder with a milestone a file; the number of boxes in all of them. */
function writeRoadmap(folder: string): number {
  let boxes = 0;
  for (let number = 0; number < milestones; number++) {
    const path = join(folder, `docs/roadmap/m${number}.md`);
    mkdirSync(dirname(path), { recursive: true });
    const text = milestone(number, milestones, 6);
    boxes += text.match(/^- \[[ x]\]/gm)?.length ?? 0;
    writeFileSync(path, text);
  }
  return boxes;
}

describe('a roadmap of 200 milestones', function () {
  this.timeout(2 * patience);
  let api: MilepostApi;
  let folder: string;
  let boxes: number;
  let restarted = 0;
  before(async () => {
    api = await milepost();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-large-')));
    boxes = writeRoadmap(folder);
    await addFolder(api, Uri.file(folder));
  });
  after(async () => {
    await removeFolder();
    rmSync(folder, { recursive: true, force: true });
  });

  const large = async (): Promise<TreeNode> => {
    const found = (await api.tree.children()).find(({ id }) => id.includes('milepost-large-'));
    ok(found, 'it is not there');
    return found;
  };
  const rows = async (): Promise<readonly TreeNode[]> => {
    const roots = await api.tree.children();
    const root = roots.find(({ id }) => id.includes('milepost-large-'));
    return root ? await api.tree.children(root) : [];
  };
  const untilRows = (what: string, enough: number): Promise<readonly TreeNode[]> =>
    until(what, api.tree.onChanged, rows, ({ length }) => length >= enough, patience);

  /** Kills the server; what is then in the view once another one answers, and after how long. */
  async function killed(): Promise<{ readonly children: readonly TreeNode[]; readonly took: string }> {
    const [begin, work] = [performance.now(), threadWork()];
    const since = (): number => Math.round(performance.now() - begin);
    let answered = 0;
    const started = new Promise<void>((resolve) => {
      const listener = api.onServerStarted(() => {
        answered = since();
        listener.dispose();
        resolve();
      });
    });
    for (const server of serverProcesses()) process.kill(server, 'SIGKILL');
    restarted = Date.now();
    await started;
    const { length } = await untilRows('rows', 1);
    const shown = since();
    const children = await untilRows('milestones', milestones);
    const took = `a server answers ${answered} ms after the last one was killed, the tree is there after ${shown} ms (${length} milestones) and whole after ${since()} ms, ${Math.round(work())} ms of it work of the extension host, ${memory()}`;
    return { children, took };
  }

  const memory = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;

  it('is in the view soon after the server has started', async () => {
    // As on any day but the first: the code of the server has been kept as it was compiled.
    await commands.executeCommand('milepost.restartServer');
    await untilRows('milestones', milestones);

    const { children, took } = await killed();
    note(`${milestones} milestones, ${boxes} boxes: ${took}`);
    ok(boxes >= 20_000, `${boxes} boxes`);
    equal(children.length, milestones);
  });

  it('is in the view as it was after the next start, known from what was kept', async () => {
    const folder = join(keptFolder(), 'digests');
    mkdirSync(folder, { recursive: true });
    const kept = (): readonly string[] =>
      readdirSync(folder).filter((name) => {
        const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
        return name.endsWith('.digests') && since >= restarted;
      });
    const written: Event<unknown> = (tell) => {
      const watcher = watch(folder, tell);
      return { dispose: () => watcher.close() };
    };
    await until('what is kept', written, kept, ({ length }) => length > 0, patience);
    const look = ({ id, label }: TreeNode): string => `${id} ${label}`;
    const before = (await rows()).map(look);
    const { children, took } = await killed();
    note(`The same from what was kept: ${took}`);
    equal(children.map(look), before);
  });

  it('changes the rows above a ticked item alone, and asks for nothing', async () => {
    // All rows that a person could have opened.
    const all: TreeNode[] = [];
    const open = async (node: TreeNode): Promise<void> => {
      for (const child of await api.tree.children(node)) {
        all.push(child);
        await open(child);
      }
    };
    const root = await large();
    await open(root);
    const items = all.filter(({ kind }) => kind === 'item');
    equal(items.length, boxes);
    const lists = await Promise.all(all.slice(0, 50).map((node) => api.tree.children(node)));

    const times: number[] = [];
    const work = threadWork();
    for (const item of items.filter(({ ticked }) => !ticked).slice(-5)) {
      const changes: (readonly (TreeNode | null)[])[] = [];
      const begin = performance.now();
      let seen = 0;
      const listener = api.tree.onChanged((nodes) => {
        changes.push(nodes);
        if (item.ticked && seen === 0) seen = performance.now();
      });
      ok(await api.tree.tick(item, true), 'refused');
      await until(
        'the tick',
        api.tree.onChanged,
        () => item.ticked,
        (ticked) => ticked === true,
      );
      times.push(seen - begin);
      listener.dispose();
      const above = ['checklist', 'item', 'milestone', 'phase', 'roadmap'];
      equal(
        changes.flat().filter((node) => !above.includes(node?.kind ?? '')),
        [],
      );
      ok(changes.flat().length <= 10, `${changes.flat().length} rows were drawn again`);
    }
    // What was not changed is the very list that was there.
    const again = await Promise.all(all.slice(0, 50).map((node) => api.tree.children(node)));
    ok(
      lists.every((list, index) => list === again[index]),
      'lists were made again',
    );
    const middle = [...times].sort((a, b) => a - b)[2]!;
    note(
      `a tick is in the view after ${Math.round(middle)} ms (with ${all.length} rows opened, document closed); the extension host works ${(work() / 5).toFixed(1)} ms for it, ${memory()}`,
    );
  });
});
