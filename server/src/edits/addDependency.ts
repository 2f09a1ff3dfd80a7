import type { Node } from '../graph/graph';
import { headingOf } from './headingOf';
import { linkTo } from './linkTo';
import type { PlacedReplacement, PlanContext, PlannedDocument } from './plan';
import { statusWord } from './statusWord';
import { wholeValue } from './withoutDependency';

/** Says that a milestone waits for another wherever a field or column of it says that it waits for nothing. */
export function addDependency(context: PlanContext, waiting: Node, target: Node): PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  for (const { uri, key } of [waiting.main, ...waiting.rows.filter((row) => row !== waiting.main)]) {
    const view = context.document(uri);
    const milestone = view?.model.milestones.find((each) => each.key === key);
    if (!view || !milestone || milestone.dependencies.some(({ field }) => field)) continue;
    const field = view.model.fields.find(
      ({ name, milestone: own, phase }) => name === 'dependency' && own === key && phase === null,
    );
    if (field && field.form !== 'frontMatter') {
      const says =
        field.form === 'column' ? context.graph.label(target) : dependencyOn(context, view, target);
      edits.push({ uri, ...wholeValue(view, field), text: says });
    } else if (milestone.form === 'frontMatter') edits.push(...inFront(context, view, waiting, target));
  }
  return edits;
}

/** As the roadmap names the others: by link where it has files, with the status that they must reach. */
export function dependencyOn(context: PlanContext, { uri, model }: PlannedDocument, target: Node): string {
  const { graph } = context;
  if (target.main.uri === uri) return graph.label(target);
  const word = statusWord({ ...context, uri, model }, 'done', '');
  return `[${headingOf(context, target)}](${linkTo(uri, target.main.uri)}) \`${word}\``;
}

/** An empty list, under the name that another milestone gives it. */
function* inFront(
  { graph, document }: PlanContext,
  { uri, text }: PlannedDocument,
  waiting: Node,
  target: Node,
): Generator<PlacedReplacement> {
  const nodes = graph.roadmaps().find(({ key }) => key === waiting.roadmap)?.nodes ?? [];
  const label = nodes
    .flatMap(({ main }) => document(main.uri)?.model.fields ?? [])
    .find(({ name, form }) => name === 'dependency' && form === 'frontMatter')?.label.text;
  if (!label) return;
  const found = new RegExp(`^${label}:[ \\t]*(\\[[ \\t]*\\])?[ \\t]*$`, 'm').exec(text);
  if (!found) return;
  const end = found.index + found[0].length;
  const says = found[1] ? `[${graph.label(target)}]` : graph.label(target);
  yield { uri, start: found.index + label.length + 1, end, text: ` ${says}` };
}
