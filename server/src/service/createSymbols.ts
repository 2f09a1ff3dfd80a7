import type { FeatureContext } from '../features/shared/context';
import {
  type Candidate,
  type Found,
  matching,
  recordCandidates,
  roadmapCandidates,
  soughtIn,
} from '../features/workspaceSymbols';
import { type Database, query } from '../graph/database';
import { natureOf } from '../graph/documents';
import type { Graph } from '../graph/graph';
import type { NamePlaces } from './createNamePlaces';

/**
 * Everything that has a name, by roadmap and document: a new name makes the list of one of them anew. Who types on is
 * answered from what was found for the letters before.
 */
export function createSymbols(
  database: Database,
  graph: Graph,
  places: Pick<NamePlaces, 'of'>,
  context: () => FeatureContext,
) {
  const rangeOf = ({ of, key }: Candidate) => places.of(of, key);
  const ofRoadmap = query<string, readonly Candidate[]>('symbols of a roadmap', (_, key) =>
    roadmapCandidates(context(), key),
  );
  const ofDocument = query<string, readonly Candidate[]>('symbols of a document', (_, uri) =>
    recordCandidates(graph, uri),
  );
  const all = query<string, readonly Candidate[]>('symbols', () => {
    const found: Candidate[] = [];
    const add = (more: readonly Candidate[]): void => {
      for (const each of more) found.push(each);
    };
    for (const { key } of graph.roadmaps()) add(database.get(ofRoadmap, key));
    for (const uri of graph.documents()) {
      // Most documents have no record, and a list for each of them would be thousands of empty ones.
      if (database.get(natureOf, uri)?.records) add(database.get(ofDocument, uri));
    }
    return found;
  });
  let last: {
    readonly of: readonly Candidate[];
    readonly sought: string;
    readonly found: readonly Candidate[];
  } | null = null;
  return (query: string): Found => {
    const [of, sought] = [database.get(all, ''), soughtIn(query)];
    const goesOn = last !== null && last.of === of && sought.startsWith(last.sought);
    if (!goesOn || last?.sought !== sought) {
      last = { of, sought, found: matching(goesOn && last ? last.found : of, sought) };
    }
    return { candidates: last.found, rangeOf };
  };
}
