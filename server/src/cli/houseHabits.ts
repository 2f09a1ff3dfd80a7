import type { Found } from './findings';

/** Fewer documents than this make no habit. */
const enough = 5;

/** Rules below error that speak in most of the documents in which any rule speaks. */
export function houseHabits(found: readonly Found[]): string[] {
  const judged = new Set(found.map(({ uri }) => uri));
  const documents = new Map<string, Set<string>>();
  for (const { uri, report } of found) {
    if (report.severity === 'error') continue;
    const { name } = report.rule;
    const uris = documents.get(name) ?? new Set();
    documents.set(name, uris.add(uri));
  }
  return [...documents]
    .filter(([, uris]) => uris.size >= enough && uris.size * 2 > judged.size)
    .map(([name]) => name)
    .sort();
}
