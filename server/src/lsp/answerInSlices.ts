import {
  type CancellationToken,
  LSPErrorCodes,
  type PartialResultParams,
  ProgressType,
  ResponseError,
  type WorkDoneProgressParams,
} from 'vscode-languageserver';
import { slices } from '../workspace/slices';
import { cancelled } from './guard';
import type { Session } from './session';
import { tellProgress } from './tellProgress';

/**
 * An answer that is put together a part at a time, so that it can be cancelled between two of them. Parts are sent as they
 * come where the client wants that. If anything changes meanwhile, the parts would be about different texts, and the
 * answer is refused.
 */
export function answerInSlices({ connection, service }: Session, title: string) {
  let changes = 0;
  service.onChange(() => changes++);
  return async <T>(
    parts: Iterable<readonly T[]>,
    { workDoneToken, partialResultToken }: WorkDoneProgressParams & PartialResultParams,
    token: CancellationToken,
  ): Promise<T[] | ResponseError> => {
    const begun = changes;
    const all: T[] = [];
    const { breathe } = slices();
    const progress = tellProgress(connection, workDoneToken, title);
    try {
      for (const part of parts) {
        if (part.length > 0 && partialResultToken !== undefined) {
          void connection.sendProgress(new ProgressType<readonly T[]>(), partialResultToken, part);
        } else all.push(...part);
        await breathe();
        if (token.isCancellationRequested) return cancelled();
        if (changes !== begun) return outdated();
      }
      return all;
    } finally {
      progress.end();
    }
  };
}

/** Said of a question about a text that is no more. */
const outdated = (): ResponseError =>
  new ResponseError(LSPErrorCodes.ContentModified, 'The documents have changed since this was asked.');
