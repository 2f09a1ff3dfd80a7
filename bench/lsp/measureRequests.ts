import type { Position } from 'vscode-languageserver/node';
import { quantile } from './measureServer';
import type { RunningServer } from './startServer';

export interface Asked {
  readonly name: string;
  readonly method: string;
  readonly params: object;
}

export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/**
 * How long an editor waits for each answer, over the connection, every time after a keystroke: the server has taken it in
 * before it is asked, as it has when a person asks.
 */
export async function measureRequests(
  { connection }: RunningServer,
  { uri, text, typed, rounds }: { uri: string; text: string; typed: Position; rounds: number },
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Times>> {
  let version = 1;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  const diagnostics = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const result = new Map<string, Times>();
  for (const { name, method, params } of asked) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const at = { line: typed.line, character: typed.character + (round % 20) };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
      });
      await diagnostics();
      const began = performance.now();
      await connection.sendRequest(method, params);
      times.push(performance.now() - began);
    }
    result.set(name, { p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
  }
  return result;
}
