import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../../server/src/config/parseConfig';
import { allRules } from '../../../server/src/rules/allRules';
import type { Random } from '../../helpers/random';
import { answersOf, difference } from './answers';
import { type Client, type Flavour, startClient } from './client';
import { createDisk, type Disk } from './disk';
import { createEditor, type Editor } from './editor';
import { createKept, oldEnough } from './kept';
import { startingFiles } from './stuff';

export interface World {
  readonly disk: Disk;
  readonly editor: Editor;
  readonly counts: { operations: number; faults: number; restarts: number; checks: number };
  settings: object;
  name(uri: string): string;
  /** Markdown files that are there, and some that may be. */
  paths(): readonly string[];
  textOf(path: string): string | null;
  someOpen(from: Random): string | null;
  tellOfFiles(): void;
  /** Asks and waits, hearing again if need be. */
  ask<T>(method: string, params: object): Promise<T | null>;
  restart(): Promise<void>;
  /** What is wrong with the server's answers and manners by now; null where nothing is. */
  check(seed: number, patience?: number): Promise<string | null>;
  /** Bytes alive in the server, and in a fresh one that sees the same. */
  heaps(): Promise<{ readonly used: number; readonly fresh: number }>;
  backToStart(): void;
  end(): Promise<void>;
}

/** A watcher's news and what follows from them take a while on a busy machine; a wrong answer stays wrong. */
const usualPatience = 30_000;

export async function createWorld(flavour: Flavour): Promise<World> {
  const disk = createDisk(startingFiles);
  disk.git('init', '-q', '-b', 'main');
  commit('main');
  branch('other', () => {
    disk.move('docs/adr', 'docs/decisions');
    disk.move('docs/roadmap/m2-households-and-visits.md', 'docs/roadmap/m2-visits.md');
    disk.write('milepost.json', '{ "preset": "strict" }');
  });
  branch('bare', () => disk.remove('docs/prd'));
  disk.git('checkout', '-q', 'main');
  disk.events(false);

  function branch(name: string, work: () => void): void {
    disk.git('checkout', '-q', '-b', name, 'main');
    work();
    commit(name);
  }
  function commit(message: string): void {
    disk.git('add', '-A');
    disk.git('commit', '-q', '-m', message);
  }

  const held = { settings: {} };
  const start = (kept?: string): Promise<Client> =>
    startClient(disk.folder, flavour, () => held.settings, kept);
  const kept = createKept();
  await oldEnough();
  const earlier: string[] = [];
  const editor = createEditor(await start(kept.folder), disk);
  const world: World = {
    disk,
    editor,
    counts: { operations: 0, faults: 0, restarts: 0, checks: 0 },
    get settings() {
      return held.settings;
    },
    set settings(settings) {
      held.settings = settings;
    },
    name: (uri) => decodeURIComponent(uri.slice(disk.uri('').replace(/\/?$/, '/').length)),
    paths() {
      const there = disk.files().filter((path) => path.endsWith('.md'));
      return [...there, 'docs/roadmap/m0-foundations.md', 'docs/roadmap/index.md', 'notes/1.md'];
    },
    textOf(path) {
      try {
        return readFileSync(join(disk.folder, path), 'utf8');
      } catch {
        return null;
      }
    },
    someOpen(from) {
      const all = [...editor.open.keys()].filter((uri) => uri.endsWith('.md'));
      return all.length > 0 ? from.pick(all) : null;
    },
    tellOfFiles() {
      const changes = disk.events(flavour === 'milepost');
      if (changes.length > 0) editor.client.notify('workspace/didChangeWatchedFiles', { changes });
    },
    ask(method, params) {
      editor.client.hearAgain();
      return editor.client.ask(method, params);
    },
    async restart() {
      earlier.push(...editor.client.complaints);
      editor.client.hearAgain();
      await kept.settled();
      await editor.client.kill();
      world.counts.restarts++;
      disk.events(false);
      editor.client = await start(kept.folder);
      await tellSettings(editor.client);
      editor.openAll();
    },
    async check(seed, patience = usualPatience) {
      world.counts.checks++;
      mendConfigs();
      editor.client.hearAgain();
      world.tellOfFiles();
      await editor.client.quiet();
      const fresh = await freshClient();
      try {
        const uris = uriList();
        const until = performance.now() + patience;
        for (let round = 1; ; round++) {
          const ask = (of: Client) => answersOf(of, flavour, editor.open, uris, seed);
          const [is, should] = [await ask(editor.client), await ask(fresh)];
          const complaints = [...earlier, ...editor.client.complaints, ...fresh.complaints];
          if (complaints.length > 0) return complaints.join('\n');
          const wrong = difference(is, should);
          if (wrong === null) return null;
          if (round > 4 && performance.now() > until) return `${wrong}\n${textOfWrong(wrong)}`;
        }
      } finally {
        await fresh.end();
      }
    },
    async heaps() {
      const fresh = await freshClient();
      try {
        await answersOf(fresh, flavour, editor.open, uriList(), 0);
        await answersOf(editor.client, flavour, editor.open, uriList(), 0);
        return { used: await editor.client.heap(), fresh: await fresh.heap() };
      } finally {
        await fresh.end();
      }
    },
    backToStart() {
      for (const uri of [...editor.open.keys()]) editor.close(uri);
      disk.git('checkout', '-q', '-f', 'main');
      disk.git('clean', '-q', '-fd');
      world.settings = {};
      void tellSettings(editor.client);
      world.tellOfFiles();
    },
    async end() {
      editor.client.hearAgain();
      await editor.client.end();
      disk[Symbol.dispose]();
      kept[Symbol.dispose]();
    },
  };

  async function tellSettings(of: Client): Promise<void> {
    of.notify('workspace/didChangeConfiguration', { settings: { milepost: world.settings } });
  }

  async function freshClient(): Promise<Client> {
    const fresh = await start();
    await tellSettings(fresh);
    for (const [uri, { version, text }] of editor.open) {
      const languageId = uri.endsWith('.json') ? 'json' : 'markdown';
      fresh.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    }
    return fresh;
  }

  /** A fix may have written into a bad one, and left it bad. */
  const isBad = (text: string): boolean =>
    parseConfig(
      text,
      allRules.map(({ name }) => name),
    ).config === null;

  function mendConfigs(): void {
    for (const path of ['milepost.json', 'docs/milepost.json']) {
      const text = world.textOf(path);
      if (text !== null && isBad(text)) disk.write(path, '{}');
      const open = editor.open.get(disk.uri(path));
      if (open && isBad(open.text)) editor.replace(disk.uri(path), '{}');
    }
  }

  /** What a person has open there, to see it by. */
  function textOfWrong(wrong: string): string {
    const uri = [...editor.open.keys()].find((each) => wrong.includes(each));
    return uri ? JSON.stringify(editor.open.get(uri)) : '';
  }

  const uriList = (): readonly string[] => [
    ...new Set([
      ...disk
        .files()
        .filter((path) => path.endsWith('.md'))
        .map(disk.uri),
      ...editor.open.keys(),
    ]),
  ];

  return world;
}
