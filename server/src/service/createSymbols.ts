import type { FeatureContext } from '../features/shared/context';
import { type Candidate, recordCandidates, roadmapCandidates } from '../features/workspaceSymbols';
import { type Database, query } from '../graph/database';
import type { Graph } from '../graph/graph';

/** Everything that has a name, by roadmap and document: a new name makes the list of one of them anew. */
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
  return (): readonly Candidate[] => database.get(all, '');
}
