import { dependencyCycle } from './dependency-cycle';
import { dependencyDropped } from './dependency-dropped';
import { dependencySelf } from './dependency-self';
import { doneBeforeDependency } from './done-before-dependency';
import { gateNotMet } from './gate-not-met';
import { indexStatusDrift } from './index-status-drift';
import { indexTitleDrift } from './index-title-drift';
import type { Rule } from './rule';

/** Every rule, in the order of the catalogue. */
export const allRules: readonly Rule[] = [
  dependencySelf,
  dependencyCycle,
  dependencyDropped,
  gateNotMet,
  doneBeforeDependency,
  indexStatusDrift,
  indexTitleDrift,
];
