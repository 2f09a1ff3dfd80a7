/**
 * Milepost's server, the one that VS Code ships for Markdown and one that does nothing, through one harness over stdio.
 * `npm run bench -- lsp`, with sizes after it for others than 10 and 1,000 milestone files, and `write` to put the table
 * into docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  DidChangeTextDocumentParams,
  MessageConnection,
  ProtocolConnection,
} from 'vscode-languageserver/node';
import { serverFlags } from '../client/src/main/serverFlags';
import { generateWorkspace, milestone } from './generateWorkspace';
import { markdownClient, tellSettings } from './lsp/markdownClient';
import { type Figures, measureServer, quantile } from './lsp/measureServer';
import { measureWarm } from './lsp/measureWarm';
import { node, startServer } from './lsp/startServer';
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
    command: [...serverFlags, 'dist/start.js', kept],
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

/** What was written within a tick of the disk's clock is not kept for the next start. */
const TICK = 2100;

async function measure(contender: Contender, files: number, phases: number): Promise<Figures> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-bench-')));
  const folder = `${pathToFileURL(root).href}/`;
  for (const [uri, text] of generateWorkspace(files, folder)) {
    mkdirSync(dirname(fileURLToPath(uri)), { recursive: true });
    writeFileSync(fileURLToPath(uri), text);
  }
  await pause(TICK);
  const uri = `${folder}area-0/docs/roadmap/m4-fines-loans.md`;
  const text = milestone(4, 20, phases);
  // The client's copy follows the keystrokes, as an editor's does: the peer has it parsed.
  let current = text;
  const client = contender.serveClient(folder, (asked) => (asked === uri ? current : undefined));
  const server = await startServer(contender.command, folder, contender.options, client);
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
    await contender.tell?.(connection);
    const keystrokes = phases > 6 ? 24 : 200;
    const rest = files < 1000 ? 0 : REST;
    const figures = await measureServer(server, { uri, text, keystrokes, rest, indexed: contender.indexed });
    server.end();
    if (!contender.cli || files < 1000) return figures;
    const again = await startServer(contender.command, folder, contender.options, agree());
    const warm = await measureWarm(again, { uri, text, indexed: contender.indexed });
    again.end();
    return new Map([...figures, ...warm, ...timeCommands(contender.cli, root)]);
  } finally {
    server.end();
    rmSync(root, { recursive: true, force: true });
  }
}

function typed(text: string, { contentChanges: [change] }: DidChangeTextDocumentParams): string {
  if (!change || !('range' in change)) return text;
  const { line, character } = change.range.start;
  let at = 0;
  for (let skipped = 0; skipped < line; skipped++) at = text.indexOf('\n', at) + 1;
  return text.slice(0, at + character) + change.text + text.slice(at + character);
}

/**
 * Commands from their start to their end: on a machine that never ran one, with the code that one kept, and with what
 * `--cache` kept of the documents too.
 */
function timeCommands(script: string, folder: string): Figures {
  const one = 'area-0/docs/roadmap/m4-fines-loans.md';
  const env = {
    ...process.env,
    CI: '',
    XDG_CACHE_HOME: join(folder, '.cache'),
    LOCALAPPDATA: join(folder, '.cache'),
  };
  function time(words: readonly string[], more: NodeJS.ProcessEnv = {}): number {
    const began = performance.now();
    const { status, stdout } = spawnSync(node, [resolve(script), ...words], {
      cwd: folder,
      env: { ...env, ...more },
    });
    const took = performance.now() - began;
    // 1 is to have found something; who did not even start says nothing.
    if ((status !== 0 && status !== 1) || stdout.length === 0)
      throw new Error(`milepost ${words.join(' ')} ended with ${status}.`);
    return took;
  }
  const everything = ['check', '--format', 'json'];
  // There no command keeps its code.
  const onFresh = { CI: 'true' };
  const figures = new Map([
    ['milepost check, cold', time(everything, onFresh)],
    ['milepost check of one document, cold', time(['check', one], onFresh)],
  ]);
  time(everything);
  figures.set('milepost check, code kept', time(everything));
  figures.set('milepost check of one document, code kept', time(['check', one]));
  time(['check', '--cache', one]);
  figures.set('milepost check, cached', time([...everything, '--cache']));
  figures.set('milepost check of one document, cached', time(['check', '--cache', one]));
  return figures;
}

/** Of every figure the median of the rounds. The servers take turns, so that a busy moment hits all of them. */
async function measureAll(files: number, phases: number, rounds: number): Promise<Figures[]> {
  const all = contenders.map((): Figures[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, contender] of contenders.entries())
      all[index]!.push(await measure(contender, files, phases));
  return all.map((figures) => {
    const names = new Set(figures.flatMap((each) => [...each.keys()]));
    return new Map(
      [...names].map((name) => [
        name,
        quantile(
          figures.map((each) => each.get(name)!),
          0.5,
        ),
      ]),
    );
  });
}

async function main(): Promise<void> {
  const asked = process.argv
    .slice(2)
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
  const sizes = asked.length > 0 ? asked : [10, 1000];
  await keepCode();
  const sections: { title: string; figures: Figures[] }[] = [];
  for (const size of sizes) {
    const documents = generateWorkspace(size).size;
    sections.push({
      title: `${size.toLocaleString('en')} milestone files (${documents.toLocaleString('en')} documents), typing in one of ${lines(6)} lines`,
      figures: await measureAll(size, 6, size > 1000 ? 1 : 3),
    });
  }
  sections.push({
    title: `10 milestone files, typing in one of ${lines(240)} lines`,
    figures: await measureAll(10, 240, 3),
  });
  const { stdout: version } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const machine = `Node ${version.trim()}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`;
  const table = printTable(sections, machine);
  console.log(table);
  if (process.argv.includes('write')) writeTable(table);
}

/** Starts Milepost's server once, so that its code is kept. */
async function keepCode(): Promise<void> {
  rmSync(kept, { recursive: true, force: true });
  const code = join(kept, 'code');
  const [{ command, options }] = contenders as [Contender];
  const server = await startServer(command, pathToFileURL(cache).href, options, agree());
  while (!existsSync(code) || !readdirSync(code).some((name) => name.endsWith('.code'))) await pause(100);
  server.end();
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
