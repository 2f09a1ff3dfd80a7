import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { FeatureContext, View } from './shared/context';
import { fieldsInOrder } from './shared/fieldOrder';
import { rangeOf } from './shared/rangeOf';

/**
 * Tables with their columns aligned, boxes written in one way, fields in the order that the other milestones have them;
 * everything else stays as its author wrote it.
 */
export function formatting(context: FeatureContext, view: View, within?: Range): TextEdit[] {
  const fields = [...fieldsInOrder(context, view)].map((edit) => ({
    range: rangeOf(view, edit),
    newText: edit.text,
  }));
  const edits = [...fields, ...boxes(view), ...tables(view)];
  if (!within) return edits;
  const touches = ({ range }: TextEdit): boolean =>
    range.end.line >= within.start.line && range.start.line <= within.end.line;
  return edits.filter(touches);
}

/** `- [x]`: the marker that most items of the document have, and a small x. */
function* boxes(view: View): Generator<TextEdit> {
  const { model, text } = view;
  const found = model.items.flatMap((item) => {
    const lead = /([-*+])[ \t]+\[$/.exec(text.slice(Math.max(0, item.box.start - 8), item.box.start));
    return lead ? [{ item, marker: lead[1]!, at: item.box.start - lead[0].length }] : [];
  });
  const counts = new Map<string, number>();
  for (const { marker } of found) counts.set(marker, (counts.get(marker) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '-';
  for (const { item, marker, at } of found) {
    if (marker !== usual) yield { range: rangeOf(view, { start: at, end: at + 1 }), newText: usual };
    if (item.mark === 'X') yield { range: rangeOf(view, item.box), newText: 'x' };
  }
}

function* tables(view: View): Generator<TextEdit> {
  for (const { start, end } of view.model.tables) {
    const text = view.text.slice(start, end).trimEnd();
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const aligned = align(text.split(/\r\n|\n|\r/))?.join(lineEnd);
    if (aligned !== undefined && aligned !== text)
      yield { range: rangeOf(view, { start, end: start + text.length }), newText: aligned };
  }
}

/** Null for tables whose lines do not all begin and end with a bar, or that lose or repeat cells: they are left alone. */
function align(lines: readonly string[]): string[] | null {
  const rows = lines.map((line, i) => (i === 0 ? `${line}` : line).trimEnd());
  const cells = rows.map((row) => cellsOf(row));
  const count = cells[0]?.length ?? 0;
  if (count === 0 || cells.some((row) => row === null || row.length !== count)) return null;
  const indents = rows.slice(1).map((row) => /^[ \t]*/.exec(row)![0]);
  const all = cells as string[][];
  const rule = all[1];
  if (!rule?.every((cell) => /^:?-+:?$/.test(cell))) return null;
  const widths = all[0]!.map((_, column) =>
    Math.max(3, ...all.flatMap((row, i) => (i === 1 ? [] : [widthOf(row[column]!)]))),
  );
  return all.map((row, i) => {
    const parts = row.map((cell, column) => {
      const width = widths[column]!;
      if (i === 1) return ruleOf(cell, width);
      const space = ' '.repeat(width - widthOf(cell));
      return rule[column]!.endsWith(':') && !rule[column]!.startsWith(':') ? space + cell : cell + space;
    });
    return `${i === 0 ? '' : indents[i - 1]}| ${parts.join(' | ')} |`;
  });
}

function ruleOf(cell: string, width: number): string {
  const [left, right] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(width - left.length - right.length) + right;
}

/** Split as GFM splits: at every bar that is not escaped, in code too. */
function cellsOf(row: string): string[] | null {
  const text = row.trim();
  if (!text.startsWith('|') || !text.endsWith('|') || text.endsWith('\\|') || text.length < 2) return null;
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Columns on the screen: signs of Chinese, Japanese and Korean and emoji take two, marks over a letter none. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}
