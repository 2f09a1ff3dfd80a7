import type { Model, TableModel, Words } from '../reading/model';
import { endOfLine, lineEndOf } from './lines';
import { linkTo } from './linkTo';
import type { PlacedReplacement, PlannedDocument } from './plan';

interface Tied {
  readonly kind: 'prd' | 'story';
  readonly uri: string;
  readonly title: string;
  /** `US-104`; requirements documents mostly have none. */
  readonly id: string | null;
}

/**
 * The link back: a requirements document's row for a new story, a milestone's row or field for a new requirements
 * document. Null where the document keeps no such list, or names the new one already.
 */
export function tieRecord(document: PlannedDocument, tied: Tied): PlacedReplacement | null {
  const { model } = document;
  const table = model.tables.find(({ columns }) =>
    tied.kind === 'story'
      ? columns.includes('story') && columns.some((name) => name === 'title' || name === 'status')
      : columns.includes('prd') && columns.includes('feature'),
  );
  return table ? inTable(document, table, tied) : tied.kind === 'prd' ? inField(document, tied) : null;
}

function inTable(
  { uri, text }: PlannedDocument,
  { columns, rows, end }: TableModel,
  tied: Tied,
): PlacedReplacement {
  const name = tied.id ?? tied.title;
  const link = `[${name.replaceAll('|', '\\|')}](${linkTo(uri, tied.uri)})`;
  const said: Partial<Record<string, string>> = {
    story: link,
    prd: link,
    feature: tied.title,
    title: tied.title,
    status: 'Not Started',
  };
  const row = `| ${columns.map((column) => (column && said[column]) || '').join(' | ')} |`.replace(
    / {2,}/g,
    ' ',
  );
  const last = rows.at(-1);
  // The row that came with the template waits to be written over.
  const isOpen = last?.cells
    .slice(0, 2)
    .every(({ text: words }) => /^\s*(?:tbd|\[.*\]|[-–—]*)\s*$/i.test(words));
  if (last && isOpen) {
    const from = text.lastIndexOf('\n', last.start - 1) + 1;
    return { uri, start: from, end: endOfLine(text, last.start), text: row };
  }
  const at = endOfLine(text, last?.start ?? end);
  return { uri, start: at, end: at, text: lineEndOf(text) + row };
}

function inField({ uri, text, model }: PlannedDocument, tied: Tied): PlacedReplacement | null {
  const link = `[${tied.title}](${linkTo(uri, tied.uri)})`;
  const field = ownField(model, 'prd');
  if (field) {
    const { start, end, text: words } = field;
    const isOpen =
      /^\s*(?:tbd|\[.*\]|none|[-–—]*)\s*$/i.test(words) && !text.slice(start, end).includes('](');
    return isOpen ? { uri, start, end, text: link } : { uri, start: end, end, text: `, ${link}` };
  }
  const status = ownField(model, 'status');
  if (!status) return null;
  const line = text.slice(text.lastIndexOf('\n', status.start - 1) + 1, endOfLine(text, status.end));
  const label = /^(\s*[-*+]\s+(?:\*\*)?)[^:*]+(:?(?:\*\*)?:?\s*)/.exec(line);
  if (!label) return null;
  const at = endOfLine(text, status.end);
  return { uri, start: at, end: at, text: `${lineEndOf(text)}${label[1]}PRD${label[2]}${link}` };
}

function ownField({ fields, milestones }: Model, name: 'prd' | 'status'): Words | null {
  const home = milestones.find(({ declared }) => declared === 'home');
  const found = fields.find(
    (field) =>
      field.name === name &&
      field.phase === null &&
      field.form !== 'column' &&
      field.milestone === (home?.key ?? null),
  );
  return found?.value ?? null;
}
