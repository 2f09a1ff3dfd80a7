import type { Graph } from '../../graph/graph';
import type { Branch } from '../../reading/branches';
import type { Phase } from '../../reading/model';
import type { FeatureContext } from '../shared/context';

/** Somebody may work on this branch: git knows it, or its phase has begun. */
export function isInUse({ graph }: FeatureContext, { text, phase }: Branch): boolean {
  return knowsBranch(graph, text) || (phase !== null && hasBegun(phase));
}

/** Git knows a branch of this name, or knew it when it was merged. */
export function knowsBranch(graph: Graph, name: string): boolean {
  const git = graph.git();
  return git !== null && (git.branches.includes(name) || git.merged.includes(name));
}

export const hasBegun = ({ progress }: Phase): boolean => progress !== null && progress.done > 0;
