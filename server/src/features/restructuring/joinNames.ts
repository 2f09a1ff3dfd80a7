import { endOfLine } from '../../edits/lines';
import { linkTo } from '../../edits/linkTo';
import type { PlacedReplacement } from '../../edits/plan';
import type { Node } from '../../graph/graph';
import { relativePath } from '../../graph/relativePath';
import { mendFragments } from '../renaming/mendFragments';
import { renameMilestoneNumber } from '../renaming/milestoneNumber';
import { namesOf, toEdit } from '../renaming/namesOf';
import { type Refusal, type RenameEdit, refuse, withoutRepeats } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { withoutKeptBranches } from './keptBranches';

/** Whatever names or leads to the second names and leads to the first. */
export function joinNames(context: FeatureContext, first: Node, second: Node): PlacedReplacement[] | Refusal {
  const { graph } = context;
  const plan = renameMilestoneNumber(context, second, first.id!.numbers.join('.'), second.main.uri, first);
  if ('refused' in plan) return plan;
  const edits = withoutKeptBranches(context, plan.edits);
  const title = graph.title(second);
  for (const there of namesOf(context, { kind: 'milestone', nodes: [second] }, second.main.uri))
    if (there.name.form === 'title' && there.written === title) edits.push(toEdit(there, graph.title(first)));
  edits.push(...mendFragments(context, edits));
  const links = first.main.uri === second.main.uri ? [] : linked(context, first, second);
  return 'refused' in links ? links : [...withoutRepeats([...edits, ...links])];
}

/** Paths that lead to the second's document; those that stand in it, where it is in another folder. */
function linked({ graph, document }: FeatureContext, first: Node, second: Node): RenameEdit[] | Refusal {
  const edits: RenameEdit[] = [];
  const [to, gone] = [first.main.uri, second.main.uri];
  for (const uri of new Set([gone, ...graph.linkedFrom(gone)])) {
    const view = document(uri);
    for (const link of view?.model.links ?? []) {
      if (link.external || link.path === null || link.path === '') continue;
      const target = graph.target(uri, link)?.uri;
      const isTo = target === gone;
      if (!target || (!isTo && uri !== gone)) continue;
      const line = view!.text.slice(link.start, endOfLine(view!.text, link.start));
      if (isTo && (link.wiki || !link.urlAt))
        return refuse(
          `'${line.slice(0, 60)}' leads to ${graph.label(second)} and cannot be changed with certainty.`,
        );
      if (!link.urlAt) continue;
      const from = uri === gone ? to : uri;
      const path = link.path.startsWith('./')
        ? linkTo(from, isTo ? to : target)
        : relativePath(from, isTo ? to : target);
      const written = view!.text.slice(link.urlAt.start, link.urlAt.end);
      const hash = written.indexOf('#');
      const end = hash < 0 ? link.urlAt.end : link.urlAt.start + hash;
      if (isTo || relativePath(to, target) !== relativePath(gone, target))
        edits.push({ uri, start: link.urlAt.start, end, text: path });
    }
  }
  return edits;
}
