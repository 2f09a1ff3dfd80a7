import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { Gate, Node } from '../graph/graph';
import { locate } from '../reading/locate';
import type { FeatureContext, View } from './shared/context';
import { nameAt } from './shared/names';
import { placesOf } from './shared/placesOf';
import { fraction } from './shared/progressBar';
import { rangeOf } from './shared/rangeOf';

/** The milestone under the cursor; its callers are those that depend on it. */
export function prepareCallHierarchy(
  context: FeatureContext,
  view: View,
  offset: number,
): CallHierarchyItem[] {
  const subject = nameAt(context, view, offset)?.subject;
  const nodes =
    subject?.kind === 'milestone' ? subject.nodes : subject?.kind === 'phase' ? [subject.node] : [];
  return nodes.flatMap((node) => itemOf(context, node) ?? []);
}

/** Who waits for it, and where they say so. */
export function incomingCalls(context: FeatureContext, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const node = nodeOf(context, item);
  if (!node) return [];
  return context.graph.dependents(node).flatMap((other) => {
    const from = itemOf(context, other);
    const gates = context.graph.gates(other).filter(({ target }) => target?.key === node.key);
    return from ? { from, fromRanges: rangesOf(context, gates, from.uri) } : [];
  });
}

/** What it waits for. */
export function outgoingCalls(context: FeatureContext, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const node = nodeOf(context, item);
  if (!node) return [];
  const byTarget = new Map<string, { target: Node; gates: Gate[] }>();
  for (const gate of context.graph.gates(node)) {
    if (!gate.target) continue;
    const known = byTarget.get(gate.target.key);
    if (known) known.gates.push(gate);
    else byTarget.set(gate.target.key, { target: gate.target, gates: [gate] });
  }
  return [...byTarget.values()].flatMap(({ target, gates }) => {
    const to = itemOf(context, target);
    return to ? { to, fromRanges: rangesOf(context, gates, item.uri) } : [];
  });
}

function itemOf(context: FeatureContext, node: Node): CallHierarchyItem | null {
  const [place] = placesOf(context, { kind: 'milestone', nodes: [node] });
  if (!place) return null;
  const { graph } = context;
  const progress = graph.progress(node);
  return {
    name: [node.id?.text, graph.title(node)].filter(Boolean).join(' '),
    detail: [graph.status(node)?.word, progress && fraction(progress)].filter(Boolean).join(' · '),
    kind: SymbolKind.Class,
    uri: place.view.uri,
    range: rangeOf(place.view, place.at),
    selectionRange: rangeOf(place.view, place.name),
    data: { key: node.main.key },
  };
}

const nodeOf = ({ graph }: FeatureContext, { uri, data }: CallHierarchyItem): Node | null =>
  graph.node(uri, String((data as { key?: unknown } | undefined)?.key));

/** Where a document says them; other documents that say the same are not asked for here. */
function rangesOf({ document }: FeatureContext, gates: readonly Gate[], uri: string) {
  const view = document(uri);
  return gates.flatMap(({ by, index }) => {
    const span = view && by.uri === uri ? locate(view.model, by.key, `dependency:${index}`) : null;
    return span ? [rangeOf(view!, span)] : [];
  });
}
