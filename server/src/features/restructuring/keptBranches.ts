import { knowsBranch } from '../renaming/isInUse';
import type { RenameEdit } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';

/** Branches that git knows keep their names; so do those of phases that have begun, where nobody could ask git. */
export function withoutKeptBranches(
  { graph, document }: FeatureContext,
  edits: readonly RenameEdit[],
): RenameEdit[] {
  return edits.filter(({ because, uri, start, end }) => {
    if (because !== 'branch' && because !== 'begun') return true;
    if (because === 'begun' && graph.git() === null) return false;
    return !knowsBranch(graph, document(uri)?.text.slice(start, end) ?? '');
  });
}
