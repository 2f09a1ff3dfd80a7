import type { RecordDeclaration } from '../reading/model';
import type { Graph, Node, RecordNode } from './graph';

type Kind = 'prd' | 'story';

/** The requirements documents or stories of the workspace, archives and templates left out. */
export function recordsOfKind(graph: Graph, kind: Kind): readonly RecordNode[] {
  const { prds, stories } = graph.threads();
  return (kind === 'prd' ? prds : stories).flatMap((uri) => recordsIn(graph, uri, kind));
}

export function recordsIn(graph: Graph, uri: string, kind: RecordDeclaration['kind']): readonly RecordNode[] {
  return (graph.summary(uri)?.records ?? [])
    .filter((record) => record.kind === kind)
    .map((record) => ({ uri, key: record.key, summary: record }));
}

/** Records of a kind that a document links, or that link it: a thread runs both ways. Without a link, an id will do. */
export function tiedRecords(graph: Graph, uri: string, kind: Kind): readonly RecordNode[] {
  const { prdsOf, storiesOf, stories, prds } = graph.threads();
  const linked = (kind === 'prd' ? prdsOf : storiesOf).get(uri) ?? [];
  if (linked.length > 0) return linked.flatMap((other) => recordsIn(graph, other, kind));
  const others = kind === 'prd' ? prds : stories;
  return others.flatMap((other) =>
    other !== uri && names(graph, uri, other, kind) ? recordsIn(graph, other, kind) : [],
  );
}

/** The story names the id of the requirements document. */
function names(graph: Graph, uri: string, other: string, kind: Kind): boolean {
  const [story, prd] = kind === 'prd' ? [uri, other] : [other, uri];
  const ids = (graph.summary(prd)?.records ?? []).flatMap(({ id }) => id?.same ?? []);
  if (ids.length === 0) return false;
  return graph.summary(story)?.mentions.some(({ same }) => ids.includes(same)) ?? false;
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

/** Milestones that a requirements document belongs to, by its own links or by those of its stories. */
export function milestonesOf(graph: Graph, prd: string): readonly Node[] {
  const all = [prd, ...tiedRecords(graph, prd, 'story').map(({ uri }) => uri)];
  const nodes = all.flatMap((uri) => tiedMilestones(graph, uri));
  return [...new Map(nodes.map((node) => [node.key, node])).values()];
}

/** The requirements documents of a milestone. */
export function prdsOf(graph: Graph, { key }: Node): readonly RecordNode[] {
  return recordsOfKind(graph, 'prd').filter(({ uri }) =>
    milestonesOf(graph, uri).some((other) => other.key === key),
  );
}
