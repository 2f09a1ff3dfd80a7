import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import { canonicalUri } from '../workspace/canonicalUri';
import type { Beat } from './createBeat';
import { lineOf } from './guard';
import type { Index } from './keepIndex';
import type { Session } from './session';
import { sliceQueue } from './sliceQueue';

/** What a client asks of a document and shows until it is told to ask again. */
interface Shown<P, A> {
  /** Whether the client can be told. */
  readonly refreshes: boolean;
  /** The request that tells it. */
  readonly refresh: string;
  readonly answer: (params: P) => A;
}

/** What a client was answered, and for which version of the document. */
interface Said<P, A> {
  readonly params: P;
  readonly answer: A;
  readonly version: number;
}

/**
 * Answers that tell of other documents too. Before these are read, who can be told to ask again hears what is known by
 * then; any other waits.
 */
export function refreshAnswers<P extends { readonly textDocument: TextDocumentIdentifier }, A>(
  { service, connection, onEnd, log }: Session,
  beat: Beat,
  index: Pick<Index, 'done'>,
  { refreshes, refresh, answer }: Shown<P, A>,
) {
  const all = new Map<string, Said<P, A>>();
  const versionOf = (uri: string): number | null => service.document(uri)?.version ?? null;

  let isStale = false;
  // A person may have many documents open, and type on meanwhile.
  const compared = sliceQueue<string>(
    (uri) => {
      const said = all.get(uri);
      // Of a document that changed itself a client asks again by itself.
      if (isStale || said?.version !== versionOf(uri)) return;
      try {
        isStale = JSON.stringify(answer(said.params)) !== JSON.stringify(said.answer);
      } catch (error) {
        log(lineOf(error));
      }
    },
    () => {
      if (isStale) void connection.sendRequest(refresh).catch(() => undefined);
      isStale = false;
    },
  );
  beat.onBeat(() => compared.add(all.keys()));
  onEnd(compared.clear);

  return {
    async answer(params: P, token: CancellationToken): Promise<A> {
      if (!refreshes) await index.done();
      const given = answer(params);
      const uri = canonicalUri(params.textDocument.uri);
      const version = versionOf(uri);
      if (refreshes && version !== null && !token.isCancellationRequested)
        all.set(uri, { params, answer: given, version });
      return given;
    },
    closed: (uri: string) => void all.delete(uri),
  };
}
