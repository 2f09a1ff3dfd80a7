import type { Node, Part } from '../../graph/graph';
import type { Milestone, Phase } from '../../reading/model';
import type { MilestoneSummary, PhaseSummary } from '../../reading/summary';
import type { RuleContext } from '../rule';

export interface Row {
  readonly row: Milestone;
  readonly node: Node;
  readonly home: Part;
  readonly milestone: MilestoneSummary;
}

/** The rows of this document that speak of a milestone with a home, in this document or another. */
export function* joinedRows({ uri, model, graph }: RuleContext): Generator<Row> {
  for (const row of model.milestones) {
    if (row.declared !== 'row') continue;
    const node = graph.node(uri, row.key);
    const milestone = node?.home && graph.milestone(node.home);
    if (node?.home && milestone) yield { row, node, home: node.home, milestone };
  }
}

/** The phase of the home that a phase row speaks of: by the anchor that it links, else by its number. */
export function phaseOfRow(
  { model }: RuleContext,
  phase: Phase,
  { phases }: MilestoneSummary,
): PhaseSummary | null {
  const fragment = phase.link === null ? null : model.links[phase.link]!.fragment;
  const linked = fragment && phases.find(({ anchor, slug }) => anchor === fragment || slug === fragment);
  if (linked) return linked;
  const numbered = phases.filter(({ number }) => number !== null && number === phase.number);
  return numbered.length === 1 ? numbered[0]! : null;
}
