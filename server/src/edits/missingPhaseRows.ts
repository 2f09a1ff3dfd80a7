import type { Part } from '../graph/graph';
import { phaseOfRow } from '../graph/phaseOfRow';
import { relativePath } from '../graph/relativePath';
import { endOfLine, lineEndOf, startOfLine } from './lines';
import type { PlacedReplacement, PlanContext } from './plan';
import { rowLike } from './rowLike';
import { statusWord } from './statusWord';

/** Rows for phases that a table leaves out, each after the row of the phase before it, in that row's manner. */
export function missingPhaseRows(
  context: PlanContext,
  uri: string,
  home: Part,
  missing: readonly string[],
): readonly PlacedReplacement[] {
  const document = context.document(uri);
  const milestone = context.graph.milestone(home);
  const rows = document?.model.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  if (!document || !milestone || !rows) return [];
  const known = document.model.milestones.flatMap(({ key, phases }) => {
    const node = context.graph.node(uri, key);
    return node?.home?.uri === home.uri && node.home.key === home.key ? phases : [];
  });
  const rowOf = (key: string) => {
    const phase = known.find((each) => phaseOfRow(document, each, milestone)?.key === key);
    const found = phase && rows.find(({ row }) => row.phase === phase.key);
    return phase && found ? { ...found, phase } : null;
  };
  const newline = lineEndOf(document.text);
  const planned = statusWord({ ...context, uri, model: document.model }, 'planned', '');
  const lines = new Map<number, string>();
  for (const [index, { key, number, title, anchor, slug, status }] of milestone.phases.entries()) {
    if (!missing.includes(key)) continue;
    const before = milestone.phases.slice(0, index).findLast((each) => rowOf(each.key));
    const neighbour = before ?? milestone.phases.slice(index).find((each) => rowOf(each.key));
    const like = neighbour && rowOf(neighbour.key);
    if (!like) continue;
    const { table, row, phase } = like;
    const fragment = anchor ?? slug;
    const line = rowLike(document, table, row, phase.numberAt ?? phase.title, {
      number,
      title,
      url: relativePath(uri, home.uri) + (fragment ? `#${fragment}` : ''),
      status: status?.word ?? planned,
      statusAt: phase.status?.word,
    });
    const { text } = document;
    const at = before ? endOfLine(text, row.end) : startOfLine(text, row.start);
    lines.set(at, (lines.get(at) ?? '') + (before ? newline + line : line + newline));
  }
  return [...lines].map(([at, text]) => ({ uri, start: at, end: at, text }));
}
