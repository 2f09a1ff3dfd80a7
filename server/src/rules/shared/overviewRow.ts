import type { Span } from '../../markdown/outline';
import type { Milestone, TableModel } from '../../reading/model';

/** A row with the id and title in their columns, after the row of the milestone before it. */
export function overviewRow(
  text: string,
  table: TableModel,
  rows: readonly Milestone[],
  home: Milestone,
): { at: number; text: string } | null {
  const number = (milestone: Milestone): number => milestone.id?.numbers.at(-1) ?? 0;
  const before = rows.findLast((row) => number(row) < number(home)) ?? rows[0];
  const line =
    before && table.rows.find(({ start, end }) => start <= before.at.start && before.at.start < end);
  if (!before || !line || !before.idAt) return null;
  const lineStart = text.lastIndexOf('\n', line.start - 1) + 1;
  const lineEnd = /\r\n|\r|\n|$/.exec(text.slice(line.start))!.index + line.start;
  const newline = /^(?:\r\n|\r|\n)/.exec(text.slice(lineEnd))?.[0] ?? (text.includes('\r\n') ? '\r\n' : '\n');
  const row = text.slice(lineStart, lineEnd);
  if (!row.trimStart().startsWith('|') || row.includes('\\|') || /\]\(/.test(row)) return null;
  const idText = text.slice(before.idAt.start, before.idAt.end);
  const written = idText.replace(/\d+(?!.*\d)/, String(number(home)));
  if (written === idText) return null;
  const titleText = text.slice(before.title.start, before.title.end);
  let at = lineStart;
  const cells = row.split('|').map((cell) => {
    const start = at;
    at += cell.length + 1;
    const holds = ({ start: from, end }: Span): boolean => start <= from && end <= start + cell.length;
    let words = '';
    if (holds(before.idAt!)) words = cell.trim().replace(idText, () => written);
    if (holds(before.title) && titleText !== '') {
      words = (words || cell.trim()).replace(titleText, () => home.title.text.replaceAll('|', '\\|'));
    }
    return words;
  });
  const inner = cells.slice(1, row.trimEnd().endsWith('|') ? -1 : undefined);
  const body = inner.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|');
  return { at: lineEnd, text: `${newline}${cells[0]}|${body}|` };
}
