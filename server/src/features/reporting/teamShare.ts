import type { Node } from '../../graph/graph';
import type { Progress } from '../../reading/model';
import { teamKey } from '../../reading/teamKey';
import type { FeatureContext } from '../shared/context';

/** What of a milestone is one team's. */
export interface TeamShare {
  /** The team as this milestone writes it. */
  readonly name: string;
  /** Null where it is named and has no box of its own. */
  readonly progress: Progress | null;
  readonly next: string | null;
}

/** Null where the milestone does not name the team. */
export function teamShare(context: FeatureContext, node: Node, team: string): TeamShare | null {
  const { config } = context;
  const key = teamKey(team, config);
  const model = context.document(node.main.uri)?.model;
  const milestone = model?.milestones.find((each) => each.key === node.main.key);
  if (!model || !milestone) return null;
  const nameIn = (teams: readonly { readonly text: string }[]): string | undefined =>
    teams.find(({ text }) => teamKey(text, config) === key)?.text;
  const own = model.checklists.filter(
    ({ counts, milestone: of, teams }) => counts && of === milestone.key && nameIn(teams) !== undefined,
  );
  const name =
    own.map(({ teams }) => nameIn(teams)).find(Boolean) ??
    nameIn(milestone.teams) ??
    milestone.owners.map(({ value }) => value.text).find((text) => teamKey(text, config) === key);
  if (!name) return null;
  const items = own
    .flatMap((list) => list.items.map((index) => model.items[index]!))
    .filter(({ required }) => required);
  const open = items.filter(({ state }) => state === 'open');
  return {
    name,
    progress: items.length > 0 ? { done: items.length - open.length, total: items.length } : null,
    next: open[0]?.text ?? null,
  };
}
