import type { FeatureContext } from '../features/shared/context';
import {
  type Candidate,
  type Match,
  matching,
  recordCandidates,
  roadmapCandidates,
  soughtIn,
} from '../features/workspaceSymbols';
import { type Database, query } from '../graph/database';
import type { Graph } from '../graph/graph';

/**
 * Everything that has a name, by roadmap and document: a new name makes the list of one of them anew. Who types on is
 * answered from what was found for the letters before.
 */
export function createSymbols(database: Database, graph: Graph, context: () => FeatureContext) {
  const ofRoadmap = query<string, readonly Candidate[]>('symbols of a roadmap', (_, key) =>
    roadmapCandidates(context(), key),
  );
  const ofDocument = query<string, readonly Candidate[]>('symbols of a document', (_, uri) =>
    recordCandidates(context(), uri),
  );
  const all = query<string, readonly Candidate[]>('symbols', () => [
    ...graph.roadmaps().flatMap(({ key }) => database.get(ofRoadmap, key)),
    ...graph.documents().flatMap((uri) => database.get(ofDocument, uri)),
  ]);
  let last: {
    readonly of: readonly Candidate[];
    readonly sought: string;
    readonly found: readonly Match[];
  } | null = null;
  return (query: string): readonly Match[] => {
    const [of, sought] = [database.get(all, ''), soughtIn(query)];
    const goesOn = last !== null && last.of === of && sought.startsWith(last.sought);
    if (!goesOn || last?.sought !== sought) {
      const among = goesOn && last ? last.found.map(({ candidate }) => candidate) : of;
      last = { of, sought, found: matching(among, sought) };
    }
    return last.found;
  };
}
