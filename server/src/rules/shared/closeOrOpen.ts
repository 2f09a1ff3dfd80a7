import { changeStatus } from '../../edits/changeStatus';
import { finish } from '../../edits/finish';
import type { PlacedReplacement } from '../../edits/plan';
import { setStatus } from '../../edits/setStatus';
import type { Node } from '../../graph/graph';
import { phaseOfRow } from '../../graph/phaseOfRow';
import type { DocumentEdit, FixContext } from '../rule';
import type { BoxOwner } from './boxOwners';

/**
 * Another status for what bears one: in every place that states it, with the dates and items that go with it, so that
 * the fix of one finding calls forth no other. What is no milestone and no phase states it nowhere else.
 */
export function closeOrOpen(
  context: FixContext,
  owner: BoxOwner,
  to: 'active' | 'done',
  word: string,
): readonly DocumentEdit[] {
  const { uri, text } = context;
  const here = { uri, ...setStatus(text, owner.word, to, word) };
  const found = owner.milestone && subjectOf(context, owner);
  if (!found) return [here];
  const planned =
    to === 'done'
      ? finish(context, { ...found, anyway: true })
      : { edits: changeStatus(context, { ...found, to, word }) };
  const edits = 'edits' in planned ? apart(planned.edits) : [];
  const isHere = (edit: PlacedReplacement): boolean =>
    edit.uri === uri && edit.start <= owner.word.start && owner.word.end <= edit.end;
  return edits.some(isHere) ? edits : [here];
}

function subjectOf(
  context: FixContext,
  { milestone, phase }: BoxOwner,
): { node: Node; phase: string | null } | null {
  const { uri, graph } = context;
  const node = graph.node(uri, milestone!.key);
  if (!node) return null;
  if (!phase || (node.main.uri === uri && node.main.key === milestone!.key))
    return { node, phase: phase?.key ?? null };
  const home = graph.milestone(node.main);
  const own = home && phaseOfRow(context, phase, home);
  return own ? { node, phase: own.key } : null;
}

/** What is written twice is written once. */
const apart = (edits: readonly PlacedReplacement[]): readonly PlacedReplacement[] => [
  ...new Map(edits.map((edit) => [`${edit.uri} ${edit.start}`, edit])).values(),
];
