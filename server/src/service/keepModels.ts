import type { Source } from '../graph/inputs';
import type { Model } from '../reading/model';

/** Models of documents that nobody has open, which take ten times the memory of their text. */
export interface Models {
  /** A document whose model can be read again. */
  source(text: string, model: Model, read: () => Model): Source;
  /** This one is not asked for any more. */
  release(source: Source | null): void;
}

/**
 * Keeps the models of so many characters of text, those that were read first: they stand beside what is open, or are
 * plans. Any other is read again when it is asked for; those that were asked for last are kept too, an eighth as much.
 */
export function keepModels(most: number): Models {
  const mostLately = most / 8;
  const lasting = new Set<Source>();
  const lately = new Map<Source, Model>();
  let [kept, looked] = [0, 0];

  function forget(source: Source): void {
    if (lately.delete(source)) looked -= source.text.length;
  }

  function look(source: Source, model: Model): void {
    forget(source);
    lately.set(source, model);
    looked += source.text.length;
    for (const oldest of lately.keys()) {
      if (looked <= mostLately || oldest === source) return;
      forget(oldest);
    }
  }

  return {
    source(text, model, read) {
      if (kept + text.length <= most) {
        const source = { text, model };
        lasting.add(source);
        kept += text.length;
        return source;
      }
      const source: Source = {
        text,
        get model() {
          const found = lately.get(source) ?? read();
          look(source, found);
          return found;
        },
      };
      look(source, model);
      return source;
    },
    release(source) {
      if (!source) return;
      forget(source);
      if (lasting.delete(source)) kept -= source.text.length;
    },
  };
}
