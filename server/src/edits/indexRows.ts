import type { Node } from '../graph/graph';
import { relativePath } from '../graph/relativePath';
import type { Milestone, Phase, TableModel } from '../reading/model';
import type { Day } from '../time/day';
import { writeDay } from '../time/writeDay';
import { encodePath } from './encodePath';
import { endOfLine, lineEndOf, startOfLine } from './lines';
import { headingLike, numberLike } from './milestoneStyle';
import type { PlacedReplacement, PlanContext, PlannedDocument } from './plan';
import { rowLike } from './rowLike';
import { statusWord } from './statusWord';

export interface NewRows {
  readonly number: number | null;
  readonly title: string;
  /** Where the milestone will stand. */
  readonly uri: string;
  readonly fragment: string | null;
  /** Absent, what this roadmap writes of milestones that have not begun. */
  readonly status?: string | undefined;
  readonly phases: readonly NewPhaseRow[];
  /** What it waits for, where a column says so. */
  readonly after?: Node | null;
  readonly dates?: { readonly start: Day; readonly end: Day } | null;
}

export interface NewPhaseRow {
  readonly title: string;
  readonly fragment: string | null;
  /** Absent, its place among the phases. */
  readonly number?: string | null;
  readonly status?: string | undefined;
}

export interface RowPlace {
  /** Only in this document. */
  readonly only?: string;
  /** Before the rows that are there, instead of after them. */
  readonly before?: boolean;
}

/** The rows that tables and lists which name `beside` get for the milestone that comes next to it. */
export function indexRows(
  context: PlanContext,
  beside: Node,
  added: NewRows,
  { only, before = false }: RowPlace = {},
): readonly PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  const inTables = new Set<string>();
  for (const part of [beside.main, ...beside.rows]) {
    if (only !== undefined && part.uri !== only) continue;
    const document = context.document(part.uri);
    const milestone = document?.model.milestones.find(({ key }) => key === part.key);
    if (!document || !milestone || context.graph.archived(part.uri) || inTables.has(part.uri)) continue;
    const planned = statusWord({ ...context, uri: part.uri, model: document.model }, 'planned', '');
    const path = added.uri === part.uri ? '' : relativePath(part.uri, added.uri);
    const url = (fragment: string | null): string => path + (fragment ? `#${fragment}` : '');
    if (milestone.form === 'list') {
      const line = listLine(document, milestone, before, added, url(added.fragment));
      if (line) edits.push({ uri: part.uri, ...line });
      continue;
    }
    if (milestone.form !== 'table') continue;
    const edit = tableRows(context, document, part.key, added, planned, url, before);
    if (edit) edits.push({ uri: part.uri, ...edit });
    inTables.add(part.uri);
  }
  return edits;
}

function tableRows(
  context: PlanContext,
  { text, model, uri }: PlannedDocument,
  key: string,
  { number, title, fragment, phases, uri: home, status, after = null, dates = null }: NewRows,
  planned: string,
  url: (fragment: string | null) => string,
  before: boolean,
) {
  const table = model.tables.find(({ rows }) => rows.some(({ milestone }) => milestone === key));
  const rows = table?.rows.filter(({ milestone }) => milestone === key);
  const own = rows?.find(({ phase }) => phase === null) ?? rows?.[0];
  const milestone = model.milestones.find((each) => each.key === key)!;
  if (!table || !rows || !own) return null;
  const document = { text, model, uri };
  const plain = number === null ? null : String(number);
  const written = milestone.id && number !== null ? numberLike(milestone.id.text, number) : plain;
  const words = {
    number: written,
    title,
    status: status ?? planned,
    statusAt: milestone.status?.word,
    url: home === uri && fragment === null ? null : url(fragment),
    also: alsoSaid(context, uri, after, dates),
  };
  const lines = [rowLike(document, table, own, milestone.idAt ?? milestone.title, words)];
  const phaseRow = rows.findLast(({ phase }) => phase !== null && phase !== own.phase);
  const like = phaseRow && milestone.phases.find((phase: Phase) => phase.key === phaseRow.phase);
  if (phaseRow && like) {
    for (const [index, phase] of phases.entries()) {
      lines.push(
        rowLike(document, table, phaseRow, like.numberAt ?? like.title, {
          number: phase.number === undefined ? String(index + 1) : phase.number,
          title: phase.title,
          url: url(phase.fragment),
          status: phase.status ?? planned,
          statusAt: like.status?.word,
          also: alsoSaid(context, uri, null, phases.length === 1 ? dates : null),
        }),
      );
    }
  }
  const newline = lineEndOf(text);
  if (before) {
    const at = startOfLine(text, rows[0]!.start);
    return { start: at, end: at, text: lines.map((line) => line + newline).join('') };
  }
  const at = endOfLine(text, rows.at(-1)!.end);
  return { start: at, end: at, text: lines.map((line) => newline + line).join('') };
}

/** Columns that say when it is planned and what it waits for, as the row above writes them. */
function alsoSaid(
  { graph }: PlanContext,
  uri: string,
  after: Node | null,
  dates: NewRows['dates'],
): (column: TableModel['columns'][number], written: string) => string | null {
  return (column, written) => {
    if (dates && (column === 'start' || column === 'end')) return writeDay(written, dates[column]);
    if (column !== 'dependency' || !after) return null;
    const label = graph.label(after);
    return written.includes('](') ? `[${label}](${encodePath(relativePath(uri, after.main.uri))})` : label;
  };
}

/** `- [M2 Fines](m2-fines.md)`; what else an item says of a milestone is for its author. */
function listLine(
  document: PlannedDocument,
  milestone: Milestone,
  before: boolean,
  { number, title }: NewRows,
  url: string,
) {
  const { text, model } = document;
  const lineStart = startOfLine(text, milestone.at.start);
  const marker = /^\s*[-*+]\s+/.exec(text.slice(lineStart));
  if (!marker || milestone.link === null) return null;
  const written = model.links[milestone.link]!.urlAt;
  const dot = written && text.startsWith('./', written.start) && !/^[.#]/.test(url) ? './' : '';
  const name = `[${headingLike(document, milestone, number, title)}](${dot}${encodePath(url)})`;
  const newline = lineEndOf(text);
  if (before) return { start: lineStart, end: lineStart, text: marker[0] + name + newline };
  const at = endOfItem(text, lineStart, marker[0].length);
  return { start: at, end: at, text: newline + marker[0] + name };
}

/** The end of an item with the lines that stand deeper below it. */
function endOfItem(text: string, lineStart: number, depth: number): number {
  let end = endOfLine(text, lineStart);
  for (let at = end; at < text.length; ) {
    const next = at + (text.startsWith('\r\n', at) ? 2 : 1);
    const stop = endOfLine(text, next);
    const line = text.slice(next, stop);
    if (line.trim() !== '') {
      if (/^\s*/.exec(line)![0].length < depth) break;
      end = stop;
    }
    at = stop;
  }
  return end;
}
