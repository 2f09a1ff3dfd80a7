/**
 * Milepost's server, the one that VS Code ships for Markdown and one that does nothing, through one harness over stdio.
 * `npm run bench -- lsp`, with sizes after it for others than 10 and 1,000 milestone files, and `write` to put the table
 * into docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type {
  DidChangeTextDocumentParams,
  MessageConnection,
  ProtocolConnection,
} from 'vscode-languageserver/node';
import { serverFlags } from '../client/src/main/serverFlags';
import { generateWorkspace, milestone, milestonesIn } from './generateWorkspace';
import { type LaidWorkspace, layWorkspace } from './lsp/layWorkspace';
import { markdownClient, tellSettings } from './lsp/markdownClient';
import { type Figures, measureServer, quantile } from './lsp/measureServer';
import { measureStart } from './lsp/measureStart';
import { measureWarm } from './lsp/measureWarm';
import { quietMachine } from './lsp/quietMachine';
import { node, type RunningServer, startServer } from './lsp/startServer';
import { printTable } from './lsp/table';

interface Contender {
  readonly name: string;
  /** The server's script, after the flags with which its client starts it. */
  readonly command: readonly string[];
  readonly cli?: string;
  readonly options: object;
  readonly serveClient: (
    folder: string,
    textOf: (uri: string) => string | undefined,
  ) => (connection: ProtocolConnection) => void;
  readonly tell?: (connection: ProtocolConnection) => Promise<void>;
  readonly indexed: ((connection: ProtocolConnection) => Promise<unknown>) | null;
}

const cache = join(process.cwd(), '.cache/bench/node_modules');
/** Where Milepost's server keeps its compiled code, which it has with every client but at its first start, and what it knows. */
const kept = join(process.cwd(), '.cache/bench-kept');
/** So long a server of many files is left alone, to give back what it can. */
const REST = 20_000;
/** Says yes to whatever a server asks. */
const agree = () => (connection: ProtocolConnection) =>
  void (connection as unknown as MessageConnection).onRequest(() => null);
const contenders: readonly Contender[] = [
  {
    name: 'Milepost',
    command: [...serverFlags(), 'dist/start.js', kept],
    cli: 'dist/cli.js',
    options: {},
    serveClient: agree,
    indexed: (connection) => connection.sendRequest('workspace/symbol', { query: '' }),
  },
  {
    name: 'peer',
    command: [join(cache, 'vscode-markdown-languageserver/dist/node/workerMain.js')],
    options: { markdownFileExtensions: ['md'] },
    serveClient: (folder, textOf) => markdownClient(folder, textOf, join(cache, 'markdown-it')),
    tell: tellSettings,
    indexed: (connection) => connection.sendRequest('workspace/symbol', { query: '' }),
  },
  { name: 'echo', command: ['.cache/bench-echo.cjs'], options: {}, serveClient: agree, indexed: null },
];

/** A start is short and varies: each server is started so often before the one that all else is asked of. */
const STARTS = 4;

/** Starts of all contenders in turns, each with its first diagnostics. */
async function measureStarts(laid: LaidWorkspace, quiet: () => Promise<void>): Promise<Figures[][]> {
  const starts = contenders.map((): Figures[] => []);
  for (let turn = 0; turn < STARTS; turn++)
    for (const [index, contender] of contenders.entries()) {
      const server = await start(contender, laid, () => laid.text, quiet);
      const first = await measureStart(server, laid);
      starts[index]!.push(new Map([['start', server.started]]).set('first diagnostics', first));
      server.end();
    }
  return starts;
}

/** `textNow`: what the editor's document is by now. */
async function start(
  contender: Contender,
  { folder, uri }: LaidWorkspace,
  textNow: () => string,
  quiet: () => Promise<void>,
): Promise<RunningServer> {
  await quiet();
  const client = contender.serveClient(folder, (asked) => (asked === uri ? textNow() : undefined));
  const server = await startServer(contender.command, folder, contender.options, client);
  await contender.tell?.(server.connection);
  return server;
}

async function measure(
  contender: Contender,
  files: number,
  phases: number,
  laid: LaidWorkspace,
  quiet: () => Promise<void>,
): Promise<Figures> {
  const { root, folder, uri, text } = laid;
  // The client's copy follows the keystrokes, as an editor's does: the peer has it parsed.
  let current = text;
  const server = await start(contender, laid, () => current, quiet);
  const { connection } = server;
  const sendNotification = connection.sendNotification.bind(connection) as (
    m: string,
    p: unknown,
  ) => Promise<void>;
  connection.sendNotification = ((method: string, params: unknown) => {
    if (method === 'textDocument/didChange') current = typed(current, params as DidChangeTextDocumentParams);
    return sendNotification(method, params);
  }) as typeof connection.sendNotification;
  try {
    const keystrokes = phases > 6 ? 24 : 200;
    const rest = files < 1000 ? 0 : REST;
    const { indexed } = contender;
    const figures = await measureServer(server, { uri, text, keystrokes, rest, indexed, quiet });
    server.end();
    if (!contender.cli || files < 1000) return figures;
    await quiet();
    const again = await startServer(contender.command, folder, contender.options, agree());
    const warm = await measureWarm(again, { uri, text, indexed });
    again.end();
    const commands = await timeCommands(contender.cli, root, quiet);
    const fewer = await layWorkspace(milestonesIn(files), phases);
    try {
      commands.set(
        'milepost check of as many files in all, cold',
        await timeCommand(contender.cli, fewer.root, checkAll, onFresh, quiet),
      );
    } finally {
      fewer.remove();
    }
    return new Map([...figures, ...warm, ...commands]);
  } finally {
    server.end();
  }
}

function typed(text: string, { contentChanges: [change] }: DidChangeTextDocumentParams): string {
  if (!change || !('range' in change)) return text;
  const { line, character } = change.range.start;
  let at = 0;
  for (let skipped = 0; skipped < line; skipped++) at = text.indexOf('\n', at) + 1;
  return text.slice(0, at + character) + change.text + text.slice(at + character);
}

const checkAll = ['check', '--format', 'json'];
/** There no command keeps its code. */
const onFresh = { CI: 'true' };

/** A command from its start to its end. */
async function timeCommand(
  script: string,
  folder: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  quiet: () => Promise<void>,
): Promise<number> {
  const cache = join(folder, '.cache');
  const env = { ...process.env, CI: '', XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, ...environment };
  await quiet();
  const began = performance.now();
  const { status, stdout } = spawnSync(node, [resolve(script), ...words], { cwd: folder, env });
  const took = performance.now() - began;
  // 1 is to have found something; who did not even start says nothing.
  if ((status !== 0 && status !== 1) || stdout.length === 0)
    throw new Error(`milepost ${words.join(' ')} ended with ${status}.`);
  return took;
}

/** On a machine that never ran one, with the code that one kept, and with what `--cache` kept of the documents too. */
async function timeCommands(
  script: string,
  folder: string,
  quiet: () => Promise<void>,
): Promise<Map<string, number>> {
  const one = 'area-0/docs/roadmap/m4-fines-loans.md';
  const time = (words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> =>
    timeCommand(script, folder, words, environment, quiet);
  const figures = new Map([
    ['milepost check, cold', await time(checkAll, onFresh)],
    ['milepost check of one document, cold', await time(['check', one], onFresh)],
  ]);
  await time(checkAll);
  figures.set('milepost check, code kept', await time(checkAll));
  figures.set('milepost check of one document, code kept', await time(['check', one]));
  await time(['check', '--cache', one]);
  figures.set('milepost check, cached', await time([...checkAll, '--cache']));
  figures.set('milepost check of one document, cached', await time(['check', '--cache', one]));
  return figures;
}

/** Of every figure the median of the rounds. The servers take turns, so that a busy moment hits all of them. */
async function measureAll(
  files: number,
  phases: number,
  rounds: number,
  quiet: () => Promise<void>,
): Promise<Figures[]> {
  const all = contenders.map((): Figures[] => []);
  for (let round = 0; round < rounds; round++) {
    const laid = await layWorkspace(files, phases);
    const starts = await measureStarts(laid, quiet);
    for (const [index, contender] of contenders.entries()) {
      const figures = await measure(contender, files, phases, laid, quiet);
      const begun = mediansOf([...starts[index]!, figures], ['start', 'first diagnostics']);
      all[index]!.push(new Map([...figures, ...begun]));
      // Minutes pass before there is a table.
      console.error(`${contender.name}, ${files} milestone files, round ${round + 1} of ${rounds}: measured`);
    }
    laid.remove();
  }
  return all.map((figures) => mediansOf(figures, [...new Set(figures.flatMap((each) => [...each.keys()]))]));
}

const mediansOf = (all: readonly Figures[], names: readonly string[]): Figures =>
  new Map(
    names.map((name) => [
      name,
      quantile(
        all.map((figures) => figures.get(name)!),
        0.5,
      ),
    ]),
  );

async function main(): Promise<void> {
  const asked = process.argv
    .slice(2)
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
  const sizes = asked.length > 0 ? asked : [10, 1000];
  await keepCode();
  const quiet = quietMachine();
  const sections: { title: string; figures: Figures[] }[] = [];
  for (const size of sizes) {
    const documents = generateWorkspace(size).size;
    sections.push({
      title: `${size.toLocaleString('en')} milestone files (${documents.toLocaleString('en')} documents), typing in one of ${lines(6)} lines`,
      figures: await measureAll(size, 6, size > 1000 ? 1 : 3, quiet),
    });
  }
  sections.push({
    title: `10 milestone files, typing in one of ${lines(240)} lines`,
    figures: await measureAll(10, 240, 3, quiet),
  });
  const { stdout: version } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const machine = `Node ${version.trim()}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`;
  const table = printTable(sections, machine);
  console.log(table);
  if (process.argv.includes('write')) writeTable(table);
}

/** Starts Milepost's server once as a person does, with a document open, so that its code is kept. */
async function keepCode(): Promise<void> {
  rmSync(kept, { recursive: true, force: true });
  const code = join(kept, 'code');
  const laid = await layWorkspace(10, 6);
  const server = await start(
    contenders[0]!,
    laid,
    () => laid.text,
    async () => {},
  );
  await measureStart(server, laid);
  while (!existsSync(code) || !readdirSync(code).some((name) => name.endsWith('.code'))) await pause(100);
  server.end();
  laid.remove();
}

const lines = (phases: number): string => milestone(4, 20, phases).split('\n').length.toLocaleString('en');

function writeTable(table: string): void {
  const file = 'docs/performance.md';
  const [before, rest] = readFileSync(file, 'utf8').split('<!-- bench lsp -->\n');
  const after = rest!.split('<!-- end -->')[1];
  writeFileSync(file, `${before}<!-- bench lsp -->\n\n${table}\n<!-- end -->${after}`);
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
