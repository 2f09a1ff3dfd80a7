import type { Span } from '../markdown/outline';
import { optionalMark, type Piece, piecesOf } from './pieces';
import type { TemplateSchema } from './templateSchema';

/** What stands for a placeholder. A list says the section, row or item around it once for each entry. */
export type Words = string | readonly Words[];

/** By the placeholder's name. Those that are not here stay in the document, for its author to fill. */
export type Values = Readonly<Record<string, Words>>;

/**
 * A new document of a template's kind. Inside a copy every list stands at the copy's entry, so
 * `{ Team: ['Backend', 'QA'], 'Work item.': [['Build it.'], ['Break it.', 'Tell them.']] }` gives three items to two teams.
 */
export function scaffold(
  schema: TemplateSchema,
  values: Values = {},
  optional: 'leave out' | 'keep' = 'leave out',
): string {
  const whole = { start: 0, end: schema.text.length };
  const text = expand(schema, whole, piecesOf(schema), values, optional === 'keep');
  return `${text.trimEnd()}${lineEnd(schema.text)}`;
}

/** One section of the template, by its index, as `scaffold` would write it. */
export function scaffoldSection(schema: TemplateSchema, index: number, values: Values = {}): string {
  const section = schema.sections[index]!;
  const find = (pieces: readonly Piece[]): Piece | undefined =>
    pieces.find(({ kind, start }) => kind === 'section' && start === section.start) ??
    pieces.map(({ children }) => find(children)).find((piece) => piece !== undefined);
  const piece = find(piecesOf(schema))!;
  return `${repeated(schema, piece, values, false).trimEnd()}${lineEnd(schema.text)}`;
}

function expand(
  schema: TemplateSchema,
  { start, end }: Span,
  children: readonly Piece[],
  values: Values,
  keep: boolean,
): string {
  let text = '';
  let at = start;
  for (const child of children) {
    text += filled(schema, at, child.start, values);
    if (keep || !child.optional) text += repeated(schema, child, values, keep);
    at = child.end;
  }
  return text + filled(schema, at, end, values);
}

function repeated(schema: TemplateSchema, piece: Piece, values: Values, keep: boolean): string {
  const count = countOf(schema, piece, values);
  if (count === null) return expand(schema, piece, piece.children, values, keep);
  const inside = namesIn(schema, piece);
  const copies = Array.from({ length: count }, (_, index) =>
    expand(schema, piece, piece.children, entry(values, inside, index), keep),
  );
  return piece.kind === 'section' ? stacked(copies, lineEnd(schema.text)) : copies.join('');
}

/** How often a piece is said; null where no list asks. */
function countOf(schema: TemplateSchema, piece: Piece, values: Values): number | null {
  if (piece.names === null) return null;
  const lists = [...namesIn(schema, piece.names)].map((name) => values[name]).filter(Array.isArray);
  return lists.length === 0 ? null : Math.max(...lists.map((list) => list.length));
}

/** Values as they are inside one copy. */
function entry(values: Values, inside: ReadonlySet<string>, index: number): Values {
  const own: Record<string, Words> = {};
  for (const [name, words] of Object.entries(values)) {
    const at = inside.has(name) && typeof words !== 'string' ? words[index] : words;
    if (at !== undefined) own[name] = at;
  }
  return own;
}

function namesIn({ placeholders }: TemplateSchema, { start, end }: Span): ReadonlySet<string> {
  return new Set(placeholders.filter((at) => start <= at.start && at.start < end).map(({ name }) => name));
}

function filled(schema: TemplateSchema, start: number, end: number, values: Values): string {
  let text = '';
  let at = start;
  for (const placeholder of schema.placeholders) {
    if (placeholder.start < start || placeholder.end > end) continue;
    const words = values[placeholder.name];
    text += schema.text.slice(at, placeholder.start);
    text += words === undefined ? schema.text.slice(placeholder.start, placeholder.end) : said(words);
    at = placeholder.end;
  }
  return (text + schema.text.slice(at, end)).replaceAll(new RegExp(optionalMark, 'gi'), '');
}

function said(words: Words): string {
  return typeof words === 'string' ? words : words.map(said).join(', ');
}

/** Sections one after the other with an empty line between, the last ending as the template's does. */
function stacked(copies: readonly string[], newline: string): string {
  return copies
    .map((copy, index) => (index + 1 < copies.length ? `${copy.trimEnd()}${newline}${newline}` : copy))
    .join('');
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
