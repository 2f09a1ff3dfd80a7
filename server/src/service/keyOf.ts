import type { Place } from '../features/shared/treePlace';

/** A milestone or phase of the tree, by document and key. */
export function keyOf(place: Place | null): { readonly uri: string; readonly key: string } | null {
  if (place?.kind === 'milestone') return place.node.main;
  return place?.kind === 'phase' ? { uri: place.node.main.uri, key: place.phase.key } : null;
}
