import type { Service } from '../service';

/** What open documents were last answered with, and for which version of them. */
export type Said = Map<string, { readonly id: string; readonly version: number }>;

/** False where the answer would differ now though the document is the same: only then a client does not ask by itself. */
export function isStillSaid(said: Said, service: Service, uri: string, now: string): boolean {
  const before = said.get(uri);
  return !before || before.id === now || service.document(uri)?.version !== before.version;
}
