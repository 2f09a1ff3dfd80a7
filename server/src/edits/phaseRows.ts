import type { Node } from '../graph/graph';
import { phaseOfRow } from '../graph/phaseOfRow';
import { relativePath } from '../graph/relativePath';
import type { Phase } from '../reading/model';
import { endOfLine, lineEndOf } from './lines';
import { numberLike } from './milestoneStyle';
import type { PlacedReplacement, PlanContext } from './plan';
import { rowLike } from './rowLike';
import { statusWord } from './statusWord';

/** A row for a new phase in every table that has one for the phase that it stands beside. */
export function* phaseRows(
  context: PlanContext,
  { main, rows }: Node,
  after: Phase,
  number: number,
  title: string,
  isBefore = false,
): Generator<PlacedReplacement> {
  const home = context.graph.milestone(main);
  for (const { uri, key } of home ? rows : []) {
    const document = context.document(uri);
    const milestone = document?.model.milestones.find((each) => each.key === key);
    const phase = milestone?.phases.find(
      (each) => phaseOfRow({ model: document!.model }, each, home!)?.key === after.key,
    );
    if (!document || !phase) continue;
    const table = document.model.tables.find(({ rows }) => rows.some((row) => row.phase === phase.key));
    const row = table?.rows.find((each) => each.phase === phase.key);
    if (!table || !row) continue;
    const anchor = after.anchor?.form === 'html' ? numberLike(after.anchor.id, number) : null;
    const line = rowLike(document, table, row, phase.numberAt ?? phase.title, {
      number: String(number),
      title,
      url: relativePath(uri, main.uri) + (anchor ? `#${anchor}` : ''),
      status: statusWord({ ...context, uri, model: document.model }, 'planned', ''),
    });
    const newline = lineEndOf(document.text);
    const at = isBefore
      ? document.text.lastIndexOf('\n', row.start - 1) + 1
      : endOfLine(document.text, row.end);
    yield { uri, start: at, end: at, text: isBefore ? line + newline : newline + line };
  }
}
