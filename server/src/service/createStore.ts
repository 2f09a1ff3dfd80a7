import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Config } from '../config/config';
import { globMatcher } from '../config/globMatcher';
import type { Database } from '../graph/database';
import { setSummary } from '../graph/documents';
import {
  configFolderOf,
  configFor,
  documentsInput,
  existsInput,
  likenessInput,
  meaningInput,
  openInput,
  type Source,
  sourceInput,
} from '../graph/inputs';
import type { Parser } from '../markdown/createParser';
import { type DocumentEdit, editDocument } from '../markdown/editDocument';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import { offsetAt } from '../markdown/offsetAt';
import { openDocument } from '../markdown/openDocument';
import { positionAt } from '../markdown/positionAt';
import {
  createReader,
  type Meaning,
  meaningOf,
  type Pin,
  type Reader,
  type Reading,
} from '../reading/createReader';
import type { Model } from '../reading/model';
import { summarise } from '../reading/summarise';
import type { Templates } from './createTemplates';
import { encodePositions, type PositionEncoding } from './encodePositions';
import type { Models } from './keepModels';

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

/** The documents, open and on disk, read into the database. Open text wins over the file. */
export interface Store {
  /** How positions count characters from now on. */
  setEncoding(encoding: PositionEncoding): void;
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  /** False where that changed nothing. */
  setFile(uri: string, text: string | null): boolean;
  /** Reads everything below a folder again: its config may know other words. */
  readAgain(folder: string): void;
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

interface Held {
  file: string | null;
  editor: { readonly version: number; readonly markdown: MarkdownDocument } | null;
  source: Source | null;
  meaning: Meaning | null;
  view: DocumentView | null;
  /** Of what an editor holds: what the next edit can follow. */
  reading: { readonly reader: Reader; readonly of: Reading } | null;
}

export function createStore(
  database: Database,
  parser: Parser,
  models: Models,
  { likenesses }: Pick<Templates, 'likenesses'>,
): Store {
  const held = new Map<string, Held>();
  const listeners: ((uri: string) => void)[] = [];
  const readers = new Map<Config, Reader>();
  let listed = true;
  let encoding: PositionEncoding = 'utf-16';

  function hold(uri: string): Held {
    let document = held.get(uri);
    if (!document) {
      document = { file: null, editor: null, source: null, meaning: null, view: null, reading: null };
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

  /** Tells the database what a document is; of what is as it was before, nothing. */
  function tellOf(uri: string, now: Held | undefined, before?: Pick<Held, 'meaning' | 'reading'>): void {
    const source = now?.source ?? null;
    const meaning = now?.meaning ?? null;
    if (!meaning || meaning !== before?.meaning) {
      database.set(meaningInput, uri, meaning);
      database.set(likenessInput, uri, source ? likenesses(source.model, source.text.length) : []);
    }
    database.set(openInput, uri, now?.editor != null);
    database.set(sourceInput, uri, source);
    const summary = now?.reading?.of.summary;
    if (!summary || summary !== before?.reading?.of.summary)
      setSummary(database, uri, summary ?? (source && summarise(source.model)));
    for (const tell of listeners) tell(uri);
  }

  function readerFor(uri: string): Reader {
    const config = configFor(database, uri);
    let reader = readers.get(config);
    if (!reader) {
      reader = createReader(config);
      readers.set(config, reader);
    }
    return reader;
  }

  function view(uri: string): DocumentView | null {
    const document = held.get(uri);
    if (!document?.source) return null;
    document.view ??= viewOf(uri, document.source, document.editor, encoding);
    return document.view;
  }

  function read(uri: string, document: Held): void {
    const { editor, file } = document;
    const reader = readerFor(uri);
    const before = document.reading?.reader === reader ? document.reading : null;
    const markdown = editor?.markdown ?? (file === null ? null : openDocument(parser, file));
    // Only what is being edited is worth the memory of a reading that can be followed.
    const pin = pinOf(database, uri);
    const reading = editor && !pin ? reader.follow(before?.of ?? null, editor.markdown, uri) : null;
    const model = reading?.model ?? (markdown && reader.read(markdown, uri, pin));
    const was = { meaning: document.meaning, reading: before };
    document.reading = reading && { reader, of: reading };
    models.release(document.source);
    document.source = markdown && model && sourceOf(markdown, model);
    document.meaning = reading?.meaning ?? (document.source && meaningOf(document.source));
    document.view = null;
    if (!markdown) {
      held.delete(uri);
      listed = false;
    }
    tellOf(uri, document, was);

    function sourceOf({ text }: MarkdownDocument, own: Model): Source {
      if (editor) return { text, model: own };
      return models.source(text, own, () => reader.read(openDocument(parser, text), uri, pin));
    }
  }

  return {
    setEncoding(next) {
      encoding = next;
      for (const document of held.values()) document.view = null;
    },
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
        markdown = editDocument(parser, markdown, [placed(markdown, change, encoding)]);
      document.editor = { version, markdown };
      read(uri, document);
    },
    close(uri) {
      const document = held.get(uri);
      if (!document?.editor) return;
      document.editor = null;
      read(uri, document);
    },
    setFile(uri, text) {
      const document = text === null ? held.get(uri) : hold(uri);
      if (!document || (document.file === text && document.source)) return false;
      document.file = text;
      if (!document.editor) read(uri, document);
      return true;
    },
    readAgain(folder) {
      for (const config of readers.keys()) readers.delete(config);
      for (const [uri, document] of held) if (uri.startsWith(folder)) read(uri, document);
    },
    view,
    trackedView(uri) {
      database.get(sourceInput, uri);
      return view(uri);
    },
    explain: ({ uri, text }) => readerFor(uri).explain(openDocument(parser, text), uri, pinOf(database, uri)),
    onRead: (tell) => void listeners.push(tell),
    tryOut(run) {
      const before = new Map<string, { held: Held | undefined; exists: boolean | undefined }>();
      try {
        return run((uri, text) => {
          const now = held.get(uri);
          if (before.has(uri)) models.release(now?.source ?? null);
          else before.set(uri, { held: now, exists: database.get(existsInput, uri) });
          held.delete(uri);
          const document = hold(uri);
          document.file = text;
          database.set(existsInput, uri, text !== null);
          read(uri, document);
          listed = false;
          settle();
        });
      } finally {
        for (const [uri, was] of before) {
          models.release(held.get(uri)?.source ?? null);
          if (was.held) held.set(uri, was.held);
          else held.delete(uri);
          database.set(existsInput, uri, was.exists);
          tellOf(uri, was.held);
          listed = false;
        }
        settle();
      }
    },
    settle,
  };
}

/** A change by offsets where its positions count bytes. */
function placed(markdown: MarkdownDocument, change: TextChange, encoding: PositionEncoding): DocumentEdit {
  if (encoding === 'utf-16' || !('range' in change)) return change;
  const { offsetAt: at } = encodePositions(encoding, markdown.text, placesIn(markdown));
  return { start: at(change.range.start), end: at(change.range.end), text: change.text };
}

const placesIn = (markdown: MarkdownDocument) => ({
  positionAt: (offset: number) => positionAt(markdown, offset),
  offsetAt: (position: Range['start']) => offsetAt(markdown, position),
});

function viewOf(
  uri: string,
  source: Source,
  editor: Held['editor'],
  encoding: PositionEncoding,
): DocumentView {
  if (editor) {
    const { markdown, version } = editor;
    return { ...source, uri, version, ...encodePositions(encoding, source.text, placesIn(markdown)) };
  }
  // Lines of a closed document are counted only when somebody asks for a place in it.
  let lines: TextDocument | null = null;
  const document = (): TextDocument => {
    lines ??= TextDocument.create(uri, 'markdown', 0, source.text);
    return lines;
  };
  const places = encodePositions(encoding, source.text, {
    positionAt: (offset) => document().positionAt(offset),
    offsetAt: (position) => document().offsetAt(position),
  });
  return {
    uri,
    version: null,
    text: source.text,
    get model() {
      return source.model;
    },
    ...places,
  };
}

/** What the config says that a document is; undefined where its content tells. */
function pinOf(database: Database, uri: string): Pin | undefined {
  const folder = configFolderOf(database, uri);
  const { kinds } = configFor(database, uri);
  if (folder === null || kinds.length === 0) return undefined;
  const path = decodeURIComponent(uri.slice(folder.length));
  const found = kinds.find(({ files }) => globMatcher(files)(path));
  return found && { kind: found.kind, template: found.template };
}
