import type { CodeLens } from 'vscode-languageserver';
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Beat } from './createBeat';
import { isStillSaid, type Said } from './said';
import type { Session } from './session';
import { textHash } from './textHash';

/** Lenses tell of other documents too; a client that shows some of those asks again only when told. */
export function refreshLenses({ service, connection, client, settings }: Session, beat: Beat) {
  const said: Said = new Map();
  const lensesOf = (uri: string): readonly CodeLens[] => service.codeLenses(uri, settings().codeLens);
  const idOf = (lenses: readonly CodeLens[]): string => textHash(JSON.stringify(lenses));

  beat.onBeat(() => {
    if (!client.refreshesLenses) return;
    const changed = [...said.keys()].some((uri) => !isStillSaid(said, service, uri, idOf(lensesOf(uri))));
    if (changed) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  });

  return {
    answer(uri: string): CodeLens[] {
      const lenses = [...lensesOf(uri)];
      const version = service.document(uri)?.version ?? null;
      if (version !== null) said.set(uri, { id: idOf(lenses), version });
      return lenses;
    },
    closed: (uri: string) => void said.delete(uri),
  };
}
