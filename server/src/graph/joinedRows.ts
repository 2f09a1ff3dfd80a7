import type { Milestone, Model, Phase } from '../reading/model';
import type { MilestoneSummary, PhaseSummary } from '../reading/summary';
import type { Graph, Node, Part } from './graph';

/** One document among all. */
export interface InGraph {
  readonly uri: string;
  readonly model: Model;
  readonly graph: Graph;
}

export interface Row {
  readonly row: Milestone;
  readonly node: Node;
  readonly home: Part;
  readonly milestone: MilestoneSummary;
}

/** Where this document speaks of a milestone whose home is another place, here or in another document. */
export function* joinedRows({ uri, model, graph }: InGraph): Generator<Row> {
  for (const row of model.milestones) {
    const node = graph.node(uri, row.key);
    if (!node?.home || (node.home.uri === uri && node.home.key === row.key)) continue;
    const milestone = graph.milestone(node.home);
    if (milestone) yield { row, node, home: node.home, milestone };
  }
}

/** The phase of the home that a phase row speaks of: by the anchor that it links, else by its number. */
export function phaseOfRow(
  { model }: Pick<InGraph, 'model'>,
  phase: Phase,
  { phases }: MilestoneSummary,
): PhaseSummary | null {
  const fragment = phase.link === null ? null : model.links[phase.link]!.fragment;
  const linked = fragment && phases.find(({ anchor, slug }) => anchor === fragment || slug === fragment);
  if (linked) return linked;
  const numbered = phases.filter(({ number }) => number !== null && number === phase.number);
  return numbered.length === 1 ? numbered[0]! : null;
}
