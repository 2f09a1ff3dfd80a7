import type { Database } from '../graph/database';
import { type Said, saidIn } from '../graph/documents';
import { documentsInput, existsInput, type Source, sourceInput } from '../graph/inputs';
import type { Parser } from '../markdown/createParser';
import { editDocument } from '../markdown/editDocument';
import { forgetful } from '../markdown/forgetful';
import { openDocument } from '../markdown/openDocument';
import type { Pin, Reader } from '../reading/createReader';
import type { Model } from '../reading/model';
import { summarise } from '../reading/summarise';
import { createReaders } from './createReaders';
import type { Templates } from './createTemplates';
import type { Digest } from './digest';
import { type DocumentView, placedEdit, type TextChange, viewOf } from './documentView';
import type { PositionEncoding } from './encodePositions';
import { fileOf, type Held, nothingHeld, supplyDocuments, type TextOf, unread } from './heldDocument';
import type { Sources } from './keepSources';
import { pinOf } from './pinOf';

/** The documents, open and on disk, read into the database. Open text wins over the file. */
export interface Store {
  /** How positions count characters from now on. */
  setEncoding(encoding: PositionEncoding): void;
  encoding(): PositionEncoding;
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  /** False where that changed nothing. `again` reads it once more; without, its text is kept. */
  setFile(uri: string, text: string | null, again?: TextOf): boolean;
  /** A file of which this is known; `textOf` reads it, once somebody asks for more. */
  setDigest(uri: string, digest: Digest, textOf: TextOf): void;
  /** What was known of a closed document before anybody read it; null where it was read from the start. */
  digest(uri: string): Digest | null;
  /** Null where there is no such document, or an editor holds it. */
  closed(uri: string): { readonly said: Said; readonly source: Source } | null;
  /** All that the reading of it depended on besides its text and its uri; before it is read, that it would. */
  readAs(uri: string): string;
  /**
   * Reads what is below a folder again, where its config knows other words or says what a document is: open documents at
   * once, of the others one at each turn. Who begins anew before the end leaves none out.
   */
  readAgain(folder: string): Generator<void>;
  view(uri: string): DocumentView | null;
  /** The same, noted as something that the answer being computed depends on. */
  trackedView(uri: string): DocumentView | null;
  /** Reads a document once more, with the reasons. */
  explain(view: DocumentView): Model;
  onRead(tell: (uri: string) => void): void;
  /**
   * Runs something on documents that are otherwise than they are: `put` gives one another text, or takes it away. All is
   * again as it was when it returns.
   */
  tryOut<T>(run: (put: (uri: string, text: string | null) => void) => T): T;
  /** Tells the database which documents there are, if that changed. Not after each file: a workspace has thousands. */
  settle(): void;
}

/** What it takes to read a closed document again as it was read. */
export interface Closed {
  readonly uri: string;
  readonly textOf: TextOf;
  readonly reader: Reader;
  readonly pin: Pin | undefined;
}

export function createStore(
  database: Database,
  parser: Parser,
  sources: Sources<Closed>,
  { likenesses }: Pick<Templates, 'likenesses'>,
): Store {
  const once = forgetful(parser);
  const held = new Map<string, Held>();
  const tellDatabase = supplyDocuments(database, held);
  const listeners: ((uri: string) => void)[] = [];
  const readers = createReaders(database);
  let listed = true;
  let encoding: PositionEncoding = 'utf-16';

  function hold(uri: string): Held {
    let document = held.get(uri);
    if (!document) {
      document = nothingHeld();
      held.set(uri, document);
      listed = false;
    }
    return document;
  }

  function settle(): void {
    if (listed) return;
    listed = true;
    database.set(documentsInput, '', [...held.keys()].sort());
  }

  function tellOf(uri: string, isAs?: Parameters<typeof tellDatabase>[1]): void {
    tellDatabase(uri, isAs);
    for (const tell of listeners) tell(uri);
  }

  const wouldReadAs = (uri: string): string => readers.readAs(uri, pinOf(database, uri));

  function view(uri: string): DocumentView | null {
    const document = held.get(uri);
    if (!document?.source) return null;
    document.view ??= viewOf(uri, document.source, document.editor, encoding);
    return document.view;
  }

  /** `text`: that of its file, where it is at hand. */
  function read(uri: string, document: Held, text?: string): void {
    const { editor, file } = document;
    const reader = readers.of(uri);
    const before = document.reading?.reader === reader ? document.reading : null;
    const pin = pinOf(database, uri);
    const known = unread(document);
    const markdown =
      editor?.markdown ?? (known || !file ? null : openDocument(once, text ?? file.textOf(uri)));
    // Only what is being edited is worth the memory of a reading that can be followed.
    const reading = editor && !pin ? reader.follow(before?.of ?? null, editor.markdown, uri) : null;
    const model = reading?.model ?? (markdown && reader.read(markdown, uri, pin));
    const isAs = {
      meaning: reading !== null && reading.meaning === document.meaning,
      said: reading !== null && reading.summary === before?.of.summary,
    };
    document.reading = reading && { reader, of: reading };
    sources.release(document.source);
    document.source = sourceNow();
    if (!before || pin) document.readAs = readers.readAs(uri, pin);
    if (!isAs.said) document.said = known ?? (model && saidIn(reading?.summary ?? summarise(model)));
    if (!isAs.meaning) document.likenesses = model && markdown ? likenesses(model, markdown.text.length) : [];
    document.meaning = reading?.meaning ?? null;
    document.view = null;
    if (!document.source) {
      held.delete(uri);
      listed = false;
    }
    tellOf(uri, isAs);

    function sourceNow(): Source | null {
      const now = model && markdown && { text: markdown.text, model };
      return editor ? now : file && sources.source({ uri, textOf: file.textOf, reader, pin }, now);
    }
  }

  return {
    setEncoding(next) {
      encoding = next;
      for (const document of held.values()) document.view = null;
    },
    encoding: () => encoding,
    open(uri, version, text) {
      const document = hold(uri);
      document.editor = { version, markdown: openDocument(parser, text) };
      read(uri, document);
    },
    change(uri, version, changes) {
      const document = held.get(uri);
      if (!document?.editor) return;
      let { markdown } = document.editor;
      for (const change of changes)
        markdown = editDocument(parser, markdown, [placedEdit(markdown, change, encoding)]);
      document.editor = { version, markdown };
      read(uri, document);
    },
    close(uri) {
      const document = held.get(uri);
      if (!document?.editor) return;
      document.editor = null;
      read(uri, document);
    },
    setFile(uri, text, again) {
      const document = text === null ? held.get(uri) : hold(uri);
      if (!document) return false;
      const { file } = document;
      if (document.source && !file?.digest && (file ? file.text : null) === text) return false;
      document.file = text === null ? null : fileOf(text, again);
      if (!document.editor) read(uri, document, text ?? undefined);
      return true;
    },
    setDigest(uri, digest, textOf) {
      const document = hold(uri);
      document.file = { digest, textOf };
      if (!document.editor) read(uri, document);
    },
    digest(uri) {
      const document = held.get(uri);
      return (document && unread(document)) ?? null;
    },
    closed(uri) {
      const { editor, said, source } = held.get(uri) ?? nothingHeld();
      return editor || !said || !source ? null : { said, source };
    },
    readAs: (uri) => held.get(uri)?.readAs ?? wouldReadAs(uri),
    *readAgain(folder) {
      for (const isOpen of [true, false])
        for (const [uri, document] of held) {
          if (!uri.startsWith(folder) || (document.editor !== null) !== isOpen) continue;
          if (document.readAs === wouldReadAs(uri)) continue;
          // What was known of it was read with other words.
          if (document.file?.digest) document.file = { ...document.file, digest: null };
          read(uri, document, isOpen ? undefined : document.source?.text);
          if (!isOpen) yield;
        }
      readers.keep(held.keys());
    },
    view,
    trackedView(uri) {
      database.get(sourceInput, uri);
      return view(uri);
    },
    explain: ({ uri, text }) => readers.of(uri).explain(openDocument(once, text), uri, pinOf(database, uri)),
    onRead: (tell) => void listeners.push(tell),
    tryOut(run) {
      const before = new Map<string, { held: Held | undefined; exists: boolean | undefined }>();
      try {
        return run((uri, text) => {
          const now = held.get(uri);
          if (before.has(uri)) sources.release(now?.source ?? null);
          else before.set(uri, { held: now, exists: database.get(existsInput, uri) });
          held.delete(uri);
          const document = hold(uri);
          document.file = text === null ? null : fileOf(text);
          database.set(existsInput, uri, text !== null);
          read(uri, document);
          listed = false;
          settle();
        });
      } finally {
        for (const [uri, was] of before) {
          sources.release(held.get(uri)?.source ?? null);
          if (was.held) held.set(uri, was.held);
          else held.delete(uri);
          database.set(existsInput, uri, was.exists);
          tellOf(uri);
          listed = false;
        }
        settle();
      }
    },
    settle,
  };
}
