import type { TreeNode } from '../lsp/protocol';
import type { Span } from '../markdown/outline';
import type { Item } from '../reading/model';
import type { View } from './shared/context';
import { milestoneCard } from './shared/milestoneCard';
import { childrenOf, holdsLine, idOf, milestoneId, type Place, placeOf, spanOf } from './shared/treePlace';
import { describe, type TreeContext } from './shared/treeWords';

/** The children of a node, the roadmaps for null. `row`: a node by its id, kept while it stays the same. */
export function treeChildren(
  context: TreeContext,
  id: string | null,
  row: (id: string) => TreeNode | null,
): TreeNode[] {
  if (id === null) return context.graph.roadmaps().flatMap(({ key }) => row(`roadmap ${key}`) ?? []);
  const place = placeOf(context, id);
  if (!place) return [];
  // A roadmap has hundreds, of which an edit changes one or two.
  if (place.kind === 'roadmap') return place.roadmap.nodes.flatMap((node) => row(milestoneId(node)) ?? []);
  return childrenOf(context, place).map((child) => toNode(context, child));
}

/** One node as it is now. */
export function treeRow(context: TreeContext, id: string): TreeNode | null {
  const place = placeOf(context, id);
  return place && toNode(context, place);
}

/** From the root to the deepest node whose text holds a line. */
export function treeReveal(context: TreeContext, uri: string, line: number): TreeNode[] {
  const view = context.document(uri);
  const roadmap = context.graph.roadmapOf(uri);
  if (!view || !roadmap) return [];
  const path: Place[] = [{ kind: 'roadmap', roadmap }];
  for (;;) {
    const next = childrenOf(context, path.at(-1)!).find((child) => holdsLine(child, uri, line));
    if (!next) break;
    path.push(next);
  }
  return path.map((place) => toNode(context, place));
}

export function treeTooltip(context: TreeContext, id: string): string | null {
  const place = placeOf(context, id);
  return place?.kind === 'milestone' || place?.kind === 'phase'
    ? milestoneCard(context.graph, place.node)
    : null;
}

/** Where a node stands now: ids outlive the lines that they were made from. */
export function treePlace(context: TreeContext, id: string): { uri: string; span: Span } | null {
  const place = placeOf(context, id);
  if (!place) return null;
  if (place.kind === 'roadmap') {
    return place.roadmap.index === null ? null : { uri: place.roadmap.index, span: { start: 0, end: 0 } };
  }
  const span = spanOf(place);
  return place.view && span && { uri: place.view.uri, span };
}

/** The item that a node stands for. */
export function treeItem(context: TreeContext, id: string): { view: View; item: Item } | null {
  const place = placeOf(context, id);
  return place?.kind === 'item' ? place : null;
}

function toNode(context: TreeContext, place: Place): TreeNode {
  const view = place.kind === 'roadmap' ? null : place.view;
  const words = describe(context, place);
  return {
    id: idOf(place),
    parent: parentOf(place),
    kind: place.kind,
    category: null,
    expanded: false,
    uri: view?.uri ?? (place.kind === 'roadmap' ? place.roadmap.index : null),
    ...words,
    hasChildren: words.hasChildren ?? childrenOf(context, place).length > 0,
  };
}

function parentOf(place: Place): string | null {
  if (place.kind === 'roadmap') return null;
  if (place.kind === 'milestone') return `roadmap ${place.node.roadmap}`;
  if (place.kind !== 'phase') return place.parent;
  return milestoneId(place.node);
}
