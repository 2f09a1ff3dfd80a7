/** A table and what its columns are for, by the words of its header. */
import type { Inline, Table } from '../markdown/outline';
import type { CellFact, TableFact } from './facts';
import type { ColumnName } from './lexicon';
import type { Vocabulary } from './vocabulary';
import { fold } from './words';

export function tableFact(table: Table, vocabulary: Vocabulary): TableFact {
  const header = table.header.cells.map(cellFact);
  return {
    kind: 'table',
    start: table.start,
    end: table.end,
    header,
    columns: header.map(({ text }) => columnOf(text, vocabulary)),
    rows: table.rows.map(({ start, end, cells }) => ({ start, end, cells: cells.map(cellFact) })),
  };
}

function cellFact(inline: Inline): CellFact {
  return { start: inline.start, end: inline.end, text: inline.text, inline };
}

function columnOf(text: string, vocabulary: Vocabulary): ColumnName | null {
  const folded = fold(text);
  if (folded === '') return null;
  const whole = vocabulary.columns.get(folded);
  if (whole !== undefined) return whole;
  const bare = fold(folded.replace(/\([^()]*\)|#/g, ' '));
  const known = vocabulary.columns.get(bare);
  if (known !== undefined) return known;
  if (/^target weeks?$|^week\b/.test(bare)) return 'week';
  const words = bare.split(' ');
  if (words.length > 4) return null;
  for (const word of [words[words.length - 1]!, words[0]!]) {
    const name = vocabulary.columns.get(word);
    if (name === 'status' || name === 'milestone' || name === 'phase' || name === 'week' || name === 'owner')
      return name;
  }
  return null;
}
