import {
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  window,
} from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { clientOptions } from './clientOptions';
import type { Host } from './host';
import { threadWork } from './threadWork';

export interface ServerLife extends Disposable {
  /** Null while no server runs. */
  readonly client: BaseLanguageClient | null;
  readonly onStarted: Event<BaseLanguageClient>;
  readonly onStopped: Event<void>;
  /** It crashed too often, or cannot be started at all. */
  readonly onGaveUp: Event<void>;
  /** Called with each new client before it starts, to put handlers on it. */
  onCreated(prepare: (client: BaseLanguageClient) => void): void;
  /** What starting the client for the first time has cost this thread, loading its code included. */
  readonly startMilliseconds: number;
  start(): Promise<void>;
  restart(): Promise<void>;
}

/** So many crashes within `window` milliseconds, and nobody is served by another start. */
const patience = { crashes: 10, window: 3 * 60_000 };

/**
 * Starts the server and starts it again when it has crashed. Each start has a client of its own: a client that lost its
 * server in the middle of a start cannot be trusted with the next one.
 */
export function createServerLife(
  context: ExtensionContext,
  host: Host,
  output: LogOutputChannel,
): ServerLife {
  const started = new EventEmitter<BaseLanguageClient>();
  const stopped = new EventEmitter<void>();
  const gaveUp = new EventEmitter<void>();
  const prepared: ((client: BaseLanguageClient) => void)[] = [];
  let current: BaseLanguageClient | null = null;
  let running: BaseLanguageClient | null = null;
  let crashes: number[] = [];
  let ended = false;
  let cost = 0;
  let creating = false;

  async function start(): Promise<void> {
    if (ended || current || creating) return;
    creating = true;
    const work = threadWork();
    const client = await create().finally(() => {
      creating = false;
    });
    current = client;
    for (const prepare of prepared) prepare(client);
    const starting = client.start();
    // The client has gone as far as it can without its server; before that nothing has waited for anything.
    if (cost === 0) cost = work();
    try {
      await starting;
    } catch (error) {
      tell(client, `The server did not start: ${textOf(error)}`);
      return crashed(client);
    }
    if (current !== client) return;
    running = client;
    started.fire(client);
  }

  async function create(): Promise<BaseLanguageClient> {
    const errorHandler: ErrorHandler = {
      // 1: go on. A message that could not be read or written is logged; a server that is gone closes the connection.
      error: (error) => ({ action: 1, message: `The connection failed: ${error.message}`, handled: true }),
      // 1: do not restart this client.
      closed: () => {
        crashed(client);
        return { action: 1, handled: true };
      },
    };
    const client = await host.createClient(context, clientOptions(output, errorHandler));
    // The client would open a message of its own for each start that failed.
    client.error = (message, data) =>
      tell(client, data === undefined ? message : `${message} ${textOf(data)}`);
    return client;
  }

  /** A client whose server is gone complains of every request that it had open: nothing that says why. */
  function tell(client: BaseLanguageClient, error: string): void {
    if (client === current) output.error(error);
    else output.debug(error);
  }

  function crashed(client: BaseLanguageClient): void {
    if (client !== current || ended) return;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < patience.window), now];
    forget();
    output.error(
      `The server stopped (${crashes.length} of ${patience.crashes} times until it is left alone).`,
    );
    if (crashes.length >= patience.crashes) giveUp();
    else setTimeout(() => void start(), crashes.length === 1 ? 0 : 100 * crashes.length);
  }

  function giveUp(): void {
    gaveUp.fire();
    const [showLog, startAgain] = ['Show log', 'Start again'];
    void window
      .showErrorMessage(
        `Milepost's server stopped ${patience.crashes} times and was not started again. The log says why.`,
        showLog,
        startAgain,
      )
      .then((choice) => {
        if (choice === showLog) output.show();
        if (choice === startAgain) void restart();
      });
  }

  function forget(): BaseLanguageClient | null {
    const old = current;
    current = null;
    if (running) {
      running = null;
      stopped.fire();
    }
    return old;
  }

  async function stop(): Promise<void> {
    const old = forget();
    await old?.dispose().catch(() => undefined);
  }

  async function restart(): Promise<void> {
    crashes = [];
    // The old one may be busy: nobody waits for its last word.
    const stopped = stop();
    await start();
    await stopped;
  }

  return {
    get client() {
      return running;
    },
    get startMilliseconds() {
      return cost;
    },
    onStarted: started.event,
    onStopped: stopped.event,
    onGaveUp: gaveUp.event,
    onCreated: (prepare) => void prepared.push(prepare),
    start,
    restart,
    dispose() {
      ended = true;
      void stop();
      started.dispose();
      stopped.dispose();
      gaveUp.dispose();
    },
  };
}

/** Without the stack: it is that of the client, and what went wrong in the server the server has written itself. */
function textOf(data: unknown): string {
  return data instanceof Error ? data.message : String(data);
}
