import type { KnownLabel, Region, Section } from './blockReader';
import type { Parser } from './createParser';
import { type Labelled, labelsKnownTo, labelsOf } from './labelsKnownTo';
import { lineStartsOf } from './lineStartsOf';
import type { Chunk } from './markdownDocument';

const NOTHING = { definitions: [], footnotes: [], mentions: undefined };

/** Reads a region as chunks and keeps them; null if it is not closed, or not for this reader. Of the labels only those it might mention count. */
export function readRegion(
  parser: Parser,
  { text, mark, last }: Omit<Region, 'labels'>,
  labels: ReadonlyMap<string, KnownLabel>,
  read: (region: Region) => readonly Section[] | null | undefined = parser.read,
): Chunk[] | null {
  const given = labelsKnownTo({ ...NOTHING, text }, labels);
  const sections = read({ text, mark, last, labels: given.map((key) => labels.get(key)!) });
  if (!sections) return null;
  const seen = given.length > 0 || sections.some(defines) ? seenIn(given, sections) : none;
  const chunks = new Array<Chunk>(sections.length);
  for (let index = 0; index < sections.length; index++) {
    const { start, lineStarts, blocks, definitions, footnotes } = sections[index]!;
    const next = sections[index + 1]?.start ?? text.length;
    const own = start === 0 && next === text.length ? text : text.slice(start, next);
    const labelled: Labelled = { text: own, definitions, footnotes, mentions: undefined };
    const known = labelsKnownTo(labelled, seen);
    const chunk: Chunk = {
      text: own,
      blocks,
      lineStarts: lineStarts ?? lineStartsOf(own),
      definitions,
      footnotes,
      mentions: labelled.mentions,
      known,
      last: last && next === text.length,
      mark: mark && start === 0 && own.startsWith('\uFEFF'),
      made: null,
    };
    parser.keep(chunk);
    chunks[index] = chunk;
  }
  return chunks;
}

const none: ReadonlySet<string> = new Set();

const defines = ({ definitions, footnotes }: Section): boolean =>
  definitions.length > 0 || footnotes.length > 0;

function seenIn(known: readonly string[], sections: readonly Section[]): ReadonlySet<string> {
  const seen = new Set(known);
  for (const section of sections) for (const { key } of labelsOf(section)) seen.add(key);
  return seen;
}
