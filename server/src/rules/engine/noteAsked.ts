import type { Span } from '../../markdown/outline';
import type { RuleContext } from '../rule';

export interface NotedContext {
  for(options: RuleContext['options']): RuleContext;
  /** The rule asked for the text: what it found may be wrong when text has moved. */
  askedText(): boolean;
  /** The stretches of text that were asked for. */
  readonly stretches: readonly Span[];
}

/** A context that notes what is asked of it, for one rule after the other. Of a document that may move, also where. */
export function noteAsked(context: RuleContext, mayMove: boolean): NotedContext {
  const stretches: Span[] = [];
  let text = false;
  let options: RuleContext['options'];
  const { uri, model, graph, config, today, followed } = context;
  const noted: RuleContext = {
    uri,
    model,
    graph,
    config,
    today,
    followed,
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
    get options() {
      return options;
    },
  };
  return {
    for(next) {
      text = false;
      options = next;
      return noted;
    },
    askedText: () => text,
    stretches,
  };
}
