import type { Graph } from '../../graph/graph';
import type { View } from '../shared/context';
import { phaseTitle } from '../shared/phaseTitle';
import type { AttentionFacts } from './facts';

/** As much of a report as is told; the features that may know rules make them. */
export interface Problem {
  readonly rule: { readonly name: string };
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** Errors, then warnings; of each those that stand in a milestone first. */
export function attentionOf(
  graph: Graph,
  problems: readonly { readonly view: View; readonly problem: Problem }[],
  nameOf: (uri: string) => string,
): readonly AttentionFacts[] {
  const rank = { error: 0, warning: 1 } as const;
  return problems
    .flatMap(({ view, problem }) => {
      const { severity, message, rule, range } = problem;
      if (severity !== 'error' && severity !== 'warning') return [];
      const file = nameOf(view.uri);
      const { milestone, phase } = placeIn(graph, view, view.offsetAt(range.start));
      const where =
        milestone === null ? file.slice(file.lastIndexOf('/') + 1) : [milestone, ...phase].join(' ');
      return [
        { where, milestone, message, rule: rule.name, severity, file, line: range.start.line + 1 } as const,
      ];
    })
    .sort(
      (a, b) =>
        rank[a.severity] - rank[b.severity] || Number(a.milestone === null) - Number(b.milestone === null),
    );
}

function placeIn(
  graph: Graph,
  { uri, model }: View,
  offset: number,
): { readonly milestone: string | null; readonly phase: readonly string[] } {
  const holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start <= offset && offset < end;
  const milestone = model.milestones.findLast(holds);
  const node = milestone && graph.node(uri, milestone.key);
  if (!milestone || !node) return { milestone: null, phase: [] };
  const phase = milestone.phases.findLast(holds);
  return { milestone: graph.label(node), phase: phase ? [phaseTitle(phase, true)] : [] };
}
