import { type Footing, footedWording, noFooting } from '../../reading/footing';
import type { Item, Model } from '../../reading/model';
import type { RuleContext } from '../rule';

/** What a rule asked for: what it found may be wrong when that has changed. */
export interface Asked {
  /** The text as a whole, whatever stands where. */
  text: boolean;
  /** The words of items, which may change while all else stays. */
  words: boolean;
  /** Parts of the text. */
  parts: boolean;
  /** An edit has touched one of these since. */
  touched: boolean;
  /** What was asked for to work out what it shares with other rules. */
  readonly shared: Asked[];
}

/** Of a rule that is not run again by what it asked for. */
export const nothingAsked: Asked = {
  text: false,
  words: false,
  parts: false,
  touched: false,
  shared: [],
};

const nothing = (): Asked => ({ ...nothingAsked, shared: [] });

export interface NotedContext {
  for(options: RuleContext['options']): RuleContext;
  /** Of the rule that it was last for. */
  asked(): Asked;
  /** The parts of the text that rules asked for. */
  readonly footing: Footing;
}

/** A context of a document that may move: it notes what is asked of it, and where, for one rule after the other. */
export function noteAsked(context: RuleContext): NotedContext {
  const footing = noFooting();
  const kept = new Map<unknown, { readonly value: unknown; readonly asked: Asked }>();
  let asked = nothing();
  let options: RuleContext['options'];
  const { uri, graph, config, today, followed } = context;
  const items = context.model.items.map(noting);
  const model: Model = { ...context.model, items };
  const noted: RuleContext = {
    uri,
    model,
    graph,
    config,
    today,
    followed,
    get text() {
      asked.text = true;
      return context.text;
    },
    wording: footedWording(context.text, footing, () => {
      asked.parts = true;
      return asked;
    }),
    once<T>(work: (context: RuleContext) => T): T {
      let known = kept.get(work);
      if (!known) {
        const [own, given] = [asked, options];
        asked = nothing();
        options = undefined;
        known = { value: work(noted), asked };
        kept.set(work, known);
        [asked, options] = [own, given];
      }
      asked.shared.push(known.asked);
      return known.value as T;
    },
    get options() {
      return options;
    },
  };
  function noting(item: Item): Item {
    return {
      ...item,
      get text() {
        asked.words = true;
        return item.text;
      },
      get key() {
        asked.words = true;
        return item.key;
      },
    };
  }

  return {
    for(next) {
      asked = nothing();
      options = next;
      return noted;
    },
    asked: () => asked,
    footing,
  };
}
