import type { RuleContext } from '../rule';

/** A template that is the roadmap itself: no filled document stands beside it. */
export function isTemplateItself({ uri, model, graph }: RuleContext): boolean {
  return model.template && graph.roadmapOf(uri)?.documents.includes(uri) === true;
}
