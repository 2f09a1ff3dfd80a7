import { teamKeys } from '../../reading/teamKey';
import type { RuleContext } from '../rule';

/** What tells teams apart here. */
export const teamKeyIn = ({ once }: RuleContext): ((name: string) => string) => once(keysOf);

const keysOf = ({ config }: RuleContext) => teamKeys(config);
