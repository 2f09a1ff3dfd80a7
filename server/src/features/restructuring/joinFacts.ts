import { addDependency, dependencyOn } from '../../edits/addDependency';
import type { PlacedReplacement } from '../../edits/plan';
import { statedIn } from '../../edits/statedIn';
import { wholeValue } from '../../edits/withoutDependency';
import type { Node } from '../../graph/graph';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { sumOf } from './splitMilestone';

/** The times of the first become those of both: the earlier start, the later end, the sum of the estimates. */
export function joinTimes(context: FeatureContext, first: Node, second: Node): PlacedReplacement[] | Refusal {
  const { graph } = context;
  const [name, other] = [graph.label(first), graph.label(second)];
  const [mine, theirs] = [first, second].map((node) => [...statedIn(context, node, null)]);
  if ([...mine!, ...theirs!].some(({ milestone }) => milestone.when))
    return refuse(`The times of ${name} and ${other} are no start and end that could be joined.`);
  const [own, its] = [graph.schedule(first), graph.schedule(second)];
  for (const side of ['start', 'end'] as const) {
    if (its[side] && !own[side])
      return refuse(`${other} has a planned ${side} and ${name} has none; give it one first.`);
    if (its[side] && (its[side].grain !== 'day' || own[side]?.grain !== 'day'))
      return refuse(`The planned ${side} of ${name} and that of ${other} are not both days.`);
  }
  const edits: PlacedReplacement[] = [];
  const sides = [
    ['plannedStart', its.start && own.start && its.start.first < own.start.first],
    ['plannedEnd', its.end && own.end && its.end.last > own.end.last],
  ] as const;
  for (const { uri, milestone } of mine!) {
    const beside = theirs!.find((each) => each.uri === uri) ?? theirs![0];
    for (const [side, isNeeded] of sides) {
      const at = milestone.dates[side];
      const said =
        beside?.milestone.dates[side] ??
        theirs!.find((each) => each.milestone.dates[side])?.milestone.dates[side];
      if (isNeeded && at && said) edits.push({ uri, start: at.start, end: at.end, text: said.text });
    }
    const [estimate, added] = [
      milestone.estimate,
      (theirs!.find((each) => each.uri === uri) ?? theirs![0])?.milestone.estimate,
    ];
    if (!estimate || !added) continue;
    // What nobody has estimated yet, `TBD`, adds nothing.
    const known = [estimate.text, added.text].filter((text) => /\d/.test(text));
    if (known.length === 0) continue;
    const sum = known.length === 1 ? known[0]! : sumOf(known);
    if (!/\d/.test(sum))
      return refuse(`${estimate.text} and ${added.text} are no estimates that can be added.`);
    edits.push({ uri, start: estimate.start, end: estimate.end, text: sum });
  }
  return edits;
}

/** The first waits also for this one, in every place where it says for what it waits. */
export function alsoWaitFor(context: FeatureContext, first: Node, target: Node): PlacedReplacement[] {
  const edits = addDependency(context, first, target);
  for (const { uri, milestone } of statedIn(context, first, null)) {
    const view = context.document(uri)!;
    const last = milestone.dependencies.findLast(({ field }) => field);
    const field =
      last &&
      view.model.fields.find(
        ({ name, value }) => name === 'dependency' && value.start <= last.end && last.start <= value.end,
      );
    if (!last || !field) continue;
    const end = field.form === 'frontMatter' ? last.end : wholeValue(view, field).end;
    const isShort = field.form === 'frontMatter' || field.form === 'column';
    const says = isShort ? context.graph.label(target) : dependencyOn(context, view, target);
    const item = /(?:^|\n)([ \t]*- )[^\n]*$/.exec(view.text.slice(0, last.start));
    const isItem = field.form === 'frontMatter' && item;
    edits.push({ uri, start: end, end, text: isItem ? `\n${item[1]}${says}` : `, ${says}` });
  }
  return edits;
}
