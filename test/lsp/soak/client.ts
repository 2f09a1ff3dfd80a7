import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type Diagnostic,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  type MessageConnection,
  MessageType,
  type ProtocolConnection,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { fullClient } from '../support/startServer';

/** `milepost` is VS Code with Milepost's client, `push` an editor that waits to be told. */
export type Flavour = 'milepost' | 'push';

export interface Client {
  readonly connection: ProtocolConnection;
  /** What the server said and did that it never should. */
  readonly complaints: string[];
  /** Findings as they were last sent, without documents that have none. */
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  /** How often the server has answered, requests that were cancelled included. */
  readonly answered: number;
  notify(method: string, params: object): void;
  ask<T>(method: string, params: object): Promise<T | null>;
  /** Asks without waiting; may be cancelled at once. */
  throwAway(method: string, params: object, cancel: boolean): void;
  /** Takes nothing that the server says and answers nothing that it asks until `hearAgain`. */
  stopHearing(): void;
  hearAgain(): void;
  /** Every question thrown away has been answered. */
  quiet(): Promise<void>;
  /** Bytes that are alive, after the garbage is collected. */
  heap(): Promise<number>;
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** Another one may be soaked than the one that is built next. */
const server = process.env.MILEPOST_SERVER ?? join(import.meta.dirname, '../../../dist/server.js');
const tellMemory = join(import.meta.dirname, 'tellMemory.cjs');

/** These are no faults: the person went on, or may not do what was asked. */
const allowed: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestFailed,
];

export async function startClient(
  folder: string,
  flavour: Flavour,
  configuration: () => unknown,
  /** Where it keeps what the next start can use. */
  kept?: string,
): Promise<Client> {
  // The fresh server, which keeps nothing, holds what it read; the other one has to read again and again.
  const words = kept === undefined ? ['--stdio'] : ['--stdio', `--kept=${kept}`, '--held=1'];
  const child = spawn(process.execPath, ['--expose-gc', '-r', tellMemory, server, ...words], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const complaints: string[] = [];
  const pushed = new Map<string, readonly Diagnostic[]>();
  const underWay = new Set<Promise<unknown>>();
  const held: (() => void)[] = [];
  let hearing = true;
  let answered = 0;
  child.stderr!.setEncoding('utf8').on('data', (text: string) => complaints.push(`stderr: ${text}`));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.onError(([error]) => complaints.push(`connection: ${error.message}`));
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === MessageType.Error) complaints.push(`log: ${message}`);
  });
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      if (diagnostics.length > 0) pushed.set(uri, diagnostics);
      else pushed.delete(uri);
    },
  );
  const all = connection as unknown as MessageConnection;
  all.onNotification(() => {});
  all.onUnhandledProgress(() => {});
  const later = <T>(answer: () => T): Promise<T> =>
    new Promise((resolve) => (hearing ? resolve(answer()) : held.push(() => resolve(answer()))));
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    later(() => items.map(({ section }) => (section === 'milepost' ? configuration() : null))),
  );
  connection.onRequest('workspace/applyEdit', () => later(() => ({ applied: false })));
  all.onRequest(() => later(() => null));
  connection.listen();

  async function send<T>(method: string, params: object, cancel = false): Promise<T | null> {
    const source = new CancellationTokenSource();
    try {
      const answer = connection.sendRequest<T>(method, params, source.token);
      if (cancel) source.cancel();
      return await answer;
    } catch (error) {
      const isAllowed = error instanceof ResponseError && allowed.includes(error.code);
      if (!isAllowed && !gone(child)) complaints.push(`${method} ${JSON.stringify(params)}: ${error}`);
      return null;
    } finally {
      answered++;
      source.dispose();
    }
  }

  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'soak' }],
    capabilities: {
      ...fullClient,
      textDocument: flavour === 'push' ? {} : fullClient.textDocument,
      workspace: { ...fullClient.workspace, configuration: true },
    },
    initializationOptions: flavour === 'milepost' ? { builtInMarkdown: true } : undefined,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    complaints,
    pushed,
    get answered() {
      return answered;
    },
    notify: (method, params) => void connection.sendNotification(method, params).catch(() => {}),
    ask: send,
    throwAway(method, params, cancel) {
      const asked: Promise<unknown> = send(method, params, cancel).finally(() => underWay.delete(asked));
      underWay.add(asked);
    },
    stopHearing() {
      hearing = false;
      child.stdout!.pause();
    },
    hearAgain() {
      hearing = true;
      child.stdout!.resume();
      for (const answer of held.splice(0)) answer();
    },
    async quiet() {
      await Promise.all(underWay);
    },
    async heap() {
      child.send('memory');
      const [{ heap }] = (await once(child, 'message')) as [{ heap: number }];
      return heap;
    },
    async kill() {
      child.kill('SIGKILL');
      if (!gone(child)) await once(child, 'exit');
      connection.dispose();
    },
    async end() {
      if (!gone(child)) {
        const exit = once(child, 'exit');
        await connection.sendRequest(ShutdownRequest.type).catch(() => undefined);
        child.stdin!.end();
        await exit;
      }
      connection.dispose();
    },
  };
}

const gone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
