import type { Graph, Node, RecordNode } from '../../graph/graph';
import type { MilestoneId } from '../../reading/model';
import type { MentionSummary } from '../../reading/summary';
import type { FeatureContext } from './context';
import type { Subject } from './subject';

/** The documents that may name a thing: told from summaries, so that no text is looked at that does not. */
export function documentsNaming(
  { graph }: FeatureContext,
  subject: Subject,
  from: string,
): readonly string[] {
  const uris = new Set<string>([from]);
  const all = (more: Iterable<string>): void => {
    for (const uri of more) uris.add(uri);
  };
  switch (subject.kind) {
    case 'milestone':
      all(namingMilestones(graph, subject.nodes));
      break;
    case 'phase':
      // A phase is named where its milestone is.
      all(namingMilestones(graph, [subject.node]));
      break;
    case 'record':
      all(namingRecords(graph, subject.records));
      all(graph.roadmapOf(from)?.documents ?? []);
      break;
    case 'document':
      all([subject.uri, ...graph.linkedFrom(subject.uri)]);
      break;
    default:
      all(graph.roadmap(subject.roadmap)?.documents ?? []);
  }
  return [...uris].filter((uri) => graph.summary(uri) !== null).sort();
}

function* namingMilestones(graph: Graph, nodes: readonly Node[]): Generator<string> {
  const keys = new Set(nodes.map(({ key }) => key));
  const ids = nodes.flatMap(({ id }) => id ?? []);
  for (const node of nodes) {
    for (const { main, rows } of [node, ...graph.dependents(node)])
      for (const { uri } of [main, ...rows]) yield uri;
    yield* graph.linkedFrom(node.main.uri);
  }
  if (ids.length === 0) return;
  for (const uri of new Set(nodes.flatMap((node) => [...withinReach(graph, node)]))) {
    const mentions = graph.summary(uri)?.mentions ?? [];
    // Every roadmap has an M1: what the number means in that document decides.
    const means = (id: MilestoneId): boolean =>
      graph.resolveMilestone(uri, id).some(({ key }) => keys.has(key));
    if (ids.some((id) => mayName(mentions, ['milestone'], id) && means(id))) yield uri;
  }
}

/** Documents in which a bare number can mean this milestone: as `milestonesNamed` looks for it, from the other end. */
function* withinReach(graph: Graph, { roadmap, main, rows }: Node): Generator<string> {
  yield* graph.placedIn(roadmap);
  for (const uri of new Set([main, ...rows].map((part) => part.uri))) {
    yield* graph.linkedFrom(uri);
    for (const link of graph.summary(uri)?.links ?? []) {
      const target = link.path && graph.target(uri, link);
      if (target) yield target.uri;
    }
  }
}

function* namingRecords(graph: Graph, records: readonly RecordNode[]): Generator<string> {
  const places = new Set(records.map(placeOf));
  const ids = records.flatMap(({ summary }) => summary.id ?? []);
  for (const { uri } of records) {
    yield uri;
    yield* graph.linkedFrom(uri);
  }
  if (ids.length === 0) return;
  // Where two documents have the same records near, a number means the same in both.
  const known = new Map<readonly RecordNode[], ReadonlyMap<MilestoneId, boolean>>();
  const meant = (uri: string): ReadonlyMap<MilestoneId, boolean> => {
    const near = graph.recordsNear(uri);
    let means = known.get(near);
    if (!means) {
      const isOne = (id: MilestoneId) =>
        graph.resolveRecord(uri, id).some((record) => places.has(placeOf(record)));
      means = new Map(ids.map((id) => [id, isOne(id)]));
      known.set(near, means);
    }
    return means;
  };
  for (const uri of graph.documents()) {
    const mentions = graph.summary(uri)?.mentions ?? [];
    if (ids.some((id) => mayName(mentions, ['record', 'story'], id) && meant(uri).get(id))) yield uri;
  }
}

const placeOf = ({ uri, key }: RecordNode): string => `${uri}#${key}`;

/** By its own number, or between two others, which may be a range. */
function mayName(
  mentions: readonly MentionSummary[],
  kinds: readonly MentionSummary['kind'][],
  { same }: MilestoneId,
): boolean {
  const stem = same.replace(/(?<!\d)\d+$/, '');
  const number = Number(same.slice(stem.length));
  let [below, above] = [false, false];
  for (const mention of mentions) {
    if (!kinds.includes(mention.kind)) continue;
    if (mention.same === same) return true;
    if (!mention.same.startsWith(stem)) continue;
    const other = Number(mention.same.slice(stem.length));
    if (other < number) below = true;
    else if (other > number) above = true;
  }
  return below && above;
}
