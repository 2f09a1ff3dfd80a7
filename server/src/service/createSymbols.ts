import type { FeatureContext } from '../features/shared/context';
import {
  type Candidate,
  type Found,
  MOST_SYMBOLS,
  matching,
  recordCandidates,
  roadmapCandidates,
  soughtIn,
} from '../features/workspaceSymbols';
import { type Database, query } from '../graph/database';
import { natureOf } from '../graph/documents';
import type { Graph } from '../graph/graph';
import type { NamePlaces } from './createNamePlaces';

export interface Symbols {
  find(query: string): Found;
  /** Makes the list of everything, a little at each turn, and searches it: the first who searches waits for neither. */
  gather(): Generator<void>;
}

/**
 * Everything that has a name, by roadmap and document: a new name makes the list of one of them anew. Who types on is
 * answered from what was found for the letters before.
 */
export function createSymbols(
  database: Database,
  graph: Graph,
  places: Pick<NamePlaces, 'of'>,
  context: () => FeatureContext,
): Symbols {
  const rangeOf = ({ of, key }: Candidate) => places.of(of, key);
  const ofRoadmap = query<string, readonly Candidate[]>('symbols of a roadmap', (_, key) =>
    roadmapCandidates(context(), key),
  );
  const ofDocument = query<string, readonly Candidate[]>('symbols of a document', (_, uri) =>
    recordCandidates(graph, uri),
  );
  const all = query<string, readonly Candidate[]>('symbols', () => {
    const found: Candidate[] = [];
    for (const part of parts()) for (const each of part) found.push(each);
    return found;
  });
  let last: {
    readonly of: readonly Candidate[];
    readonly sought: string;
    readonly found: readonly Candidate[];
  } | null = null;

  function* parts(): Generator<readonly Candidate[]> {
    for (const { key } of graph.roadmaps()) yield database.get(ofRoadmap, key);
    for (const uri of graph.documents()) {
      // Most documents have no record, and a list for each of them would be thousands of empty ones.
      if (database.get(natureOf, uri)?.records) yield database.get(ofDocument, uri);
    }
  }

  function first(): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const part of parts()) {
      found.push(...part.slice(0, MOST_SYMBOLS));
      if (found.length >= MOST_SYMBOLS) break;
    }
    return found;
  }

  function searched(sought: string): readonly Candidate[] {
    const of = database.get(all, '');
    const goesOn = last !== null && last.of === of && sought.startsWith(last.sought);
    if (!goesOn || last?.sought !== sought)
      last = { of, sought, found: matching(goesOn && last ? last.found : of, sought) };
    return last.found;
  }

  return {
    find(query) {
      const sought = soughtIn(query);
      return { candidates: sought === '' ? first() : searched(sought), rangeOf };
    },
    *gather() {
      for (const part of parts()) {
        matching(part, 'e');
        yield;
      }
      database.get(all, '');
    },
  };
}
