import type { MilestoneId } from '../../reading/model';
import type { MentionSummary } from '../../reading/summary';
import type { FeatureContext } from './context';
import { keysOf, type Subject } from './subject';

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
  const ids: MilestoneId[] = [];
  switch (subject.kind) {
    case 'milestone':
    case 'phase':
      for (const node of subject.kind === 'phase' ? [subject.node] : subject.nodes) {
        for (const { main, rows } of [node, ...graph.dependents(node)])
          all([main, ...rows].map(({ uri }) => uri));
        all(graph.linkedFrom(node.main.uri));
        if (node.id) ids.push(node.id);
      }
      break;
    case 'record':
      for (const { uri, summary } of subject.records) {
        all([uri, ...graph.linkedFrom(uri)]);
        if (summary.id) ids.push(summary.id);
      }
      all(graph.roadmapOf(from)?.documents ?? []);
      break;
    case 'document':
      all([subject.uri, ...graph.linkedFrom(subject.uri)]);
      break;
    default:
      all(graph.roadmaps().find(({ key }) => key === subject.roadmap)?.documents ?? []);
  }
  if (ids.length > 0) {
    const keys = new Set(keysOf(whole(subject)));
    // Every roadmap has an M1: what the number means in that document decides.
    const means = (uri: string, id: MilestoneId): boolean =>
      subject.kind === 'record'
        ? graph
            .resolveRecord(uri, id)
            .some((record) => keys.has(keysOf({ kind: 'record', records: [record] })[0]!))
        : graph
            .resolveMilestone(uri, id)
            .some((node) => keys.has(keysOf({ kind: 'milestone', nodes: [node] })[0]!));
    const kinds = subject.kind === 'record' ? ['record', 'story'] : ['milestone'];
    for (const uri of graph.documents()) {
      const named = graph.summary(uri)?.mentions.filter(({ kind }) => kinds.includes(kind)) ?? [];
      if (!uris.has(uri) && ids.some((id) => mayName(named, id) && means(uri, id))) uris.add(uri);
    }
  }
  return [...uris].filter((uri) => graph.summary(uri) !== null).sort();
}

/** A phase is named where its milestone is. */
const whole = (subject: Subject): Subject =>
  subject.kind === 'phase' ? { kind: 'milestone', nodes: [subject.node] } : subject;

/** By its own number, or between two others, which may be a range. */
function mayName(mentions: readonly MentionSummary[], { same }: MilestoneId): boolean {
  const stem = same.replace(/(?<!\d)\d+$/, '');
  const number = Number(same.slice(stem.length));
  let [below, above] = [false, false];
  for (const mention of mentions) {
    if (mention.same === same) return true;
    if (!mention.same.startsWith(stem)) continue;
    const other = Number(mention.same.slice(stem.length));
    if (other < number) below = true;
    else if (other > number) above = true;
  }
  return below && above;
}
