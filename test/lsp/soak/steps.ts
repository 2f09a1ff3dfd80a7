import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { type Random, random } from '../../helpers/random';
import { mutate } from '../../markdown/support/mutate';
import { badConfigs, configs, settings, texts } from './stuff';
import type { World } from './world';

/** Everything that can happen. Each does one thing, drawn by lot from what there is, and says what it was. */
type Step = (world: World, from: Random) => string | Promise<string>;

const edits: Record<string, Step> = {
  type(world, from) {
    const uri = world.someOpen(from);
    if (uri === null) return 'type nowhere';
    const { text } = world.editor.open.get(uri)!;
    const start = from.below(text.length + 1);
    const end = Math.min(text.length, start + from.pick([0, 0, 0, 1, 5, 80]));
    const insert = from.pick([...texts, 'x', ' ', '\n', '- [x] Done.\n', '- Status: Done\n', 'M1', '```\n']);
    // A surrogate pair is typed and deleted as one.
    if (/[\ud800-\udfff]/.test(text.slice(Math.max(0, start - 1), end + 1))) return 'type nowhere';
    if (/\r/.test(text.slice(Math.max(0, start - 1), end + 1))) return 'type nowhere';
    world.editor.edit(uri, start, end, insert);
    return `type into ${world.name(uri)} at ${start}-${end}: ${JSON.stringify(insert.slice(0, 40))}`;
  },
  tickInText(world, from) {
    const uri = world.someOpen(from);
    if (uri === null) return 'tick nothing';
    const boxes = [...world.editor.open.get(uri)!.text.matchAll(/^\s*- \[([ x])\]/gm)];
    if (boxes.length === 0) return 'tick nothing';
    const box = from.pick(boxes);
    const at = box.index + box[0].length - 2;
    world.editor.edit(uri, at, at + 1, box[1] === 'x' ? ' ' : 'x');
    return `tick ${world.name(uri)} at ${at}`;
  },
  replace(world, from) {
    const uri = world.someOpen(from);
    if (uri === null) return 'replace nothing';
    world.editor.replace(uri, mutate(from, from.pick(texts), from.below(6)));
    return `replace the text of ${world.name(uri)}`;
  },
  open(world, from) {
    const path = from.chance(0.8) ? from.pick(world.paths()) : `docs/roadmap/new-${from.below(4)}.md`;
    const uri = world.disk.uri(path);
    if (world.editor.open.has(uri)) return 'open nothing';
    world.editor.show(uri, world.textOf(path) ?? from.pick(texts));
    return `open ${path}`;
  },
  close(world, from) {
    const uri = world.someOpen(from);
    if (uri === null) return 'close nothing';
    world.editor.close(uri);
    return `close ${world.name(uri)}`;
  },
  save(world, from) {
    const uri = world.someOpen(from);
    if (uri === null) return 'save nothing';
    world.disk.write(world.name(uri), world.editor.open.get(uri)!.text);
    return `save ${world.name(uri)}`;
  },
  async fix(world, from) {
    const uri = world.someOpen(from);
    if (uri === null) return 'fix nothing';
    const end = { line: 100_000, character: 0 };
    const actions = await world.ask<{ title: string; edit?: WorkspaceEdit }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end },
      context: { diagnostics: [] },
    });
    const some = (actions ?? []).filter(({ edit }) => edit);
    if (some.length === 0) return 'fix nothing';
    const { title, edit } = from.pick(some);
    world.editor.apply(edit!);
    return `fix in ${world.name(uri)}: ${title}`;
  },
};

const files: Record<string, Step> = {
  write(world, from) {
    const path = from.pick(world.paths());
    world.disk.write(path, mutate(from, from.pick(texts), from.below(4)));
    return `write ${path}`;
  },
  remove(world, from) {
    const path = from.pick(world.paths());
    world.disk.remove(path);
    return `remove ${path}`;
  },
  removeFolder(world, from) {
    const path = from.pick(['docs/adr', 'docs/roadmap', 'docs', 'notes']);
    world.disk.remove(path);
    return `remove the folder ${path}`;
  },
  async rename(world, from) {
    const path = from.pick(world.paths());
    const to = from.pick([
      `docs/roadmap/moved-${from.below(3)}.md`,
      `notes/${from.below(3)}.md`,
      'docs/x.txt',
    ]);
    if (world.textOf(path) === null || path === to) return 'rename nothing';
    const files = [{ oldUri: world.disk.uri(path), newUri: world.disk.uri(to) }];
    const edit = await world.ask<WorkspaceEdit>('workspace/willRenameFiles', { files });
    // The person may have gone on meanwhile.
    if (edit) world.editor.apply(edit);
    const text = world.editor.open.get(files[0]!.oldUri)?.text;
    if (text !== undefined) world.editor.close(files[0]!.oldUri);
    world.disk.move(path, to);
    if (text !== undefined && !world.editor.open.has(files[0]!.newUri))
      world.editor.show(files[0]!.newUri, text);
    world.editor.client.notify('workspace/didRenameFiles', { files });
    return `rename ${path} to ${to}`;
  },
  checkout(world, from) {
    const branch = from.pick(['main', 'other', 'bare']);
    world.disk.git('checkout', '-q', '-f', branch);
    if (from.chance(0.3)) world.disk.git('clean', '-q', '-fd');
    return `git checkout ${branch}`;
  },
  stash(world, from) {
    const word = from.pick(['push', 'reset']);
    if (word === 'push') world.disk.git('stash', 'push', '-q', '--include-untracked');
    else world.disk.git('reset', '-q', '--hard');
    return `git ${word}`;
  },
  config(world, from) {
    const path = from.pick(['milepost.json', 'milepost.json', 'docs/milepost.json']);
    const kind = from.below(10);
    if (kind < 2) world.disk.remove(path);
    else world.disk.write(path, from.pick(kind < 8 ? configs : badConfigs));
    return `config ${path}`;
  },
  configInEditor(world, from) {
    const uri = world.disk.uri(from.pick(['milepost.json', 'docs/milepost.json']));
    if (world.editor.open.has(uri) && from.chance(0.4)) world.editor.close(uri);
    else if (world.editor.open.has(uri)) world.editor.replace(uri, from.pick([...configs, ...badConfigs]));
    else world.editor.show(uri, from.pick(configs));
    return `config in the editor ${world.name(uri)}`;
  },
  ignore(world, from) {
    if (from.chance(0.5)) world.disk.remove('.gitignore');
    else world.disk.write('.gitignore', from.pick(['notes/\n', '*.md\n!m*.md\n', 'docs/adr\n']));
    return 'write .gitignore';
  },
  settings(world, from) {
    world.settings = from.pick(settings);
    world.editor.client.notify('workspace/didChangeConfiguration', {
      settings: from.chance(0.5) ? { milepost: world.settings } : null,
    });
    return `settings ${JSON.stringify(world.settings)}`;
  },
};

const faults: Record<string, Step> = {
  binary(world, from) {
    const path = from.pick(world.paths());
    world.disk.write(
      path,
      from.pick([Uint8Array.of(35, 32, 0, 65), Uint8Array.of(0xff, 0xfe, 65, 0), Uint8Array.of(0xc3, 0x28)]),
    );
    return `turn ${path} binary`;
  },
  unreadable(world, from) {
    const path = from.pick(world.paths());
    world.disk.remove(path);
    world.disk.write(`${path}.tmp`, '');
    world.disk.remove(`${path}.tmp`);
    // Not even the superuser can read a link to itself.
    symlinkSync(join(world.disk.folder, path), join(world.disk.folder, path));
    return `make ${path} unreadable`;
  },
  folderForFile(world, from) {
    const path = from.pick(world.paths());
    world.disk.remove(path);
    world.disk.write(`${path}/inside.md`, from.pick(texts));
    return `make ${path} a folder`;
  },
  large(world, from) {
    const path = from.pick(world.paths());
    world.disk.write(path, `# Milestone 1: Long\n\n${'word '.repeat(30_000)}`);
    return `make ${path} too large`;
  },
  /** Told of once, changed again and again while it is read. */
  async storm(world, from) {
    const path = from.pick(world.paths());
    for (let time = 0; time < 6; time++) {
      const kind = from.below(5);
      if (kind === 0) world.disk.remove(path);
      else if (kind === 1) world.disk.write(path, '');
      else if (kind === 2) world.disk.write(path, Uint8Array.of(0));
      else world.disk.write(path, from.pick(texts));
      if (from.chance(0.5)) world.tellOfFiles();
      await new Promise(setImmediate);
    }
    return `write ${path} again and again`;
  },
  deaf(world) {
    world.editor.client.stopHearing();
    return 'the client stops listening';
  },
  hear(world) {
    world.editor.client.hearAgain();
    return 'the client listens again';
  },
  async kill(world) {
    await world.restart();
    return 'the server is killed and started again';
  },
};

const questions: readonly string[] = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/declaration',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/completion',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/prepareCallHierarchy',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/documentLink',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/onTypeFormatting',
  'textDocument/codeAction',
  'textDocument/inlayHint',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'workspace/symbol',
  'milepost/tree',
  'milepost/treeReveal',
  'milepost/items',
  'milepost/standing',
  'milepost/preview',
];

/** A burst of questions, half of them taken back, at places that may no longer be there. */
const ask: Step = (world, from) => {
  for (let time = 0; time < 8; time++) {
    const uri = from.chance(0.8)
      ? (world.someOpen(from) ?? world.disk.uri('a.md'))
      : world.disk.uri(from.pick(world.paths()));
    const position = { line: from.below(60), character: from.below(40) };
    const params = {
      textDocument: { uri },
      uri,
      position,
      positions: [position],
      range: { start: { line: 0, character: 0 }, end: position },
      context: { includeDeclaration: true, diagnostics: [] },
      options: { tabSize: 2, insertSpaces: true },
      ch: '\n',
      newName: 'M9',
      query: from.pick(['', 'm1', 'a']),
      previousResultIds: [],
      id: null,
      branch: null,
      line: position.line,
    };
    world.editor.client.throwAway(from.pick(questions), params, from.chance(0.5));
  }
  return 'ask eight questions, and take some back';
};

const often: readonly Step[] = [edits.type!, edits.type!, edits.type!, edits.tickInText!, edits.open!, ask];
const all: readonly Step[] = [...Object.values(edits), ...Object.values(files)];
const faulty: readonly Step[] = Object.values(faults).filter((fault) => fault !== faults.kill);

/** Step number so and so of a seed: it draws by a lot of its own, so that leaving others out leaves it as it is. */
export async function takeStep(world: World, seed: number, number: number, kills: boolean): Promise<string> {
  const from = random(Math.imul(seed, 0x9e3779b1) + number);
  const lot = from.below(100);
  const step =
    kills && lot < 1
      ? faults.kill!
      : lot < 18
        ? from.pick(faulty)
        : lot < 60
          ? from.pick(often)
          : from.pick(all);
  if (faulty.includes(step) || step === faults.kill) world.counts.faults++;
  world.counts.operations++;
  const said = await step(world, from);
  // A watcher tells late, and of several things at once.
  if (from.chance(0.6)) world.tellOfFiles();
  return said;
}
