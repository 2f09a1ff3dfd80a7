import { type Branch, branchesIn } from '../../reading/branches';
import type { FieldName } from '../../reading/model';
import type { RuleContext } from '../rule';

/** The branches that a document plans under these labels. */
export const plannedBranches = ({ once }: RuleContext, ...names: readonly FieldName[]): readonly Branch[] =>
  once(allBranches).filter(({ field }) => names.includes(field.name!));

const allBranches = ({ model, wording }: RuleContext): readonly Branch[] => [
  ...branchesIn(model, wording, 'branch', 'branch-pattern', 'target'),
];
