import type { PreviewMark } from '../lsp/protocol';
import type { Progress, Status } from '../reading/model';
import type { FeatureContext, View } from './shared/context';

/** What the preview of a document shows beside its text: badges, bars and gates by line. None where it is no roadmap. */
export function previewMarks({ graph }: FeatureContext, { uri, model, positionAt }: View): PreviewMark[] {
  const marks: PreviewMark[] = [];
  const lineOf = (at: number): number => positionAt(at).line;
  const bar = (at: number, progress: Progress | null): void => {
    if (progress)
      marks.push({ kind: 'progress', line: lineOf(at), done: progress.done, total: progress.total });
  };
  const badge = (status: Status | null): void => {
    const { word, category } = status ?? {};
    if (word && category && /[\p{L}\p{N}]/u.test(word.text))
      marks.push({ kind: 'status', line: lineOf(word.start), word: word.text, category });
  };
  for (const milestone of model.milestones) {
    badge(milestone.status);
    for (const phase of milestone.phases) {
      badge(phase.status);
      if (milestone.declared === 'home') bar(phase.at.start, phase.progress);
    }
    if (milestone.declared !== 'home') continue;
    if (milestone.form === 'title' || milestone.form === 'heading')
      bar(milestone.at.start, milestone.progress);
    const node = graph.node(uri, milestone.key);
    for (const gate of node ? graph.gates(node) : []) {
      const dependency = gate.by.uri === uri ? milestone.dependencies[gate.index] : undefined;
      if (!dependency || !gate.target || gate.by.key !== milestone.key || gate.state === 'unknown') continue;
      const name = graph.label(gate.target);
      const words = gate.state === 'met' ? 'met' : `closed: ${name} is ${gate.actual?.word ?? 'not there'}`;
      marks.push({ kind: 'gate', line: lineOf(dependency.start), met: gate.state === 'met', words });
    }
  }
  return marks;
}
