import type { SelectionRange } from 'vscode-languageserver-types';
import type { Span } from '../markdown/outline';
import type { FeatureContext, View } from './shared/context';
import { rangeOf } from './shared/rangeOf';

/** From what is under the cursor outwards: name, value, field, item, checklist, phase, milestone, document. */
export function selectionRanges(
  context: FeatureContext,
  view: View,
  offsets: readonly number[],
): SelectionRange[] {
  const spans = [...spansIn(context, view)];
  return offsets.map((offset) => {
    const around = spans
      .filter(({ start, end }) => start <= offset && offset <= end && end > start)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    let range: SelectionRange = { range: rangeOf(view, { start: 0, end: view.text.length }) };
    let outer: Span = { start: 0, end: view.text.length };
    for (const span of around) {
      const isInside = span.start >= outer.start && span.end <= outer.end;
      if (!isInside || (span.start === outer.start && span.end === outer.end)) continue;
      range = { range: rangeOf(view, span), parent: range };
      outer = span;
    }
    return range;
  });
}

function* spansIn(context: FeatureContext, view: View): Generator<Span> {
  const { model } = view;
  yield* context.names(view);
  for (const field of model.fields) yield* [field.label, field.value, field, field.line];
  for (const item of model.items) yield item;
  for (const { items, heading } of model.checklists) {
    const [first, last] = [items[0], items.at(-1)].map((index) =>
      index === undefined ? null : model.items[index]!,
    );
    if (!first || !last) continue;
    yield { start: first.start, end: last.end };
    if (heading) yield { start: view.text.lastIndexOf('\n', heading.start - 1) + 1, end: last.end };
  }
  for (const table of model.tables) {
    yield table;
    for (const row of table.rows) yield* [row, ...row.cells];
  }
  for (const { heading, title, end } of model.sections)
    yield* [title, heading, { start: heading.start, end }];
  for (const milestone of model.milestones) yield* [milestone, ...milestone.phases];
}
