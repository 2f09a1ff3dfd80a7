/** What the cells of a row say of the milestone or phase that it is about. */
import { give, statusOf } from './applyFields';
import type { Draft, MilestoneDraft, PhaseDraft } from './draft';
import type { CellFact, RowFact } from './facts';
import type { ColumnName } from './lexicon';
import type { Field, TableRowModel, Words } from './model';
import { placeSpan, placeWords } from './place';
import { type ReferenceCache, toDependency } from './pointers';
import type { TableContext } from './tableRows';
import { wordsAt } from './wordsAt';

export function giveCells(
  context: TableContext,
  row: RowFact,
  milestone: MilestoneDraft,
  owner: MilestoneDraft | PhaseDraft,
  subject: number,
): void {
  const { draft, fact, offset, section, references } = context;
  row.cells.forEach((cell, index) => {
    const name = fact.columns[index];
    if (
      name === null ||
      name === undefined ||
      index === subject ||
      name === 'phase' ||
      cell.text.trim() === ''
    )
      return;
    const value = trimmed(cell, offset);
    const label = placeWords(fact.header[index]!, offset);
    const blank = isBlank(cell.text, draft);
    if (!blank || name === 'dependency') giveCell(context, owner, name, cell, value, label, references);
    if (name === 'week' || name === 'team' || name === 'record' || name === 'focus') return;
    const field: Field = {
      start: value.start,
      end: value.end,
      name,
      label,
      value,
      form: 'column',
      section: section.index < 0 ? null : section.index,
      milestone: milestone.key,
      phase: owner === milestone ? null : owner.key,
      line: placeSpan(row, offset),
    };
    draft.fields.push(field);
  });
}

function giveCell(
  context: TableContext,
  owner: MilestoneDraft | PhaseDraft,
  name: ColumnName,
  cell: CellFact,
  value: Words,
  label: Words,
  references: ReferenceCache,
): void {
  const { draft, offset } = context;
  if (name === 'week') {
    owner.when ??= { ...value, inWeeks: true };
    return;
  }
  if (name === 'team') {
    give(draft, owner, 'teams', { value, label, status: () => null, again: false });
    return;
  }
  if (name === 'record' || name === 'focus' || name === 'phase') return;
  if (name === 'dependency' && 'dependencies' in owner) {
    const stretch = { inline: cell.inline, from: 0, to: cell.text.length, holder: cell };
    const found = references.get(stretch);
    if (found.none) owner.independent = true;
    for (const reference of found.list) {
      const dependency = toDependency(draft, reference, stretch, offset, true);
      if (dependency !== null) owner.dependencies.push(dependency);
    }
    return;
  }
  const stated = name === 'date' ? 'end' : name;
  give(draft, owner, stated, {
    value,
    label,
    again: false,
    status: () =>
      statusOf(draft, { inline: cell.inline, from: 0, to: cell.text.length, holder: cell }, offset),
  });
}

function trimmed(cell: CellFact, offset: number): Words {
  return placeWords(wordsAt(cell.inline, 0, cell.text.length), offset);
}

function isBlank(text: string, { vocabulary }: Draft): boolean {
  return (
    /^[-–—\s]*$/.test(text) ||
    /^n\/?a$/i.test(text.trim()) ||
    (vocabulary.none.has(text.trim().toLowerCase()) && text.trim().length <= 2)
  );
}

/** Rows of a table by week. */
export function readWeeks(
  { draft, fact, offset }: TableContext,
  table: number,
  rows: readonly TableRowModel[],
): void {
  if (fact.columns[0] !== 'week') return;
  const focus = Math.max(
    fact.columns.indexOf('focus'),
    fact.columns.findIndex(
      (column, index) => index > 0 && (column === 'title' || column === 'deliverables' || column === 'goal'),
    ),
  );
  fact.rows.forEach((row, index) => {
    const cell = row.cells[0];
    if (cell === undefined || !/\d/.test(cell.text)) return;
    const at = focus < 0 ? row.cells[1] : row.cells[focus];
    draft.weeks.push({
      start: row.start + offset,
      end: row.end + offset,
      week: trimmed(cell, offset),
      focus: at === undefined ? null : trimmed(at, offset),
      milestone: rows[index]!.milestone,
      table,
    });
  });
}
