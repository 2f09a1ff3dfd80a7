import type { Database } from '../graph/database';
import { type Said, saidChanged, supplySaid } from '../graph/documents';
import {
  type Likeness,
  likenessInput,
  meaningInput,
  openInput,
  type Source,
  sourceInput,
} from '../graph/inputs';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import { type Meaning, meaningOf, type Reader, type Reading } from '../reading/createReader';
import { summarise } from '../reading/summarise';
import type { Digest } from './digest';
import type { DocumentView } from './documentView';

/** Reads the text of a document on disk. */
export type TextOf = (uri: string) => string;

/** A document on disk, and what was known of it before it was read. */
export interface File {
  readonly textOf: TextOf;
  /** Absent where it can be read again. */
  readonly text?: string;
  readonly digest: Digest | null;
}

/** A document as the store holds it, open or on disk. */
export interface Held {
  file: File | null;
  editor: { readonly version: number; readonly markdown: MarkdownDocument } | null;
  source: Source | null;
  /** Null before it was read. */
  readAs: string | null;
  said: Said | null;
  /** Empty where it is known and was not read. */
  likenesses: readonly Likeness[];
  /** Of what no editor holds, null until somebody asks for it. */
  meaning: Meaning | null;
  view: DocumentView | null;
  /** Of what an editor holds: what the next edit can follow. */
  reading: { readonly reader: Reader; readonly of: Reading } | null;
}

export const nothingHeld = (): Held => ({
  file: null,
  editor: null,
  source: null,
  readAs: null,
  said: null,
  likenesses: [],
  meaning: null,
  view: null,
  reading: null,
});

/**
 * Has the database ask for what documents are when it needs it. Gives what tells it that one is another; of what is as it
 * was before, nothing.
 */
export function supplyDocuments(
  database: Database,
  held: ReadonlyMap<string, Held>,
): (uri: string, isAs?: { readonly meaning?: boolean; readonly said?: boolean }) => void {
  database.supply(openInput, (uri) => held.get(uri)?.editor != null);
  database.supply(sourceInput, (uri) => held.get(uri)?.source ?? null);
  database.supply(likenessInput, (uri) => {
    const document = held.get(uri);
    return document ? (unread(document)?.likenesses() ?? document.likenesses) : [];
  });
  database.supply(meaningInput, (uri) => {
    const document = held.get(uri);
    if (document?.source) document.meaning ??= meaningOf(document.source);
    return document?.meaning ?? null;
  });
  supplySaid(
    database,
    (uri) => held.get(uri)?.said ?? null,
    (uri) => summarise(held.get(uri)!.source!.model),
  );

  return (uri, isAs = {}) => {
    database.changed(openInput, uri);
    database.changed(sourceInput, uri);
    if (!isAs.meaning) {
      database.changed(meaningInput, uri);
      database.changed(likenessInput, uri);
    }
    if (!isAs.said) saidChanged(database, uri);
  };
}

/** Null where a document is open or was read. */
export const unread = ({ editor, file }: Held): Digest | null => (editor ? null : (file?.digest ?? null));

export const fileOf = (text: string, textOf?: TextOf): File =>
  textOf ? { textOf, digest: null } : { text, textOf: () => text, digest: null };
