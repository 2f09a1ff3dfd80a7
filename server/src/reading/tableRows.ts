/** Tables: rows that declare milestones and phases, weeks, and what the columns say of each. */

import { createMilestone } from './createMilestone';
import { type Draft, explain, type MilestoneDraft, type PhaseDraft, type SectionDraft } from './draft';
import type { CellFact, RowFact, TableFact, TitleRead } from './facts';
import { isTotal } from './isTotal';
import type { ColumnName } from './lexicon';
import { silentRoles } from './milestone';
import type { TableRowModel, Words } from './model';
import { createPhase } from './phase';
import { placeSpan, placeStatus, placeWords } from './place';
import type { ReferenceCache } from './pointers';
import { readTitle } from './readTitle';
import { giveCells, readWeeks } from './tableCells';
import { fold, significantWords, trimRange } from './words';
import { wordsAt } from './wordsAt';

export interface TableContext {
  readonly draft: Draft;
  readonly fact: TableFact;
  readonly offset: number;
  readonly section: SectionDraft;
  readonly references: ReferenceCache;
}

export function readTable(
  draft: Draft,
  fact: TableFact,
  offset: number,
  section: SectionDraft,
  references: ReferenceCache,
): void {
  const context: TableContext = { draft, fact, offset, section, references };
  const index = draft.tables.length;
  const subject = subjectColumn(context);
  const phaseColumn = subject === null && section.milestone !== null ? phaseSubject(context) : null;
  let current: MilestoneDraft | null = null;
  const rows: TableRowModel[] = [];
  for (const row of fact.rows) {
    let milestone: MilestoneDraft | null = null;
    let phase: PhaseDraft | null = null;
    if (subject !== null) {
      milestone = milestoneRow(context, row, subject);
      if (milestone !== null) current = milestone;
      if (current !== null) phase = phaseRow(context, row, subject, current);
      if (phase !== null && milestone === null) giveCells(context, row, current!, phase, subject);
      else if (milestone !== null) giveCells(context, row, milestone, phase ?? milestone, subject);
    } else if (phaseColumn !== null) {
      phase = ownPhase(context, row, phaseColumn);
      milestone = section.milestone;
    }
    rows.push({
      start: row.start + offset,
      end: row.end + offset,
      cells: row.cells.map((cell) => placeWords(cell, offset)),
      milestone: (milestone ?? (phase === null ? null : current))?.key ?? null,
      phase: phase?.key ?? null,
    });
  }
  readWeeks(context, index, rows);
  draft.tables.push({
    start: fact.start + offset,
    end: fact.end + offset,
    index,
    section: section.index < 0 ? null : section.index,
    header: fact.header.map((cell) => placeWords(cell, offset)),
    columns: fact.columns,
    rows,
  });
}

/** Cells are read once per chunk. */
function titleOf({ draft }: TableContext, cell: CellFact): TitleRead {
  cell.title ??= readTitle(cell.inline, 0, cell.text.length, draft.vocabulary);
  return cell.title;
}

/** The column whose cells name a milestone each; null where the table is about something else. */
function subjectColumn(context: TableContext): number | null {
  const { draft, fact, section } = context;
  // An epic may list the milestones that it is made of; other records only speak of them.
  const lists = draft.kind === 'none' || (draft.kind === 'epic' && section.role === 'milestones');
  if (draft.teller || !lists) return null;
  for (let at: SectionDraft | null = section; at !== null; at = at.parent)
    if (at.role !== null && silentRoles.has(at.role)) return null;
  if (section.milestone !== null && section.role !== 'milestones') return null;
  const named = fact.columns.findIndex(
    (column, index) => column === 'milestone' && index <= 1 && isFirst(fact.columns, index),
  );
  const rows = fact.rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  const ids = (column: number) =>
    rows.filter(
      ({ cells }) =>
        cells[column] !== undefined && titleOf(context, cells[column]).subject?.kind === 'milestone',
    ).length;
  if (named >= 0) {
    const plain = rows.filter(({ cells }) => (cells[named]?.text.trim() ?? '') !== '').length;
    if (ids(named) * 2 >= plain && ids(named) > 0) return named;
    const planned = fact.columns.some(
      (column, index) => index !== named && column !== null && planColumns.has(column),
    );
    return planned && plain > 0 ? named : null;
  }
  const first = fact.columns[0];
  const others = fact.columns
    .slice(1)
    .some((column) => column !== null && (planColumns.has(column) || column === 'title'));
  const eligible =
    first === 'id' || first === 'title' || first === null || first === undefined || first === 'phase';
  return eligible && others && rows.length >= 2 && ids(0) === rows.length ? 0 : null;
}

const planColumns: ReadonlySet<ColumnName> = new Set<ColumnName>([
  'week',
  'status',
  'estimate',
  'when',
  'start',
  'end',
  'deliverables',
  'acceptance',
  'dependency',
  'owner',
  'progress',
  'focus',
  'goal',
  'phase',
  'date',
]);

/** Only a number or nothing stands left of it. */
function isFirst(columns: TableFact['columns'], index: number): boolean {
  return index === 0 || columns[0] === null || columns[0] === 'id' || columns[0] === 'status';
}

function milestoneRow(context: TableContext, row: RowFact, column: number): MilestoneDraft | null {
  const { draft, offset, fact } = context;
  const cell = row.cells[column];
  if (cell === undefined || fold(cell.text) === '' || isTotal(fold(cell.text))) return null;
  const title = titleOf(context, cell);
  const subject = title.subject;
  const isSubject =
    subject !== null && (subject.kind === 'milestone' || subject.kind === 'version' || subject.kind === 'id');
  if (subject?.kind === 'phase') return null;
  const titleColumn = fact.columns.findIndex((name, index) => index !== column && name === 'title');
  const own = isSubject ? subject.title : title.title;
  const titleCell = titleColumn < 0 || (own.text !== '' && isSubject) ? undefined : row.cells[titleColumn];
  const words =
    titleCell === undefined || !isSubject
      ? placeWords(own, offset)
      : placeWords(wholeTitle(context, titleCell), offset);
  if (!isSubject && words.text === '') return null;
  const milestone = createMilestone(draft, {
    id: isSubject ? subject.id : null,
    idAt: isSubject && subject.idAt !== null ? placeSpan(subject.idAt, offset) : null,
    title: words,
    declared: 'row',
    form: 'table',
    at: placeSpan(row, offset),
    section: context.section.index < 0 ? null : context.section.index,
  });
  if (title.status !== null) milestone.status = placeStatus(title.status, offset);
  if (title.estimate !== null) milestone.estimate = placeWords(title.estimate, offset);
  if (title.when !== null) milestone.when = { ...placeWords(title.when, offset), inWeeks: false };
  milestone.link =
    linkIn(context, cell) ??
    (titleCell === undefined ? null : linkIn(context, titleCell)) ??
    fileBeside(context, row, words.text);
  explain(draft, milestone.at, `Milestone ${milestone.key} by a row of a table.`);
  return milestone;
}

/** The words of a title cell: an id in them belongs to the title unless it repeats the row's. */
function wholeTitle(context: TableContext, cell: CellFact): Words {
  const title = titleOf(context, cell);
  if (title.subject === null || title.subject.kind === 'milestone') return title.title;
  const [from, to] = trimRange(cell.text, 0, cell.text.length, '*_`');
  return wordsAt(cell.inline, from, to);
}

function linkIn({ draft, offset }: TableContext, cell: CellFact): number | null {
  for (const mark of cell.inline.marks) {
    if (mark.kind !== 'link') continue;
    const link = draft.linkAt.get(mark.start + offset);
    if (link !== undefined && !draft.links[link]!.external) return link;
  }
  return null;
}

/** `| [M01-bootstrap.md](M01-bootstrap.md) | Bootstrap |`: the file in a cell of its own, if it is named as the row is. */
function fileBeside(context: TableContext, row: RowFact, title: string): number | null {
  const { draft, fact } = context;
  let only: number | null = null;
  for (const [index, cell] of row.cells.entries()) {
    if ((fact.columns[index] ?? null) !== null) continue;
    const link = linkIn(context, cell);
    const path = link === null ? null : draft.links[link]!.path;
    if (!path || !/\.md$/i.test(path)) continue;
    const words = significantWords(title);
    if (!significantWords(path.slice(path.lastIndexOf('/') + 1)).some((word) => words.includes(word)))
      continue;
    if (only !== null) return null;
    only = link;
  }
  return only;
}

/** A cell that names a phase, in a row of the milestone above it. */
function phaseRow(
  context: TableContext,
  row: RowFact,
  column: number,
  milestone: MilestoneDraft,
): PhaseDraft | null {
  const { fact } = context;
  for (let index = 0; index < row.cells.length; index++) {
    const name = fact.columns[index];
    // Beside a milestone's own cell, a title such as "Phase 2 — Honesty" is the milestone's.
    const blank = (row.cells[column]?.text.trim() ?? '') === '';
    if (index === column ? blank : !(name === 'phase' || (blank && (name === 'title' || index <= 2))))
      continue;
    const cell = row.cells[index]!;
    const title = titleOf(context, cell);
    if (title.subject?.kind !== 'phase') continue;
    return declareRow(context, row, cell, title, milestone);
  }
  return null;
}

function declareRow(
  context: TableContext,
  row: RowFact,
  cell: CellFact,
  title: TitleRead,
  milestone: MilestoneDraft,
): PhaseDraft {
  const { draft, offset } = context;
  const subject = title.subject!;
  const phase = createPhase(draft, milestone, {
    number: subject.number,
    numberAt: subject.idAt === null ? null : placeSpan(subject.idAt, offset),
    title: placeWords(subject.title, offset),
    at: placeSpan(row, offset),
    section: null,
  });
  if (title.status !== null) phase.status = placeStatus(title.status, offset);
  phase.link = linkIn(context, cell);
  return phase;
}

function phaseSubject(context: TableContext): number | null {
  const { fact, draft } = context;
  if (draft.teller || fact.columns[0] !== 'phase') return null;
  const named = fact.rows.filter(
    ({ cells }) => cells[0] !== undefined && phaseNumber(titleOf(context, cells[0])) !== null,
  );
  return named.length >= 2 ? 0 : null;
}

/** In a column of phases a number is that of a phase: `| 2. Storage |`. */
function phaseNumber({ subject, numbering }: TitleRead): string | null {
  if (subject !== null) return subject.kind === 'phase' ? (subject.number ?? '') : null;
  return numbering === null ? null : numbering.text;
}

/** A row of a milestone's own table of phases: it speaks of a phase, and declares it where no heading does. */
function ownPhase(context: TableContext, row: RowFact, column: number): PhaseDraft | null {
  const { section, draft } = context;
  const cell = row.cells[column];
  if (cell === undefined) return null;
  const title = titleOf(context, cell);
  const number = phaseNumber(title);
  if (number === null) return null;
  const milestone = section.milestone!;
  const known = draft.phaseOf.get(milestone)?.get(number);
  if (known !== undefined) {
    // Where the heading says nothing of the status, the row does.
    if (known.status === null && title.subject === null) giveCells(context, row, milestone, known, column);
    return known;
  }
  // Headings declare first: where one does, a row of the overview only speaks of phases.
  if (milestone.phases[0]?.section != null || title.subject === null) return null;
  const phase = declareRow(context, row, cell, title, milestone);
  giveCells(context, row, milestone, phase, column);
  return phase;
}
