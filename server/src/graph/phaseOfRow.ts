import type { Model, Phase } from '../reading/model';
import type { MilestoneSummary, PhaseSummary } from '../reading/summary';
import type { Graph } from './graph';

/** One document among all. */
export interface InGraph {
  readonly uri: string;
  readonly model: Model;
  readonly graph: Graph;
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
