import { setTimeout as pause } from 'node:timers/promises';
import type { Position, ProtocolConnection } from 'vscode-languageserver/node';
import { measureStart } from './measureStart';
import type { RunningServer } from './startServer';

/** Milliseconds and megabytes by what was measured; what a server does not offer is absent. */
export type Figures = ReadonlyMap<string, number>;

export interface Scene {
  readonly uri: string;
  readonly text: string;
  readonly keystrokes: number;
  /** So many milliseconds nothing is asked, once all files are read. */
  readonly rest: number;
  /** Asks for something that needs every file of the workspace. */
  readonly indexed: ((connection: ProtocolConnection) => Promise<unknown>) | null;
  /** Waits until the machine is, server and whoever measures among it: what was asked before may have left much to collect. */
  readonly quiet: () => Promise<void>;
}

const ROUNDS = 20;

/** What a person does who opens one document and works in it, on a server that has just been started. */
export async function measureServer(server: RunningServer, scene: Scene): Promise<Figures> {
  const { connection, capabilities } = server;
  const { uri, text } = scene;
  const figures = new Map<string, number>([['start', server.started]]);
  const time = async (run: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await run();
    return performance.now() - began;
  };
  const textDocument = { uri };
  const diagnostics = () => connection.sendRequest('textDocument/diagnostic', { textDocument });

  const began = performance.now();
  figures.set('first diagnostics', await measureStart(server, scene));
  if (scene.indexed) {
    await scene.indexed(connection);
    figures.set('index complete', performance.now() - began);
    figures.set('memory, indexed', server.memory());
    if (scene.rest > 0) {
      await pause(scene.rest);
      figures.set('memory, at rest', server.memory());
    }
  }
  const offersAll = (capabilities.diagnosticProvider as { workspaceDiagnostics?: boolean } | undefined)
    ?.workspaceDiagnostics;
  if (offersAll) {
    await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    figures.set('every document checked', performance.now() - began - scene.rest);
  }

  const link = placeOf(text, './m3-', 3);
  const heading = placeOf(text, 'Milestone 4', 2);
  const asks: readonly [string, unknown, string, object][] = [
    ['hover', capabilities.hoverProvider, 'textDocument/hover', { textDocument, position: link }],
    [
      'definition',
      capabilities.definitionProvider,
      'textDocument/definition',
      { textDocument, position: link },
    ],
    [
      'references',
      capabilities.referencesProvider,
      'textDocument/references',
      { textDocument, position: heading, context: { includeDeclaration: true } },
    ],
    [
      'rename',
      capabilities.renameProvider,
      'textDocument/rename',
      { textDocument, position: heading, newName: 'Milestone 4: Another name' },
    ],
    ['workspace symbols', capabilities.workspaceSymbolProvider, 'workspace/symbol', { query: 'Loans' }],
  ];
  await scene.quiet();
  for (const [name, offered, method, params] of asks) {
    if (!offered) continue;
    const ask = () => connection.sendRequest(method, params).catch(() => null);
    figures.set(`${name}, first`, await time(ask));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await time(ask));
    figures.set(`${name}, again`, quantile(times, 0.5));
  }
  figures.set('memory, all asked', server.memory());

  let version = 1;
  const typeIn = async (where: string, words: string): Promise<void> => {
    const line = text.split('\n').findIndex((content) => content.includes(words));
    const keystroke = (): Promise<number> =>
      time(async () => {
        const at = { line, character: 10 + (version % 20) };
        void connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: ++version },
          contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
        });
        await diagnostics();
      });
    for (let warm = 0; warm < scene.keystrokes / 4; warm++) await keystroke();
    const times: number[] = [];
    const cpu = server.cpu();
    for (let stroke = 0; stroke < scene.keystrokes; stroke++) times.push(await keystroke());
    figures.set(`keystroke in ${where} → diagnostics, p50`, quantile(times, 0.5));
    figures.set(`keystroke in ${where} → diagnostics, p99`, quantile(times, 0.99));
    figures.set(`processor time per keystroke in ${where}`, (server.cpu() - cpu) / scene.keystrokes);
  };
  await scene.quiet();
  await typeIn('prose', 'What they see');
  await typeIn('an item', '] Backend step 2');
  return figures;
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)]!;
}

function placeOf(text: string, words: string, further: number): Position {
  const before = text.slice(0, text.indexOf(words) + further).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]!.length };
}
