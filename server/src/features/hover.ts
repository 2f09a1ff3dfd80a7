import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Milestone, Phase } from '../reading/model';
import { branchCard } from './shared/branchCard';
import type { FeatureContext, View } from './shared/context';
import { fieldCard } from './shared/fieldCard';
import { milestoneCard, plain } from './shared/milestoneCard';
import { nameAt } from './shared/names';
import { phaseTitle } from './shared/phaseTitle';
import { fraction, progressBar } from './shared/progressBar';
import { rangeOf } from './shared/rangeOf';
import { recordCard } from './shared/recordCard';
import type { Subject } from './shared/subject';
import { teamCard } from './shared/teamCard';
import { threadAround, threadDown } from './shared/threadWords';

/** The card of what is named under the cursor, or what a field is for over its label; nothing on plain text. */
export function hover(context: FeatureContext, view: View, offset: number): Hover | null {
  const name = nameAt(context, view, offset);
  const value = name && cardOf(context, name.subject);
  const label = !value && view.model.fields.find((field) => isLabel(field.label, offset) && field.name);
  const found = value
    ? { at: name!, value }
    : label
      ? { at: label.label, value: fieldCard(context, view, label) }
      : null;
  if (!found) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.value }, range: rangeOf(view, found.at) };
}

const isLabel = ({ start, end }: { start: number; end: number }, offset: number): boolean =>
  start <= offset && offset <= end;

function cardOf(context: FeatureContext, subject: Subject): string {
  const { graph, document } = context;
  switch (subject.kind) {
    case 'milestone':
      return cards(subject.nodes.map((node) => [milestoneCard(graph, node), threadDown(graph, node)]));
    case 'record':
      return cards(
        subject.records.map((record) => [recordCard(record, document), threadAround(graph, record)]),
      );
    case 'phase': {
      const { uri, key } = subject.node.main;
      const milestone = document(uri)?.model.milestones.find((each) => each.key === key);
      const phase = milestone?.phases.find((each) => each.key === subject.phase);
      return milestone && phase ? phaseCard(milestone, phase) : milestoneCard(graph, subject.node);
    }
    case 'team':
      return teamCard(context, subject);
    case 'branch':
      return branchCard(context, subject);
    default:
      return '';
  }
}

const cards = (all: readonly (readonly string[])[]): string =>
  all
    .map((blocks) =>
      blocks
        .map((block) => block.trim())
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n---\n\n');

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
