import type { RecordDeclaration } from '../reading/model';
import type { Graph, Node, RecordNode } from './graph';

type Kind = RecordDeclaration['kind'];

/** What a document declares that is of one kind, archives and templates left out. */
export function recordsOfKind(graph: Graph, kind: Kind): readonly RecordNode[] {
  return graph.documents().flatMap((uri) => recordsIn(graph, uri, kind));
}

function recordsIn(graph: Graph, uri: string, kind: Kind): readonly RecordNode[] {
  if (!graph.declares(uri) || graph.archived(uri)) return [];
  const summary = graph.summary(uri);
  return (summary?.records ?? [])
    .filter((record) => record.kind === kind)
    .map((record) => ({ uri, key: record.key, summary: record }));
}

/** Records of a kind that a document links, or that link it: a thread runs both ways. */
export function tiedRecords(graph: Graph, uri: string, kind: Kind): readonly RecordNode[] {
  const uris = new Set([...linkedBy(graph, uri), ...graph.linkedFrom(uri)]);
  uris.delete(uri);
  const linked = [...uris].sort().flatMap((other) => recordsIn(graph, other, kind));
  const known = new Set(linked.map((record) => record.uri));
  // Without a link the id says it: a story that names `PRD-3`.
  const named = recordsOfKind(graph, kind).filter(
    (record) => !known.has(record.uri) && record.uri !== uri && names(graph, uri, record),
  );
  return [...linked, ...named];
}

function names(graph: Graph, uri: string, record: RecordNode): boolean {
  const own = graph.summary(uri);
  const other = graph.summary(record.uri);
  const same = record.summary.id?.same;
  const isNamed = same !== undefined && (own?.mentions.some((mention) => mention.same === same) ?? false);
  const ids = new Set((own?.records ?? []).flatMap(({ id }) => id?.same ?? []));
  return isNamed || (other?.mentions.some((mention) => ids.has(mention.same)) ?? false);
}

/** Milestones whose documents link this one, or that it links or names. */
export function tiedMilestones(graph: Graph, uri: string): readonly Node[] {
  const found = new Map<string, Node>();
  const add = (node: Node | null): void => void (node && found.set(node.key, node));
  const summary = graph.summary(uri);
  for (const link of summary?.links ?? []) {
    const target = graph.resolveLink(uri, link);
    if (target?.kind === 'milestone') add(target.node);
  }
  for (const from of graph.linkedFrom(uri)) {
    const milestones = graph.summary(from)?.milestones ?? [];
    // A page that tells of many milestones does not say whose a link is.
    const homes = milestones.filter(({ declared }) => declared === 'home');
    if (homes.length === 1) add(graph.node(from, homes[0]!.key));
  }
  return [...found.values()];
}

function linkedBy(graph: Graph, uri: string): readonly string[] {
  return (graph.summary(uri)?.links ?? []).flatMap((link) => {
    const target = link.path ? graph.target(uri, link) : null;
    return target && !target.outside ? [target.uri] : [];
  });
}
