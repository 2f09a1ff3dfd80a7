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
 * document. Null where there is no place for one.
 */
export function tieRecord(document: PlannedDocument, tied: Tied): PlacedReplacement | null {
  const { model } = document;
  const table = model.tables.find(({ columns }) =>
    tied.kind === 'story'
      ? columns.includes('story') && columns.some((name) => name === 'title' || name === 'status')
      : columns.includes('prd') && columns.includes('feature'),
  );
  if (table) return inTable(document, table, tied);
  return tied.kind === 'prd' ? inField(document, tied) : inSection(document, tied);
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
  // A feature that waits for its requirements gets them.
  const [feature, prd] = [columns.indexOf('feature'), columns.indexOf('prd')];
  const waiting = rows.find(
    ({ cells }) => cells[feature] && same(cells[feature].text) === same(tied.title) && cells[prd],
  )?.cells[prd];
  if (tied.kind === 'prd' && waiting && isUnsaid(waiting.text)) {
    const { start, end } = waiting;
    // Of an empty cell the space before its bar is kept.
    return { uri, start, end, text: waiting.text.trim() === '' && start === end ? `${link} ` : link };
  }
  const last = rows.at(-1);
  // The row that came with the template waits to be written over.
  const told = columns.flatMap((column, at) => (column && column in said && column !== 'status' ? at : []));
  const isOpen = last && told.every((at) => isUnsaid(last.cells[at]?.text ?? ''));
  if (isOpen) {
    const from = text.lastIndexOf('\n', last.start - 1) + 1;
    return { uri, start: from, end: endOfLine(text, last.start), text: row };
  }
  const at = endOfLine(text, last?.start ?? end);
  return { uri, start: at, end: at, text: lineEndOf(text) + row };
}

/** A list under the heading of its stories, or a heading of its own. */
function inSection({ uri, text, model }: PlannedDocument, tied: Tied): PlacedReplacement {
  const newline = lineEndOf(text);
  const name = [tied.id, tied.title].filter(Boolean).join(': ');
  const item = (bullet: string): string => `${bullet} [${name}](${linkTo(uri, tied.uri)})`;
  const section = model.sections.find(({ role }) => role === 'stories');
  if (!section?.heading) {
    const at = text.trimEnd().length;
    const gap = `${newline}${newline}`;
    return { uri, start: at, end: at, text: `${gap}## User Stories${gap}${item('-')}` };
  }
  const lines = text.slice(section.heading.end, section.end);
  const last = [...lines.matchAll(/^[ \t]*([-*+])[ \t]+\S.*$/gm)].at(-1);
  const at = section.heading.end + (last ? last.index + last[0].length : lines.trimEnd().length);
  const gap = last ? newline : `${newline}${newline}`;
  // What the template left for the first one is written over.
  if (last && isUnsaid(last[0].replace(/^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/, '')))
    return { uri, start: at - last[0].length, end: at, text: item(last[1]!) };
  return { uri, start: at, end: at, text: gap + item(last?.[1] ?? '-') };
}

const isUnsaid = (text: string): boolean =>
  /^(?:tbd|to be written|none|\[[^\]]*\]|[-–—]*)$/i.test(text.trim());

const same = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function inField({ uri, text, model }: PlannedDocument, tied: Tied): PlacedReplacement | null {
  const link = `[${tied.title}](${linkTo(uri, tied.uri)})`;
  const field = ownField(model, 'prd');
  if (field) {
    const { start, end, text: words } = field;
    const isOpen =
      /^(?:tbd|\[.*\]|none|[-–—]*)$/i.test(words.trim()) && !text.slice(start, end).includes('](');
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
