import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { MessageConnection } from 'vscode-languageserver/node';
import type { Position } from 'vscode-languageserver-types';
import { createService } from '../server/src/service';
import { generateWorkspace, milestone } from './generateWorkspace';
import { type Asked, measureRequests, type Times } from './lsp/measureRequests';
import { startServer } from './lsp/startServer';
import { percentiles } from './percentiles';

/**
 * What an editor asks, in a workspace of 1,000 milestone files, each time after a keystroke: first what the service itself
 * takes, then what an editor waits for over the connection, beside a server that knows nothing.
 */
const rounds = 200;
const uri = 'file:///bench/area-0/docs/roadmap/m4-fines-loans.md';
const text = milestone(4, 20, 6);

const service = createService();
service.setFolders(['file:///bench/']);
for (const [document, content] of generateWorkspace(1000)) service.setFile(document, content);
service.open(uri, 1, text);
for (const document of service.documents()) service.reports(document);

const lines = text.split('\n');
const prose = lines.findIndex((line) => line.startsWith('What they see'));
const at = (part: string, offset = 2): Position => {
  const line = lines.findIndex((each) => each.includes(part));
  return { line, character: lines[line]!.indexOf(part) + offset };
};
const dependency = at('[Milestone 3');
const title = at('# Milestone 4', 4);
const status = at('- Status: ', 10);
const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };

const questions: Readonly<Record<string, () => unknown>> = {
  hover: () => service.hover(uri, dependency),
  definition: () => service.definition(uri, dependency),
  completion: () => service.completion(uri, status, true),
  'document symbols': () => service.documentSymbols(uri),
  'workspace symbols': () => service.workspaceSymbols('loans'),
  'symbols, new name': () => service.workspaceSymbols('loans'),
  'document links': () => service.documentLinks(uri, true),
  highlight: () => service.documentHighlights(uri, title),
  'inlay hints': () => service.inlayHints(uri, whole),
  'semantic tokens': () => service.semanticTokens(uri),
  'code lenses': () =>
    service.codeLenses(uri, { milestone: true, phase: true, precheck: true, review: true, checklist: true }),
  references: () => [...service.references(uri, title, true)],
  rename: () => service.rename(uri, title, '77'),
};

let version = 1;
/** Where a keystroke changes what the milestone is called: every list of names is then another one. */
const inTitle = { line: title.line, character: lines[title.line]!.length };
console.log('  ms, 1,000 files'.padEnd(22), 'p10'.padStart(8), 'p50'.padStart(8), 'p99'.padStart(8));
for (const [name, ask] of Object.entries(questions)) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const character = 10 + (round % 20);
    const place = name.endsWith('new name') ? inTitle : { line: prose, character };
    service.change(uri, ++version, [{ range: { start: place, end: place }, text: 'x' }]);
    const started = performance.now();
    ask();
    times.push(performance.now() - started);
  }
  const { p10, p50, p99 } = percentiles(times);
  console.log(`  ${name}`.padEnd(22), p10.padStart(8), p50.padStart(8), p99.padStart(8));
}

const overConnection: readonly Asked[] = [
  { name: 'hover', method: 'textDocument/hover', params: { position: dependency } },
  { name: 'definition', method: 'textDocument/definition', params: { position: dependency } },
  { name: 'completion', method: 'textDocument/completion', params: { position: status } },
  { name: 'document symbols', method: 'textDocument/documentSymbol', params: {} },
  { name: 'workspace symbols', method: 'workspace/symbol', params: { query: 'loans' } },
  {
    name: 'references',
    method: 'textDocument/references',
    params: { position: title, context: { includeDeclaration: true } },
  },
  { name: 'rename', method: 'textDocument/rename', params: { position: title, newName: '77' } },
];

async function measured(script: string, root: string): Promise<ReadonlyMap<string, Times>> {
  const folder = `${pathToFileURL(root).href}/`;
  const here = folder + uri.slice('file:///bench/'.length);
  const server = await startServer(
    [script],
    folder,
    {},
    (connection) =>
      // Says yes to whatever a server asks.
      void (connection as unknown as MessageConnection).onRequest(() => null),
  );
  try {
    // Answered once every file is read.
    if (script.includes('server')) await server.connection.sendRequest('workspace/symbol', { query: 'x' });
    const asked = overConnection.map((each) => ({
      ...each,
      params: { textDocument: { uri: here }, ...each.params },
    }));
    const typed = { line: prose, character: 10 };
    return await measureRequests(server, { uri: here, text, typed, rounds: 100 }, asked);
  } finally {
    server.end();
  }
}

async function main(): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-bench-')));
  try {
    for (const [document, content] of generateWorkspace(1000, `${pathToFileURL(root).href}/`)) {
      mkdirSync(dirname(fileURLToPath(document)), { recursive: true });
      writeFileSync(fileURLToPath(document), content);
    }
    const own = await measured('dist/server.js', root);
    const echo = await measured('.cache/bench-echo.cjs', root);
    console.log('\n  over the connection'.padEnd(23), ...['p50', 'p99', 'echo p50', 'echo p99'].map(wide));
    for (const [name, { p50, p99 }] of own) {
      const floor = echo.get(name)!;
      const times = [p50, p99, floor.p50, floor.p99].map((time) => wide(time.toFixed(2)));
      console.log(`  ${name}`.padEnd(22), ...times);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function wide(text: string): string {
  return text.padStart(9);
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
