import type { Range } from 'vscode-languageserver-types';
import { countLabels } from './countLabels';
import type { Parser } from './createParser';
import { frontMatterEnd } from './frontMatterEnd';
import { isFrontMatter } from './isFrontMatter';
import type { MarkdownDocument, PlacedChunk } from './markdownDocument';
import { mentionedIn } from './mentionsOf';
import { offsetAt } from './offsetAt';
import { placeChunks } from './placeChunks';
import { readFrontMatter } from './readFrontMatter';
import { readStretch } from './readStretch';
import { settleLabels } from './settleLabels';
import { touchedChunks } from './touchedChunks';

/** A change by offsets, or as LSP sends it: with a range, or without one, which replaces everything. */
export type DocumentEdit =
  | { readonly start: number; readonly end: number; readonly text: string }
  | { readonly range: Range; readonly text: string }
  | { readonly text: string };

/** The document after the edits, each made in what the one before left. Costs what the touched sections cost. */
export function editDocument(
  parser: Parser,
  document: MarkdownDocument,
  edits: readonly DocumentEdit[],
): MarkdownDocument {
  let result = document;
  for (const edit of edits) result = replace(parser, result, placeOf(result, edit), edit.text);
  return result;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placeOf(document: MarkdownDocument, edit: DocumentEdit): Place {
  const { length } = document.text;
  let [start, end] = [0, length];
  if ('range' in edit && edit.range) {
    [start, end] = [offsetAt(document, edit.range.start), offsetAt(document, edit.range.end)];
  } else if ('start' in edit) {
    [start, end] = [edit.start, edit.end];
  }
  const clamp = (at: number) => Math.max(0, Math.min(at, length));
  return { start: clamp(Math.min(start, end)), end: clamp(Math.max(start, end)) };
}

function replace(parser: Parser, document: MarkdownDocument, place: Place, insert: string): MarkdownDocument {
  const { chunks } = document;
  const text = document.text.slice(0, place.start) + insert + document.text.slice(place.end);
  const reach = changedFrontMatter(document, place.start, text);
  const touched = touchedChunks(document, place, text, reach);
  const matter = reach ? readFrontMatter(text) : null;
  const from = matter ? matter.text.length : touched.start;
  const read = readStretch(parser, {
    text: ownCopy(text.slice(from, touched.end)),
    first: from === 0,
    following: chunks.slice(touched.next),
    labels: document.labels,
  });
  const next = touched.next + read.taken;
  const added = matter ? [matter, ...read.chunks] : read.chunks;
  const removed = chunks.slice(touched.first, next).map(({ chunk }) => chunk);
  const { labels, changed } = countLabels(document.labels, removed, added);

  const before = chunks.slice(0, touched.first);
  const line = chunks[touched.first]?.line ?? 0;
  const settled = added.map((chunk) => settleLabels(parser, chunk, labels));
  const placed = placeChunks(settled, touched.start, line);
  const lines = lineAfter(placed, line) - (chunks[next]?.line ?? 0);
  const after = shift(chunks.slice(next), text.length - document.text.length, lines);
  const all = [...before, ...placed, ...after];
  if (changed.length > 0) relabel(parser, all, changed, labels);
  return { text, chunks: all, labels };
}

/**
 * V8 lets a part of a string keep all of it alive. Chunks outlive the text that they were read from, so they are cut
 * from a copy of their stretch, or every keystroke would leave a whole document in memory.
 */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}

/** Where the front matter ends in the new text, if the edit has to do with it; null if not. */
function changedFrontMatter({ chunks }: MarkdownDocument, start: number, text: string): number | null {
  const first = chunks[0]?.chunk;
  const before = first && isFrontMatter(first) ? first.text.length : 0;
  const after = frontMatterEnd(text);
  return before === after && start > before ? null : before + after === 0 ? null : after;
}

function lineAfter(placed: readonly PlacedChunk[], line: number): number {
  const last = placed[placed.length - 1];
  return last ? last.line + last.chunk.lineStarts.length : line;
}

function shift(placed: readonly PlacedChunk[], characters: number, lines: number): readonly PlacedChunk[] {
  if (characters === 0 && lines === 0) return placed;
  return placed.map(({ chunk, start, line }) => ({ chunk, start: start + characters, line: line + lines }));
}

/** Reads those chunks again that might mention a label that came or went. */
function relabel(
  parser: Parser,
  placed: PlacedChunk[],
  changed: readonly string[],
  labels: MarkdownDocument['labels'],
): void {
  for (const [index, { chunk, start, line }] of placed.entries()) {
    const mentions = mentionedIn(chunk);
    if (mentions && !changed.some((key) => mentions.has(key))) continue;
    const settled = settleLabels(parser, chunk, labels);
    if (settled !== chunk) placed[index] = { chunk: settled, start, line };
  }
}
