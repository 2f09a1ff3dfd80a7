import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Node, RecordNode } from '../graph/graph';
import type { Span } from '../markdown/outline';
import type { Milestone, Phase } from '../reading/model';
import type { FeatureContext, View } from './shared/context';
import { milestoneCard, plain } from './shared/milestoneCard';
import { phaseTitle } from './shared/phaseTitle';
import { fraction, progressBar } from './shared/progressBar';
import { rangeOf } from './shared/rangeOf';

/** The card of the milestone, phase or record that is named under the cursor; nothing on plain text. */
export function hover(context: FeatureContext, view: View, offset: number): Hover | null {
  const found =
    declaredAt(context, view, offset) ??
    linkedAt(context, view, offset) ??
    mentionedAt(context, view, offset);
  if (!found || found.value === '') return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.value }, range: rangeOf(view, found.span) };
}

interface Found {
  readonly span: Span;
  readonly value: string;
}

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

function declaredAt({ graph }: FeatureContext, { uri, model }: View, offset: number): Found | null {
  for (const milestone of model.milestones) {
    for (const phase of milestone.phases) {
      if (holds(phase.at, offset)) return { span: phase.at, value: phaseCard(milestone, phase) };
    }
    // A row is a card where its id or title stands, not over its whole table line.
    const spans = milestone.declared === 'home' ? [milestone.at] : [milestone.idAt, milestone.title];
    for (const span of spans) {
      if (!span || !holds(span, offset)) continue;
      const node = graph.node(uri, milestone.key);
      if (node) return { span, value: milestoneCard(graph, node) };
    }
  }
  return null;
}

function linkedAt({ graph }: FeatureContext, { uri, model }: View, offset: number): Found | null {
  const link = model.links.find((at) => holds(at, offset) && !at.external && !at.image);
  if (!link) return null;
  const target = graph.resolveLink(uri, link);
  if (target?.kind === 'milestone') return { span: link, value: milestoneCard(graph, target.node) };
  if (target?.kind === 'record') return { span: link, value: recordCard(target.record) };
  return null;
}

function mentionedAt({ graph }: FeatureContext, { uri, model }: View, offset: number): Found | null {
  for (const mention of model.mentions) {
    if (!holds(mention, offset)) continue;
    const named = mention.ids.find((id) => holds(id, offset)) ?? mention.ids[0];
    if (!named) continue;
    if (mention.kind === 'milestone') {
      const nodes: readonly Node[] = graph.resolveMilestone(uri, named.id);
      if (nodes.length > 0) {
        return { span: named, value: nodes.map((node) => milestoneCard(graph, node)).join('\n\n---\n\n') };
      }
    } else if (mention.kind === 'record' || mention.kind === 'story') {
      const records = graph.resolveRecord(uri, named.id);
      if (records.length > 0) return { span: named, value: records.map(recordCard).join('\n\n---\n\n') };
    }
  }
  return null;
}

function phaseCard(milestone: Milestone, phase: Phase): string {
  const owner = milestone.id?.text ?? milestone.title.text;
  const status = phase.status ? ` · ${plain(phase.status.word.text)}` : '';
  const blocks = [`**${plain(phaseTitle(phase))}**${status} · ${plain(owner)}`];
  const facts = [
    phase.progress && `\`${progressBar(phase.progress)}\` ${fraction(phase.progress)}`,
    phase.branch && `branch \`${phase.branch.text}\``,
    phase.target && `into \`${phase.target.text}\``,
    phase.estimate && `estimate ${plain(phase.estimate.text)}`,
  ].filter(Boolean);
  if (facts.length > 0) blocks.push(facts.join(' · '));
  return blocks.join('\n\n');
}

function recordCard(record: RecordNode): string {
  const { id, title, status, date, supersededBy } = record.summary;
  const blocks = [`**${plain([id?.text, title].filter(Boolean).join(' '))}**`];
  const facts = [status && plain(status), date && plain(date)].filter(Boolean);
  if (facts.length > 0) blocks.push(facts.join(' · '));
  const successors = supersededBy.flatMap(({ id: successor }) => (successor ? [plain(successor.text)] : []));
  if (successors.length > 0) blocks.push(`Superseded by ${successors.join(', ')}`);
  return blocks.join('\n\n');
}
