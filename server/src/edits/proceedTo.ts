import type { Node } from '../graph/graph';
import { linkTo } from './linkTo';
import type { PlacedReplacement, PlanContext } from './plan';

/** The milestone that came last leads on to the new one, where its next steps name none yet. */
export function proceedTo(
  { document }: PlanContext,
  { main }: Node,
  uri: string,
  name: string,
): readonly PlacedReplacement[] {
  const home = document(main.uri);
  const milestone = home?.model.milestones.find(({ key }) => key === main.key);
  const section = home?.model.sections.find(({ role }) => role === 'next-steps');
  if (!home || !milestone || !section || home.uri === uri) return [];
  const { heading, end } = section;
  const said = home.text.slice(heading.end, end);
  const back = /^(\s*)([Rr])eturn to (?=[^\n]*\]\()/.exec(said);
  if (!back) return [];
  const start = heading.end + back[1]!.length;
  const text = `Proceed to [${name}](${linkTo(home.uri, uri)}), or r`;
  return [{ uri: home.uri, start, end: start + 1, text }];
}
