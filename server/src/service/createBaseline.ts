import { type Baseline, type BaselineEntry, lineAt, notIn } from '../config/baseline';
import { type Database, input, query } from '../graph/database';
import { configFolderOf } from '../graph/inputs';
import { sameShape } from '../graph/sameShape';
import type { Span } from '../markdown/outline';

interface Told {
  readonly rule: { readonly name: string };
  readonly finding: Span;
}

/** By folder of a config; null where it names no baseline. */
const baselineInput = input<string, Baseline | null>('baseline', () => null);

/** What the baseline of a document's config accepts in it. */
const acceptedIn = query<string, readonly BaselineEntry[]>(
  'accepted in',
  (database, uri) => {
    const folder = configFolderOf(database, uri);
    const baseline = folder === null ? null : database.get(baselineInput, folder);
    if (!baseline || folder === null) return [];
    const file = pathIn(folder, uri);
    return baseline.findings.filter((entry) => entry.file === file);
  },
  sameShape,
);

export function createBaseline(database: Database) {
  return {
    set(folder: string, baseline: Baseline | null): void {
      database.set(baselineInput, folder, baseline);
    },
    /** The findings of a document that nobody has accepted. */
    left<T extends Told>(uri: string, text: string, findings: readonly T[]): readonly T[] {
      const accepted = database.get(acceptedIn, uri);
      if (accepted.length === 0) return findings;
      const file = accepted[0]!.file;
      const asEntries = findings.map(({ rule, finding }) => ({
        file,
        rule: rule.name,
        text: lineAt(text, finding.start),
      }));
      const isLeft = notIn({ version: 1, findings: accepted }, asEntries);
      return findings.filter((_, at) => isLeft[at]);
    },
  };
}

function pathIn(folder: string, uri: string): string {
  try {
    return decodeURIComponent(uri.slice(folder.length));
  } catch {
    return uri.slice(folder.length);
  }
}
