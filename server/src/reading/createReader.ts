/** Reads documents: Markdown in, model out. What a chunk says is kept as long as the chunk. */
import type { Chunk, MarkdownDocument } from '../markdown/markdownDocument';
import type { Facts } from './facts';
import { factsOf } from './factsOf';
import { fold, type Pinned } from './fold';
import type { Category, DocumentKind, Model, RecordState } from './model';
import { createVocabulary, type LexiconExtension } from './vocabulary';

/** What a config may add; the config in force fits. */
export interface ReaderOptions {
  readonly statuses?: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly recordStatuses?: Readonly<Partial<Record<RecordState, readonly string[]>>>;
  readonly lexicon?: Pick<LexiconExtension, 'sections' | 'fields' | 'optional'>;
}

/** What the config says that a document is, where its content does not tell. */
export interface Pin {
  readonly kind?: DocumentKind;
  readonly template?: boolean;
}

export interface Reader {
  /** `uri` or a path: names and folders are hints. */
  read(document: Pick<MarkdownDocument, 'text' | 'chunks'>, uri: string, pin?: Pin): Model;
  /** The same with the reasons why places were read as what they are (`inspect --explain`). */
  explain(document: Pick<MarkdownDocument, 'text' | 'chunks'>, uri: string, pin?: Pin): Model;
}

export function createReader(options: ReaderOptions = {}): Reader {
  const vocabulary = createVocabulary({
    ...options.lexicon,
    statuses: options.statuses,
    recordStates: options.recordStatuses,
  });
  const known = new WeakMap<Chunk, Facts>();

  function factsFor(chunk: Chunk): Facts {
    let facts = known.get(chunk);
    if (facts === undefined) {
      facts = factsOf(chunk, vocabulary);
      known.set(chunk, facts);
    }
    return facts;
  }

  function read(
    document: Pick<MarkdownDocument, 'text' | 'chunks'>,
    uri: string,
    pin: Pin,
    explain: boolean,
  ): Model {
    const chunks = document.chunks.map(({ chunk, start }) => ({ facts: factsFor(chunk), start }));
    const pinned: Pinned = { kind: pin.kind ?? null, template: pin.template ?? null };
    return fold({ chunks, length: document.text.length, uri, vocabulary, pinned, explain });
  }

  return {
    read: (document, uri, pin = {}) => read(document, uri, pin, false),
    explain: (document, uri, pin = {}) => read(document, uri, pin, true),
  };
}
