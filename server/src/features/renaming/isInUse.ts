import type { Branch } from '../../reading/branches';
import type { Phase } from '../../reading/model';
import type { FeatureContext } from '../shared/context';

/** Somebody may work on this branch: git knows it, or its phase has begun. */
export function isInUse({ graph }: FeatureContext, { text, phase }: Branch): boolean {
  const git = graph.git();
  return Boolean(git?.branches.includes(text) || git?.merged.includes(text) || (phase && hasBegun(phase)));
}

export const hasBegun = ({ progress }: Phase): boolean => progress !== null && progress.done > 0;
