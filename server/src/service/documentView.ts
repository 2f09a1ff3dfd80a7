import type { Range } from 'vscode-languageserver-types';
import type { Source } from '../graph/inputs';
import type { DocumentEdit } from '../markdown/editDocument';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import { offsetAt } from '../markdown/offsetAt';
import { positionAt } from '../markdown/positionAt';
import { encodePositions, type PositionEncoding } from './encodePositions';
import { textPlaces } from './textPlaces';

/** As LSP sends it; without a range it replaces everything. */
export type TextChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/** What a document is now. Offsets of `model` are those of `text`. */
export interface DocumentView extends Source {
  readonly uri: string;
  /** Null for a document that no editor holds open. */
  readonly version: number | null;
  positionAt(offset: number): { line: number; character: number };
  offsetAt(position: { line: number; character: number }): number;
}

/** A change by offsets where its positions count bytes. */
export function placedEdit(
  markdown: MarkdownDocument,
  change: TextChange,
  encoding: PositionEncoding,
): DocumentEdit {
  if (encoding === 'utf-16' || !('range' in change)) return change;
  const { offsetAt: at } = encodePositions(encoding, markdown, placesIn(markdown));
  return { start: at(change.range.start), end: at(change.range.end), text: change.text };
}

const placesIn = (markdown: MarkdownDocument) => ({
  positionAt: (offset: number) => positionAt(markdown, offset),
  offsetAt: (position: Range['start']) => offsetAt(markdown, position),
});

export function viewOf(
  uri: string,
  source: Source,
  editor: { readonly version: number; readonly markdown: MarkdownDocument } | null,
  encoding: PositionEncoding,
): DocumentView {
  if (editor) {
    const { markdown, version } = editor;
    return { ...source, uri, version, ...encodePositions(encoding, source, placesIn(markdown)) };
  }
  const places = encodePositions(encoding, source, textPlaces(source));
  return {
    uri,
    version: null,
    get text() {
      return source.text;
    },
    get model() {
      return source.model;
    },
    ...places,
  };
}
