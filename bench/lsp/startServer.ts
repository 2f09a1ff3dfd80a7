import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The Node that servers run in. */
export const node = process.env.MILEPOST_BENCH_NODE ?? process.execPath;

export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  readonly started: number;
  /** Megabytes that the process holds now; NaN where the system does not say. */
  memory(): number;
  /** Milliseconds of processor time that the process has used. */
  cpu(): number;
  end(): void;
}

/** Starts a server over stdio as an editor does; `serveClient` answers what it asks of its client. */
export async function startServer(
  command: readonly string[],
  folder: string,
  options: object,
  serveClient: (connection: ProtocolConnection) => void,
): Promise<RunningServer> {
  const began = performance.now();
  const child = spawn(node, [...command, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  serveClient(connection);
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    initializationOptions: options,
    capabilities: {
      workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: { dynamicRegistration: false } },
    },
  });
  const started = performance.now() - began;
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    capabilities,
    started,
    memory: () => memoryOf(child),
    cpu: () => cpuOf(child),
    end() {
      connection.dispose();
      child.kill('SIGKILL');
    },
  };
}

function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** User and system time, which Linux counts in hundredths of a second. */
function cpuOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
