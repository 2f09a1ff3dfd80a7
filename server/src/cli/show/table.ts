import { textWidth } from '../textWidth';
import { cut } from './cut';

export interface Column {
  readonly header: string;
  readonly cells: readonly string[];
}

const gap = '   ';

/**
 * Cells under their headers. What does not fit in the terminal goes: the last column is cut, then left out, and so on
 * to the left; a line is never wrapped. Columns without a word are left out anyway.
 */
export function table(columns: readonly Column[], room: number | null): string[] {
  const used = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const widths = used.map(({ header, cells }) => Math.max(...[header, ...cells].map(textWidth)));
  let left = room ?? Number.POSITIVE_INFINITY;
  const shown = widths.map((width, at) => {
    left -= at === 0 ? 0 : gap.length;
    const given = width <= left ? width : left >= 12 ? left : 0;
    left = given === width ? left - width : 0;
    return given;
  });
  const count = shown.indexOf(0);
  const kept = count < 0 ? used : used.slice(0, Math.max(1, count));
  const line = (pick: (column: Column) => string): string =>
    kept
      .map((column, at) => cutTo(pick(column), at === 0 ? shown[0]! || (room ?? 1) : shown[at]!))
      .join(gap)
      .trimEnd();
  const rows = used[0]?.cells.map((_, at) => line(({ cells }) => cells[at]!)) ?? [];
  return [line(({ header }) => header), ...rows];
}

const cutTo = (text: string, width: number): string => {
  const fitting = cut(text, width);
  return fitting + ' '.repeat(Math.max(0, width - textWidth(fitting)));
};
