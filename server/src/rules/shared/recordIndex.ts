import type { RecordNode } from '../../graph/graph';
import { folderOf } from '../../graph/location';
import type { Span } from '../../markdown/outline';
import { parseId } from '../../reading/identifier';
import type { Link, MilestoneId, TableModel, TableRowModel, Words } from '../../reading/model';
import type { RuleContext } from '../rule';
import { referredRecords } from './records';

export interface IndexEntry extends Span {
  readonly record: RecordNode;
  readonly link: Link | null;
  /** The row or the line of the list. */
  readonly line: Span;
  /** The status and the title that the row gives it. */
  readonly status: Words | null;
  readonly title: Words | null;
  readonly section: number | null;
}

interface UnknownEntry extends Span {
  readonly number: string;
  /** The record that has the title of the row. */
  readonly meant: RecordNode | null;
}

export interface RecordIndex {
  readonly entries: readonly IndexEntry[];
  /** Numbers of rows that no record has. */
  readonly unknown: readonly UnknownEntry[];
  /** What there is to list. */
  readonly records: readonly RecordNode[];
}

/** The rows and list items of a document that lists most records of a folder; null where it is no such index. */
export function indexEntries(context: RuleContext): RecordIndex | null {
  const { uri, model, graph } = context;
  if (model.records.length > 0 || model.milestones.some(({ declared }) => declared === 'home')) return null;
  if (model.links.length < 2 && model.tables.length === 0) return null;
  const records = graph
    .recordsNear(uri)
    .filter(({ uri: at, summary }) => summary.kind === 'adr' && graph.summary(at)?.template !== true);
  const folder = records[0] && folderOf(records[0].uri);
  if (folder === undefined || records.length < 2) return null;
  const entries = entriesIn(context, new Map(records.map((record) => [record.uri, record])));
  const isOwn = folderOf(uri) === folder || folderOf(uri) === folderOf(folder);
  const numbers = bareNumbers(context, records, isOwn);
  const listed = new Set(entries.map(({ record }) => record.uri));
  entries.push(...numbers.entries.filter(({ record }) => !listed.has(record.uri)));
  entries.sort((a, b) => a.start - b.start);
  const share = new Set(entries.map(({ record }) => record.uri)).size / records.length;
  const isHub = isOwn && /\/(?:readme|index|_index|adr-index|adr-log|decisions?|adrs?)\.\w+$/i.test(uri);
  if (isHub ? share < 0.5 : share < 0.75 || entries.length < 4) return null;
  return { entries, unknown: numbers.unknown, records };
}

/** Table rows and list items that begin with a record, each record once. */
function entriesIn(context: RuleContext, records: ReadonlyMap<string, RecordNode>): IndexEntry[] {
  const { model, text } = context;
  const entries: IndexEntry[] = [];
  const listed = new Set<string>();
  const places = [...referredRecords(context)].sort((a, b) => a.start - b.start);
  const rows = model.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  let at = 0;
  for (const { start, end, record: named, link, section } of places) {
    const record = records.get(named.uri);
    if (!record || listed.has(record.uri)) continue;
    while (at < rows.length && rows[at]!.row.end <= start) at++;
    const found = rows[at];
    const inRow = found !== undefined && found.row.start <= start;
    if (inRow ? !isNamed(found.row, start) : !beginsItem(text, start)) continue;
    const said = inRow ? saidIn(found.table.columns, found.row.cells) : { status: null, title: null };
    entries.push({ start, end, record, link, line: lineAt(text, start), ...said, section });
    listed.add(record.uri);
  }
  return entries;
}

/** In one of the first two columns; what stands further on is a relation to another. */
const isNamed = ({ cells }: TableRowModel, start: number): boolean =>
  cells.slice(0, 2).some((cell) => cell.start <= start && start <= cell.end);

const beginsItem = (text: string, start: number): boolean =>
  /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+[*_`]*$/.test(text.slice(lineAt(text, start).start, start));

function saidIn(columns: TableModel['columns'], cells: TableRowModel['cells']) {
  const cell = (name: 'status' | 'title'): Words | null => {
    const words = cells[columns.indexOf(name)];
    return words && words.text.trim() !== '' ? words : null;
  };
  return { status: cell('status'), title: cell('title') };
}

function lineAt(text: string, at: number): Span {
  const next = text.slice(at).search(/\r|\n/);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: next < 0 ? text.length : at + next };
}

/** `| 0001 | Database | Accepted |`, where the column is for records and what stands in it is no link. */
function bareNumbers({ model, text }: RuleContext, records: readonly RecordNode[], isOwn: boolean) {
  // Far from the records, anything may be numbered from 1.
  const heading = isOwn ? /^(?:adrs?|#|no\.?|nr\.?|number|id|record)$/i : /^(?:adrs?|record)$/i;
  const entries: IndexEntry[] = [];
  const unknown: UnknownEntry[] = [];
  for (const { header, rows, section, columns } of model.tables) {
    if (!heading.test(header[0]?.text.trim() ?? '')) continue;
    const found = rows.map(({ cells }) => numbered(cells[0], records));
    // Numbers of something else.
    if (found.filter(Boolean).length * 2 <= rows.length) continue;
    for (const [index, { cells }] of rows.entries()) {
      const { start, end, text: number } = cells[0]!;
      const line = lineAt(text, start);
      const record = found[index];
      if (text.slice(start, end).includes('](')) continue;
      if (record) entries.push({ start, end, record, link: null, line, ...saidIn(columns, cells), section });
      else if (cellId(number)) {
        const title = saidIn(columns, cells).title?.text.trim().toLowerCase();
        const meant = records.find(({ summary }) => summary.title.toLowerCase() === title) ?? null;
        unknown.push({ start, end, number: number.trim(), meant });
      }
    }
  }
  return { entries, unknown };
}

const cellId = (text: string): MilestoneId | null =>
  /^(?:ADR[-\s]?)?\d{2,5}$/i.test(text.trim()) ? parseId(`ADR ${/\d+/.exec(text)![0]}`) : null;

function numbered(cell: Words | undefined, records: readonly RecordNode[]): RecordNode | null {
  const id = cellId(cell?.text ?? '');
  return (id && records.find(({ summary }) => summary.id?.same === id.same)) || null;
}
