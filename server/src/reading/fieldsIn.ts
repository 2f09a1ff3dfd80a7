/**
 * Fields in a run of text: `**Status:** X`, `**Status**: X`, `Status: X`, several on a line with `|` or `·` between,
 * one per line.
 */
import type { Inline } from '../markdown/outline';
import { marksOf } from './marksOf';
import type { FieldName } from './model';
import type { Vocabulary } from './vocabulary';
import { fold, isDecoration, skipDecoration, trimRange } from './words';

export interface FieldIn {
  readonly name: FieldName | null;
  readonly label: readonly [number, number];
  readonly value: readonly [number, number];
  /** The line or lines that it stands on. */
  readonly line: readonly [number, number];
  /** The label is in bold. */
  readonly strong: boolean;
}

interface Label {
  readonly name: FieldName | null;
  readonly from: number;
  readonly to: number;
  /** Where the value begins. */
  readonly value: number;
  /** Where the text before ends, separator included. */
  readonly cut: number;
  readonly strong: boolean;
  readonly line: number;
}

const longestLabel = 48;

/** "Team: unlimited ($29/month)" is a plan that is sold. */
const people: ReadonlySet<FieldName | null> = new Set<FieldName | null>(['teams', 'owner']);
const price = /\p{Sc}\s?\d|(?<![\d.,\s])[.,\s]*\d[\d.,\s]*\p{Sc}/u;

/** Empty where the text is prose: then its first line begins with no label that is known or bold. */
export function fieldsIn(inline: Inline, vocabulary: Vocabulary): readonly FieldIn[] {
  const { text, marks } = inline;
  if (!mayBegin(inline, vocabulary)) return [];
  const lines = linesOf(text, alertEnd(text));
  const strong = strongLabels(inline, vocabulary);
  const labels: Label[] = [];
  let next = 0;
  for (const [index, [from, to]] of lines.entries()) {
    const own: Label[] = [];
    for (; next < strong.length && strong[next]!.from < to; next++)
      own.push({ ...strong[next]!, line: index });
    const begins = own[0] !== undefined && own[0].from <= skipLead(text, from);
    const plain = begins ? null : plainLabel(text, from, to, vocabulary);
    if (!begins && plain === null) {
      if (labels.length === 0) return [];
      continue;
    }
    const first = begins ? own[0]! : { ...plain!, line: index };
    labels.push(first);
    for (const label of begins ? own.slice(1) : own) if (follows(text, label)) labels.push(label);
    for (const label of separated(text, first.value, to, vocabulary, own))
      labels.push({ ...label, line: index });
  }
  labels.sort((a, b) => a.from - b.from);
  const breaks = marks.filter(({ kind }) => kind === 'break').map(({ from }) => from);
  let stop = 0;
  return labels.map((label, index) => {
    while (stop < breaks.length && breaks[stop]! < label.value) stop++;
    const end = Math.min(labels[index + 1]?.cut ?? text.length, breaks[stop] ?? text.length);
    return toField(text, label, end, lines[label.line]!);
  });
}

/** A quick look at the first line, since most text is prose. */
function mayBegin({ text, marks }: Inline, vocabulary: Vocabulary): boolean {
  const from = alertEnd(text);
  const start = skipLead(text, from);
  if (marks.some(({ kind, from, to }) => kind === 'strong' && from <= start && to > start)) return true;
  const end = text.indexOf('\n', from);
  return plainLabel(text, from, end < 0 ? text.length : end, vocabulary) !== null;
}

function toField(text: string, label: Label, end: number, line: readonly [number, number]): FieldIn {
  const [from, to] = trimRange(text, Math.min(label.value, end), end);
  return {
    name: people.has(label.name) && price.test(text.slice(from, to)) ? null : label.name,
    label: [label.from, label.to],
    value: [from, to],
    line: [line[0], Math.max(line[1], to)],
    strong: label.strong,
  };
}

/** GitHub shows `[!NOTE]` on the first line of a quote as a picture. */
function alertEnd(text: string): number {
  return text.startsWith('[!') ? (/^\[![A-Za-z]{3,12}\]\s*\n/.exec(text)?.[0].length ?? 0) : 0;
}

function linesOf(text: string, start: number): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  let from = start;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', from)) {
    lines.push([from, at]);
    from = at + 1;
  }
  lines.push([from, text.length]);
  return lines;
}

/** Bold words with a colon at their end, or right after them. */
function strongLabels(inline: Inline, vocabulary: Vocabulary): Omit<Label, 'line'>[] {
  const { text, marks } = inline;
  const links = marksOf(inline, 'link');
  const labels: Omit<Label, 'line'>[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'strong' || mark.to - mark.from > longestLabel) continue;
    if (links.around(mark.from, mark.to) >= 0) continue;
    const inside = /[:：]\s*$/.exec(text.slice(mark.from, mark.to));
    const after = /^\s{0,2}[:：](?!\/\/)\s*/.exec(text.slice(mark.to, mark.to + 8));
    const name = vocabulary.fields.get(fold(text.slice(mark.from, mark.to))) ?? null;
    const dash = name === null ? null : /^\s+[—–-]\s+/.exec(text.slice(mark.to, mark.to + 8));
    if (inside === null && after === null && dash === null) continue;
    const [from, to] = trimRange(text, skipDecoration(text, mark.from), mark.to, ':：*');
    if (from >= to) continue;
    const value = mark.to + (inside === null ? (after ?? dash)![0].length : 0);
    labels.push({ name, from, to, value, cut: cutBefore(text, mark.from), strong: true });
  }
  return labels;
}

/** A known label at the start of a line: `Status: Planned`. */
function plainLabel(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): Omit<Label, 'line'> | null {
  const start = skipLead(text, from);
  const colon = /^[^:：\n]{1,48}?\s?[:：](?!\/\/)/.exec(text.slice(start, to));
  if (colon === null) return null;
  const [labelFrom, labelTo] = trimRange(text, start, start + colon[0].length, ':：*_`');
  const name = vocabulary.fields.get(fold(text.slice(labelFrom, labelTo)));
  if (name === undefined) return null;
  return { name, from: labelFrom, to: labelTo, value: start + colon[0].length, cut: from, strong: false };
}

/** Known labels after ` | ` or ` · ` on the same line. */
function separated(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  known: readonly Pick<Label, 'from'>[],
): Omit<Label, 'line'>[] {
  const labels: Omit<Label, 'line'>[] = [];
  const pattern = /\s[|·•]\s+/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const at = match.index + match[0].length;
    if (known.some(({ from }) => from >= at && from <= at + 3)) continue;
    const label = plainLabel(text, at, to, vocabulary);
    if (label !== null) labels.push({ ...label, cut: match.index });
  }
  return labels;
}

/** A later label of a line counts after a separator, or when it is a known one. */
function follows(text: string, label: Omit<Label, 'line'>): boolean {
  return label.name !== null || /[|·•;,/—–-]\s*$/.test(text.slice(Math.max(0, label.cut - 1), label.from));
}

/** Where the text before a label ends: without the separator and the pictures that lead up to the label. */
function cutBefore(text: string, at: number): number {
  let cut = at;
  for (;;) {
    const size = /[\uDC00-\uDFFF]/.test(text[cut - 1] ?? '') ? 2 : 1;
    const last = text.slice(Math.max(0, cut - size), cut);
    if (last === '' || last === '\n' || !(isDecoration(last) || last === ' ')) break;
    cut -= last.length;
  }
  const separator = /\s*[|·•;,/—–-]\s*$/.exec(text.slice(Math.max(0, cut - 6), cut));
  return separator === null ? cut : cut - separator[0].length;
}

function skipLead(text: string, from: number): number {
  let at = skipDecoration(text, from);
  while (text[at] === '*' || text[at] === '>') at = skipDecoration(text, at + 1);
  return at;
}
