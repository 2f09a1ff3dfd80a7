import type { MessageConnection } from 'vscode-languageserver/node';

export interface Message {
  readonly method: string;
  readonly params: unknown;
}

export interface Inbox {
  /** The first message of this kind that fits and was not taken before; waits for it if it has not come yet. */
  take<T>(method: string, fits?: (params: T) => boolean): Promise<T>;
  /** What has come so far and was not taken. */
  readonly waiting: readonly Message[];
}

/** What the server says unasked. Requests are answered with null, as by a client that agrees to everything. */
export function createInbox(connection: MessageConnection): Inbox {
  const waiting: Message[] = [];
  const listeners = new Set<() => void>();
  const arrived = (method: string, params: unknown): void => {
    waiting.push({ method, params });
    for (const listener of [...listeners]) listener();
  };
  connection.onNotification((method: string, params: unknown) => arrived(method, params));
  connection.onRequest((method: string, params: unknown) => {
    arrived(method, params);
    return null;
  });
  connection.onUnhandledProgress(({ token, value }) => arrived(`progress ${token}`, value));

  return {
    waiting,
    take<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
      return new Promise((resolve) => {
        const look = (): void => {
          const at = waiting.findIndex((message) => message.method === method && fits(message.params as T));
          if (at < 0) return;
          listeners.delete(look);
          resolve(waiting.splice(at, 1)[0]!.params as T);
        };
        listeners.add(look);
        look();
      });
    },
  };
}
