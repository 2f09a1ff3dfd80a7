import type { Node } from '../graph/graph';
import type { Span } from '../markdown/outline';
import { endOfLine, trailingSpace } from './lines';
import type { PlacedReplacement, PlanContext, PlannedDocument } from './plan';
import { withAnchors } from './withAnchors';

/** Rows, list items and sections of some milestones put in a new order, in the places that they have together. */
export function orderStatements(context: PlanContext, order: readonly Node[]): PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  const uris = new Set(order.flatMap(({ main, rows }) => [main, ...rows].map(({ uri }) => uri)));
  for (const uri of uris) {
    const view = context.document(uri);
    if (!view) continue;
    const keys = order.map(({ main, rows }) => [main, ...rows].filter((part) => part.uri === uri));
    const stated = keys.map((parts) => new Set(parts.map(({ key }) => key)));
    for (const table of view.model.tables)
      edits.push(
        ...ordered(
          view,
          stated.map((own) =>
            blockOf(table.rows, ({ milestone }) => milestone !== null && own.has(milestone)),
          ),
        ),
      );
    const heads = (form: 'list' | 'heading') =>
      stated.map((own) => {
        const found = view.model.milestones.filter((each) => each.form === form && own.has(each.key));
        return found.length === 1 ? found[0]! : null;
      });
    edits.push(
      ...ordered(
        view,
        heads('list').map((item) => item && lineOf(view.text, item.at.start)),
      ),
      ...ordered(
        view,
        heads('heading').map((each) => {
          const section = each?.section == null ? null : view.model.sections[each.section]!;
          return (
            section && {
              start: withAnchors(view.text, section.heading.start),
              end: withAnchors(view.text, section.end),
            }
          );
        }),
      ),
    );
  }
  return edits;
}

/** The rows of one milestone where they stand together. */
function blockOf<Row extends Span>(rows: readonly Row[], isOwn: (row: Row) => boolean): Span | null {
  const own = rows.filter(isOwn);
  const first = own[0] ? rows.indexOf(own[0]) : -1;
  const together = own.every((row, at) => rows[first + at] === row);
  return own.length > 0 && together ? { start: own[0]!.start, end: own.at(-1)!.end } : null;
}

const lineOf = (text: string, at: number): Span => ({
  start: text.lastIndexOf('\n', at - 1) + 1,
  end: endOfLine(text, at),
});

/** The places from the top get the texts in the order that they have here. */
function* ordered(
  { uri, text }: PlannedDocument,
  wanted: readonly (Span | null)[],
): Generator<PlacedReplacement> {
  const blocks = wanted.filter((span) => span !== null);
  const places = blocks.toSorted((a, b) => a.start - b.start);
  for (const [index, place] of places.entries()) {
    const block = blocks[index]!;
    if (block === place) continue;
    const tail = trailingSpace(text.slice(place.start, place.end));
    yield { uri, ...place, text: text.slice(block.start, block.end).trimEnd() + tail };
  }
}
