import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type MessageConnection,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../../server/src/lsp/protocol';
import { createInbox, type Inbox } from './createInbox';

export interface ServerUnderTest extends AsyncDisposable {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly started: InitializeResult;
  /** Notifications and requests that came from the server. */
  readonly inbox: Inbox;
  uri(path: string): string;
  write(path: string, text: string): void;
  remove(path: string): void;
  open(path: string, text: string): Promise<void>;
  /** Replaces the first occurrence of `from`, as an incremental change. */
  edit(path: string, from: string, to: string): Promise<void>;
  textOf(path: string): string;
}

export interface Start {
  readonly files: Readonly<Record<string, string>>;
  /** The workspace folder where it is not on the disk. */
  readonly elsewhere?: string;
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** Answers requests of the server, before it can ask any. */
  readonly onRequest?: (connection: ProtocolConnection) => void;
}

/** What a client of today's editors can do. */
export const fullClient: ClientCapabilities = {
  textDocument: { diagnostic: { relatedDocumentSupport: false }, codeLens: {} },
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** The bundled server as a process of its own, over stdio, in a folder that holds these files. */
export async function startServer({
  files,
  elsewhere,
  capabilities = fullClient,
  options,
  onRequest,
}: Start): Promise<ServerUnderTest> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-lsp-')));
  const write = (path: string, text: string): void => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const root = elsewhere ?? pathToFileURL(folder).toString();
  const uri = (path: string): string =>
    elsewhere ? `${elsewhere}/${path}` : pathToFileURL(join(folder, path)).toString();

  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../dist/server.js'), '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const inbox = createInbox(connection as unknown as MessageConnection);
  onRequest?.(connection);
  connection.listen();

  const started = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'test' }],
    capabilities,
    initializationOptions: options,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  // Before everything is read, only what no other document has a say in is told: tests of that reach files elsewhere.
  if (!elsewhere) await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });

  const open = new Map<string, { version: number; text: string }>();
  return {
    connection,
    process: child,
    started,
    inbox,
    uri,
    write,
    remove: (path) => rmSync(join(folder, path)),
    async open(path, text) {
      open.set(path, { version: 1, text });
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId: 'markdown', version: 1, text },
      });
    },
    async edit(path, from, to) {
      const document = open.get(path)!;
      const at = document.text.indexOf(from);
      if (at < 0) throw new Error(`${path} has no '${from}'`);
      const range = {
        start: positionAt(document.text, at),
        end: positionAt(document.text, at + from.length),
      };
      document.text = document.text.slice(0, at) + to + document.text.slice(at + from.length);
      document.version += 1;
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(path), version: document.version },
        contentChanges: [{ range, text: to }],
      });
    },
    textOf: (path) => open.get(path)!.text,
    async [Symbol.asyncDispose]() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        await connection.sendRequest(ShutdownRequest.type).catch(() => undefined);
        child.stdin.end();
        await gone;
      }
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
