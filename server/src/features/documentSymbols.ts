import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Milestone, Phase, Progress } from '../reading/model';
import type { View } from './shared/context';
import { phaseTitle } from './shared/phaseTitle';
import { fraction } from './shared/progressBar';
import { rangeOf } from './shared/rangeOf';

/** The outline: milestones, their phases and checklists, with status and progress. */
export function documentSymbols(view: View): DocumentSymbol[] {
  return view.model.milestones
    .filter(({ declared, form }) => declared === 'home' || form !== 'table')
    .map((milestone) => milestoneSymbol(view, milestone));
}

function milestoneSymbol(view: View, milestone: Milestone): DocumentSymbol {
  const children = [
    ...checklistSymbols(view, milestone.checklists),
    ...milestone.phases.map((phase) => phaseSymbol(view, phase)),
  ];
  return {
    name: [milestone.id?.text, milestone.title.text].filter(Boolean).join(' ') || 'Milestone',
    detail: detail(milestone.status?.word.text, milestone.progress),
    kind: SymbolKind.Class,
    ...ranges(view, milestone, milestone.at),
    children: children.sort((a, b) => a.range.start.line - b.range.start.line),
  };
}

function phaseSymbol(view: View, phase: Phase): DocumentSymbol {
  return {
    name: phaseTitle(phase) || 'Phase',
    detail: detail(phase.status?.word.text, phase.progress),
    kind: SymbolKind.Method,
    ...ranges(view, phase, phase.at),
    children: checklistSymbols(view, phase.checklists),
  };
}

function checklistSymbols(view: View, indexes: readonly number[]): DocumentSymbol[] {
  return indexes.flatMap((index) => {
    const { heading, items } = view.model.checklists[index]!;
    const boxes = items.map((item) => view.model.items[item]!);
    const last = boxes.at(-1);
    if (!heading || !last || heading.text === '') return [];
    const required = boxes.filter((item) => item.required);
    const progress = {
      done: required.filter((item) => item.state === 'done').length,
      total: required.length,
    };
    return {
      name: heading.text,
      detail: detail(undefined, progress.total > 0 ? progress : null),
      kind: SymbolKind.Array,
      ...ranges(view, { start: heading.start, end: Math.max(last.end, heading.end) }, heading),
    };
  });
}

const detail = (status: string | undefined, progress: Progress | null): string =>
  [status, progress && fraction(progress)].filter(Boolean).join(' · ');

/** A symbol's range must hold the range of its name. */
function ranges(view: View, whole: { start: number; end: number }, name: { start: number; end: number }) {
  const span = { start: Math.min(whole.start, name.start), end: Math.max(whole.end, name.end) };
  return { range: rangeOf(view, span), selectionRange: rangeOf(view, name) };
}
