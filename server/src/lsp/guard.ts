import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type NotificationType,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  type RequestType,
  ResponseError,
} from 'vscode-languageserver';

type Answer<R> = R | ResponseError | Promise<R | ResponseError>;
type News<P> = ProtocolNotificationType<P, unknown> | NotificationType<P>;
type Question<P, R> = ProtocolRequestType<P, R, unknown, unknown, unknown> | RequestType<P, R, unknown>;

/** How handlers are put on a connection, so that none can take the others down. */
export interface Guard {
  asked<P, R>(type: Question<P, R>, answer: (params: P, token: CancellationToken) => Answer<R>): void;
  told<P>(type: News<P>, take: (params: P) => void | Promise<void>): void;
}

/**
 * A request that was cancelled before its turn is answered as cancelled: answers are computed in one go, so that they are
 * about the version that was asked, and a cancellation can only arrive before. A throw becomes one line in the log.
 */
export function createGuard(connection: Connection, log: (line: string) => void): Guard {
  return {
    asked<P, R>(type: Question<P, R>, answer: (params: P, token: CancellationToken) => Answer<R>) {
      connection.onRequest<unknown, unknown>(type.method, async (params: P, token: CancellationToken) => {
        if (token?.isCancellationRequested) return cancelled();
        try {
          const result = await answer(params, token);
          return token?.isCancellationRequested ? cancelled() : result;
        } catch (error) {
          if (error instanceof ResponseError) return error;
          const line = `${type.method} failed: ${lineOf(error)}`;
          log(line);
          return new ResponseError(ErrorCodes.InternalError, line);
        }
      });
    },
    told<P>(type: News<P>, take: (params: P) => void | Promise<void>) {
      connection.onNotification(type.method, async (params) => {
        try {
          await take(params);
        } catch (error) {
          log(`${type.method} failed: ${lineOf(error)}`);
        }
      });
    },
  };
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

/** The message and where it was thrown, on one line. */
export function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.message.split('\n')[0]}${at ? ` (${at.trim()})` : ''}`;
}
