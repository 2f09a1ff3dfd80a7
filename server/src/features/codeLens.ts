import type { CodeLens } from 'vscode-languageserver-types';
import type { Node } from '../graph/graph';
import { isCounted } from '../reading/isCounted';
import { isWritten } from '../reading/isWritten';
import type { Checklist, Item, Milestone } from '../reading/model';
import { actLenses } from './shared/actLenses';
import { showCommand } from './shared/commands';
import type { FeatureContext, View } from './shared/context';
import { nextWords } from './shared/nextWords';
import { phaseTitle } from './shared/phaseTitle';
import { fraction } from './shared/progressBar';
import { rangeOf } from './shared/rangeOf';
import { isPhaseDone, standingOf } from './shared/standing';

export interface LensKinds {
  readonly milestone: boolean;
  readonly phase: boolean;
  readonly precheck: boolean;
  readonly review: boolean;
  /** Checklists inside a phase. */
  readonly checklist: boolean;
}

export const defaultLenses: LensKinds = {
  milestone: true,
  phase: true,
  precheck: true,
  review: true,
  checklist: false,
};

/** How far each milestone, phase and checklist is; a click goes to the next open item. None where there is no box. */
export function codeLenses(context: FeatureContext, view: View, kinds: LensKinds): CodeLens[] {
  const { model, uri } = view;
  const lenses: CodeLens[] = [];
  for (const milestone of model.milestones) {
    if (milestone.declared === 'row') continue;
    const node = context.graph.node(uri, milestone.key);
    if (kinds.milestone && node && milestone.progress) {
      const next = nextOpen(view, (checklist) => checklist.milestone === milestone.key);
      lenses.push(lensAt(view, milestone.at.start, milestoneWords(context, node, milestone), next));
    }
    if (kinds.milestone && node) lenses.push(...actLenses(context, view, node, null));
    if (!kinds.phase) continue;
    for (const [i, phase] of milestone.phases.entries()) {
      if (!phase.progress) continue;
      const next = nextOpen(view, (checklist) => checklist.phase === phase.key);
      lenses.push(lensAt(view, phase.at.start, phaseWords(view, milestone, i, next), next));
      if (node) lenses.push(...actLenses(context, view, node, phase));
    }
  }
  for (const checklist of model.checklists) {
    if (!checklist.heading || !checklist.counts || !isWanted(checklist, kinds)) continue;
    const items = checklist.items.map((index) => model.items[index]!).filter((item) => item.required);
    if (items.length === 0) continue;
    const done = items.filter((item) => !isOpen(item)).length;
    lenses.push(lensAt(view, checklist.heading.start, `${done}/${items.length} done`, items.find(isOpen)));
  }
  return lenses.sort((a, b) => a.range.start.line - b.range.start.line);
}

const isOpen = (item: Item): boolean => item.state === 'open';

function isWanted({ phase, role }: Checklist, kinds: LensKinds): boolean {
  if (phase) return kinds.checklist;
  return (role === 'precheck' && kinds.precheck) || (role === 'milestone-review' && kinds.review);
}

function nextOpen({ model }: View, belongs: (checklist: Checklist) => boolean): Item | undefined {
  const open = model.items.filter((item) => {
    const checklist = model.checklists[item.checklist]!;
    return isOpen(item) && isCounted(item) && checklist.counts && belongs(checklist);
  });
  return open.find((item) => isWritten(model, item)) ?? open[0];
}

function lensAt(view: View, at: number, title: string, next: Item | undefined): CodeLens {
  const start = view.positionAt(at);
  const command = next
    ? { title, command: showCommand, arguments: [view.uri, rangeOf(view, next)] }
    : { title, command: '' };
  return { range: { start, end: start }, command };
}

function milestoneWords({ graph }: FeatureContext, node: Node, { progress, dates }: Milestone): string {
  const parts = [`${fraction(progress!)} done`];
  const standing = standingOf(graph, node);
  if (standing.state === 'active') {
    if (standing.phases > 0) parts.push(`Phase ${standing.phase} of ${standing.phases}`);
    const waiting = graph.dependents(node).map((other) => graph.label(other));
    if (waiting.length > 0)
      parts.push(`${list(waiting)} ${waiting.length === 1 ? 'waits' : 'wait'} for this`);
  } else if (standing.state === 'waiting') parts.push(`waits for ${standing.forWhom}`);
  else if (standing.state === 'ready') parts.push(standing.because ? `ready: ${standing.because}` : 'ready');
  else if (standing.state === 'done' && dates.actualEnd) parts.push(`ended ${dates.actualEnd.text}`);
  else if (standing.state === 'dropped') parts.push(graph.status(node)!.word);
  return parts.join(' · ');
}

function phaseWords({ model }: View, milestone: Milestone, index: number, next: Item | undefined): string {
  const { progress } = milestone.phases[index]!;
  const count = `${fraction(progress!)} done`;
  if (!next) return count;
  const before = milestone.phases[index - 1];
  if (progress!.done === 0 && before?.progress && !isPhaseDone(before)) {
    return `${count} · after ${phaseTitle(before, true)}`;
  }
  return `${count} · next: ${shorten(nextWords(next.text, isWritten(model, next)))}`;
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0]!;
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
