import type { Source } from '../graph/inputs';
import type { Model } from '../reading/model';

/** What documents say that nobody has open: their text, and their model, which takes ten times the memory of it. */
export interface Sources<Document> {
  /** `read`: what was read of it just now; null for a document that nobody has read yet. */
  source(document: Document, read: Source | null): Source;
  /** This one is not asked for any more. */
  release(source: Source | null): void;
  /** Nobody asks for any just now: gives up those that are worth their memory only to who goes through all documents. */
  rest(): void;
}

/** How a document is read once more. */
export interface Again<Document> {
  text(document: Document): string;
  model(document: Document, text: string): Model;
}

/** The model comes when somebody asks for it. */
interface Kept {
  readonly text: string;
  readonly model: Model | null;
}

/**
 * Keeps what so many characters of text say, those that were read first: they stand beside what is open, or are plans.
 * Any other is read again when it is asked for; those that were asked for last are kept too, a quarter as much. One that
 * was merely read is gone with the next, before V8 has moved it to where it looks for garbage seldom.
 */
export function keepSources<Document>(most: number, again: Again<Document>): Sources<Document> {
  const lasting = createShelf(most);
  const lately = createShelf(most / 4);

  let justRead: { readonly source: Source; readonly kept: Kept } | null = null;

  const find = (source: Source): Kept | undefined =>
    lasting.find(source) ?? lately.find(source) ?? (justRead?.source === source ? justRead.kept : undefined);

  function release(source: Source): void {
    lately.take(source);
    lasting.take(source);
    if (justRead?.source === source) justRead = null;
  }

  function put(source: Source, kept: Kept, isAsked: boolean): void {
    release(source);
    if (lasting.size() + kept.text.length <= most) lasting.put(source, kept);
    else if (isAsked) lately.put(source, kept);
    else justRead = { source, kept };
  }

  function textOf(source: Source, document: Document): string {
    const kept = find(source);
    if (kept) return kept.text;
    const text = again.text(document);
    put(source, { text, model: null }, true);
    return text;
  }

  function modelOf(source: Source, document: Document): Model {
    const kept = find(source);
    if (kept?.model) return kept.model;
    const text = kept?.text ?? again.text(document);
    const model = again.model(document, text);
    put(source, { text, model }, true);
    return model;
  }

  /** A class, since there may be ten thousand: V8 makes a shape of its own for every object that is written with getters. */
  class ClosedSource implements Source {
    readonly #document: Document;
    constructor(document: Document) {
      this.#document = document;
    }
    get text(): string {
      return textOf(this, this.#document);
    }
    get model(): Model {
      return modelOf(this, this.#document);
    }
  }

  return {
    source(document, read) {
      const source = new ClosedSource(document);
      if (read) put(source, read, false);
      return source;
    },
    release(source) {
      if (source) release(source);
    },
    rest() {
      justRead = null;
      lately.shrink(0);
      lasting.shrink(most / 4);
    },
  };
}

/** Up to so many characters of text, but always the last one; those that were put first go first. */
function createShelf(most: number) {
  const all = new Map<Source, Kept>();
  let size = 0;

  function take(source: Source): void {
    size -= all.get(source)?.text.length ?? 0;
    all.delete(source);
  }

  return {
    find: (source: Source) => all.get(source),
    size: () => size,
    take,
    put(source: Source, kept: Kept): void {
      all.set(source, kept);
      size += kept.text.length;
      for (const oldest of all.keys()) {
        if (size <= most || oldest === source) return;
        take(oldest);
      }
    },
    /** To so many characters, by those that were put last. */
    shrink(left: number): void {
      let kept = 0;
      for (const [source, { text }] of [...all]) {
        kept += text.length;
        if (kept > left) take(source);
      }
    },
  };
}
