import type { Milestone, Model } from '../../reading/model';

/** What a milestone calls its list of teams: `Execution Teams`. */
export function teamsLabel({ fields }: Model, { key }: Milestone): string {
  const field = fields.find(({ name, milestone }) => name === 'teams' && milestone === key);
  return field?.label.text ?? 'teams';
}
