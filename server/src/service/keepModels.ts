import type { Source } from '../graph/inputs';
import type { Model } from '../reading/model';

/** Models of documents that nobody has open, which take ten times the memory of their text. */
export interface Models {
  /** A document whose model can be read again; null for one that nobody has read yet. */
  source(file: { readonly text: string }, model: Model | null, read: () => Model): Source;
  /** This one is not asked for any more. */
  release(source: Source | null): void;
  /** Nobody asks for any just now: gives up those that are worth their memory only to who goes through all documents. */
  rest(): void;
}

/**
 * Keeps the models of so many characters of text, those that were read first: they stand beside what is open, or are
 * plans. Any other is read again when it is asked for; those that were asked for last are kept too, an eighth as much.
 */
export function keepModels(most: number): Models {
  const lasting = createShelf(most);
  const lately = createShelf(most / 8);

  function put(source: Source, model: Model): void {
    lately.take(source);
    if (lasting.size() + source.text.length <= most) lasting.put(source, model);
    else lately.put(source, model);
  }

  return {
    source(file, model, read) {
      const source: Source = {
        get text() {
          return file.text;
        },
        get model() {
          const kept = lasting.find(source);
          if (kept) return kept;
          const found = lately.find(source) ?? read();
          put(source, found);
          return found;
        },
      };
      if (model) put(source, model);
      return source;
    },
    release(source) {
      if (!source) return;
      lately.take(source);
      lasting.take(source);
    },
    rest() {
      lately.shrink(0);
      lasting.shrink(most / 8);
    },
  };
}

/** Models of up to so many characters of text, but always the last one; those that were put first go first. */
function createShelf(most: number) {
  const models = new Map<Source, Model>();
  let size = 0;

  function take(source: Source): void {
    if (models.delete(source)) size -= source.text.length;
  }

  return {
    find: (source: Source) => models.get(source),
    size: () => size,
    take,
    put(source: Source, model: Model): void {
      models.set(source, model);
      size += source.text.length;
      for (const oldest of models.keys()) {
        if (size <= most || oldest === source) return;
        take(oldest);
      }
    },
    /** To so many characters, by those that were put last. */
    shrink(left: number): void {
      let kept = 0;
      for (const source of [...models.keys()]) {
        kept += source.text.length;
        if (kept > left) take(source);
      }
    },
  };
}
