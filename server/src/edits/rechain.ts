import type { Node } from '../graph/graph';
import { headingOf } from './headingOf';
import type { PlacedReplacement, PlanContext } from './plan';
import { proceedTo } from './proceedTo';
import { retarget } from './retarget';
import { withoutDependency } from './withoutDependency';

/** Wherever `waiting` waits for `old`, it waits for `next` instead, or for nothing: at home and in every row. */
export function waitFor(
  context: PlanContext,
  waiting: Node,
  old: Node,
  next: Node | null,
): PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  const already = context.graph.gates(waiting).some(({ target }) => next && target?.key === next.key);
  for (const { by, index, target } of context.graph.gates(waiting)) {
    if (target?.key !== old.key) continue;
    const view = context.document(by.uri);
    const milestone = view?.model.milestones.find(({ key }) => key === by.key);
    const dependency = milestone?.dependencies[index];
    if (!view || !milestone || !dependency?.field) continue;
    if (next && !already) edits.push(retarget(context, view, dependency, old, next));
    else edits.push(...withoutDependency(view, milestone, dependency));
  }
  return edits;
}

/**
 * The next steps of `from` lead to `next`: instead of `old` where they name it, else where they name none yet. Where
 * nothing comes next any more, they lead back alone.
 */
export function leadTo(
  context: PlanContext,
  from: Node,
  old: Node | null,
  next: Node | null,
): readonly PlacedReplacement[] {
  const { graph } = context;
  const view = context.document(from.main.uri);
  const milestone = view?.model.milestones.find(({ key }) => key === from.main.key);
  let named = false;
  for (const index of milestone?.nextSteps ?? []) {
    const link = view!.model.links[index]!;
    const target = graph.resolveLink(view!.uri, link);
    if (target?.kind !== 'milestone' || target.node.key === from.key) continue;
    named = true;
    if (target.node.key !== old?.key) continue;
    if (next) return [retarget(context, view!, { ...link, link: index }, old, next)];
    const before = /(?:Proceed|Continue|Go on) to $/.exec(view!.text.slice(0, link.start));
    const after = /^,? or (r)eturn/.exec(view!.text.slice(link.end));
    if (!before || !after) return [];
    const end = link.end + after[0].length - 'return'.length;
    return [{ uri: view!.uri, start: before.index, end: end + 1, text: 'R' }];
  }
  return named || !next ? [] : proceedTo(context, from, next.main.uri, headingOf(context, next));
}
