import type { KnownLabel, Region, Section } from './blockReader';
import type { Parser } from './createParser';
import { labelsKnownTo, labelsOf } from './labelsKnownTo';
import { lineStartsOf } from './lineStartsOf';
import type { Chunk } from './markdownDocument';
import { mentionsOf } from './mentionsOf';

const NOTHING = { definitions: [], footnotes: [] };

/** Reads a region as chunks and keeps them; null if it is not closed, or not for this reader. Of the labels only those it might mention count. */
export function readRegion(
  parser: Parser,
  { text, mark, last }: Omit<Region, 'labels'>,
  labels: ReadonlyMap<string, KnownLabel>,
  read: (region: Region) => readonly Section[] | null | undefined = parser.read,
): Chunk[] | null {
  const known = labels.size === 0 ? [] : labelsKnownTo({ ...NOTHING, mentions: mentionsOf(text) }, labels);
  const sections = read({ text, mark, last, labels: known.map((key) => labels.get(key)!) });
  if (!sections) return null;
  const seen = new Set(known);
  for (const section of sections) for (const { key } of labelsOf(section)) seen.add(key);
  return sections.map(({ start, blocks, definitions, footnotes }, index) => {
    const next = sections[index + 1]?.start ?? text.length;
    const own = text.slice(start, next);
    const mentions = mentionsOf(own);
    const chunk: Chunk = {
      text: own,
      blocks,
      lineStarts: lineStartsOf(own),
      definitions,
      footnotes,
      mentions,
      known: labelsKnownTo({ definitions, footnotes, mentions }, seen),
      last: last && next === text.length,
      mark: mark && start === 0 && own.startsWith('\uFEFF'),
      made: null,
    };
    parser.keep(chunk);
    return chunk;
  });
}
