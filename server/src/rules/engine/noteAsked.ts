import type { Span } from '../../markdown/outline';
import type { RuleContext } from '../rule';

/** What a rule asked for while it looked at a document. */
export interface Asked {
  /** The text: without it, what it found is still right when text has only moved. */
  readonly text: boolean;
  /** What other documents say: without it, what it found is right before those are read. */
  readonly others: boolean;
}

export interface NotedContext {
  for(options: RuleContext['options']): RuleContext;
  asked(): Asked;
  /** The stretches of text that were asked for. */
  readonly stretches: readonly Span[];
}

/** A context that notes what is asked of it, for one rule after the other. Of a document that may move, also where. */
export function noteAsked(context: RuleContext, mayMove: boolean): NotedContext {
  const stretches: Span[] = [];
  let text = false;
  let others = false;
  let options: RuleContext['options'];
  const { uri, model, config, today } = context;
  const noted: RuleContext = {
    uri,
    model,
    config,
    today,
    get text() {
      text = true;
      return context.text;
    },
    wording: {
      slice(start, end) {
        if (mayMove) stretches.push({ start, end });
        return context.wording.slice(start, end);
      },
    },
    get graph() {
      others = true;
      return context.graph;
    },
    get options() {
      return options;
    },
    followed() {
      others = true;
      return context.followed();
    },
  };
  return {
    for(next) {
      text = false;
      others = false;
      options = next;
      return noted;
    },
    asked: () => ({ text, others }),
    stretches,
  };
}
