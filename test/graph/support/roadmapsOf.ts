import { openWorkspace } from '../../helpers/openWorkspace';
import { parseFixture } from '../../helpers/parseFixture';

/** Every roadmap with its documents. */
export function roadmapsOf(fixture: string): Record<string, string[]> {
  const workspace = openWorkspace(parseFixture(fixture).files);
  workspace.settled(() => workspace.service.roadmaps.all());
  const all = workspace.service.graph.roadmaps();
  return Object.fromEntries(
    all.map(({ key, documents }) => [workspace.path(key), documents.map((uri) => workspace.path(uri))]),
  );
}
