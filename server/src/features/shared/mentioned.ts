import type { Graph, Node } from '../../graph/graph';
import type { Span } from '../../markdown/outline';
import { expandRange } from '../../reading/identifier';
import type { Mention, MilestoneId } from '../../reading/model';
import type { FeatureContext, View } from './context';
import type { Subject } from './subject';

export interface Named {
  readonly span: Span;
  readonly subject: Subject | null;
  readonly form: 'id' | 'range';
}

/** What a link of this document leads to, each looked up once; null outside the workspace. */
export function namedByLink(
  { graph }: Pick<FeatureContext, 'graph'>,
  { uri, model }: View,
): (link: number) => Subject | null {
  const known = new Map<number, Subject | null>();
  const look = (index: number): Subject | null => {
    const link = model.links[index]!;
    if (link.external || link.image) return null;
    const target = graph.resolveLink(uri, link);
    if (target?.kind === 'milestone') {
      return target.phase === null
        ? { kind: 'milestone', nodes: [target.node] }
        : { kind: 'phase', node: target.node, phase: target.phase };
    }
    if (target?.kind === 'record') return { kind: 'record', records: [target.record] };
    if (target) return { kind: 'document', uri: target.uri, fragment: target.fragment };
    const file = graph.target(uri, link);
    return file && !file.outside && graph.exists(file.uri)
      ? { kind: 'document', uri: file.uri, fragment: null }
      : null;
  };
  return (index) => {
    if (!known.has(index)) known.set(index, look(index));
    return known.get(index)!;
  };
}

/** What each id of a mention means: where it is the text of a link, what the link leads to. */
export function* namedByMention(
  context: Pick<FeatureContext, 'graph'>,
  view: View,
  mention: Mention,
  linked: (link: number) => Subject | null,
): Generator<Named> {
  const target = mention.link === null ? null : linked(mention.link);
  for (const { id, start, end } of mention.ids) {
    const subject = inLink(context, target, mention, id) ?? meant(context, view, mention, id);
    yield { span: { start, end }, subject, form: 'id' };
  }
  if (!mention.range || mention.ids.length !== 2) return;
  const between = expandRange(mention.ids[0]!.id, mention.ids[1]!.id).slice(1, -1);
  const all = between.map((id) => meant(context, view, mention, id));
  const nodes = all.flatMap((subject) => (subject?.kind === 'milestone' ? subject.nodes : []));
  const records = all.flatMap((subject) => (subject?.kind === 'record' ? subject.records : []));
  const subject: Subject | null =
    nodes.length > 0 ? { kind: 'milestone', nodes } : records.length > 0 ? { kind: 'record', records } : null;
  yield { span: mention, subject, form: 'range' };
}

/** An id inside a link means what the link leads to, if that is of its kind. */
function inLink(
  { graph }: Pick<FeatureContext, 'graph'>,
  target: Subject | null,
  { kind, ids }: Mention,
  id: MilestoneId,
): Subject | null {
  if (!target || ids.length > 1) return null;
  if (target.kind === 'record' && (kind === 'record' || kind === 'story')) return target;
  if (target.kind === 'phase') {
    if (kind === 'phase') return target;
    return kind === 'milestone' ? { kind: 'milestone', nodes: [target.node] } : null;
  }
  if (target.kind !== 'milestone') return null;
  if (kind === 'milestone') return target;
  return kind === 'phase' && target.nodes[0] ? phaseSubject(graph, target.nodes[0], numberOf(id)) : null;
}

function meant(
  context: Pick<FeatureContext, 'graph'>,
  view: View,
  mention: Mention,
  id: MilestoneId,
): Subject | null {
  const { graph } = context;
  if (mention.kind === 'milestone') {
    const nodes = graph.resolveMilestone(view.uri, id);
    return nodes.length > 0 ? { kind: 'milestone', nodes } : null;
  }
  if (mention.kind === 'record' || mention.kind === 'story') {
    const records = graph.resolveRecord(view.uri, id);
    return records.length > 0 ? { kind: 'record', records } : null;
  }
  if (mention.kind !== 'phase') return null;
  const node = milestoneOfMention(context, view, mention);
  return node && phaseSubject(graph, node, numberOf(id));
}

const numberOf = ({ text }: MilestoneId): string => text.replace(/^Phase /, '');

/** Whose phase "Phase 2" is: of the milestone named right beside it, else of the one it is written in. */
function milestoneOfMention(
  { graph }: Pick<FeatureContext, 'graph'>,
  { uri, model, text }: View,
  mention: Mention,
): Node | null {
  const beside = model.mentions.find(
    ({ kind, start, end }) =>
      kind === 'milestone' &&
      ((end <= mention.start && /^[\s,:'’s·-]{0,4}$/.test(text.slice(end, mention.start))) ||
        (start >= mention.end && /^\s+(?:of|in|von)\s+$/.test(text.slice(mention.end, start)))),
  );
  const named = beside?.ids.length === 1 ? graph.resolveMilestone(uri, beside.ids[0]!.id) : [];
  if (named.length === 1) return named[0]!;
  const inside = mention.section === null ? null : model.sections[mention.section]!.milestone;
  const homes = model.milestones.filter(({ declared }) => declared === 'home');
  const key = inside ?? (homes.length === 1 ? homes[0]!.key : null);
  return key === null ? null : graph.node(uri, key);
}

/** A phase of a milestone by its number, or by its title where it has none. */
export function phaseSubject(graph: Graph, node: Node, number: string): Subject | null {
  const wanted = number.toLowerCase();
  const phase = graph
    .milestone(node.main)
    ?.phases.find((each) => (each.number ?? each.title).toLowerCase() === wanted);
  return phase ? { kind: 'phase', node, phase: phase.key } : null;
}
