import type { RuleContext } from '../rule';

/** As what a document is judged, which says what rules speak in it. */
export type Judged = 'roadmap' | 'archive' | 'links' | 'archived links' | 'conflict' | 'nothing';

/**
 * Documents that declare something, or are linked by one that does, belong to a roadmap: all rules. Any other Markdown
 * has links and tables at most. Archives are left in peace but for rules that say so, templates wholly, and a document
 * with merge conflicts is not worth judging before they are resolved.
 */
export function judgedAs({
  uri,
  model,
  graph,
  config,
  links,
}: RuleContext & { readonly links?: boolean }): Judged {
  if (model.conflict) return 'conflict';
  const isPlanned =
    model.milestones.length > 0 ||
    model.records.length > 0 ||
    graph.linkedFrom(uri).some((from) => graph.declares(from));
  const hasLinks = config.files.links ? config.files.links === 'all' : (links ?? true);
  // A template is left alone where filled documents stand beside it, or elsewhere if it is in a folder of templates; where
  // it is the roadmap itself, it is judged.
  const own = model.template ? graph.roadmapOf(uri) : null;
  const isKept =
    model.template &&
    /\/[._]?templates?\/[^/]*$/i.test(uri) &&
    graph.roadmaps().some(({ key }) => key !== own?.key);
  if (model.template && (isKept || own?.documents.includes(uri) !== true)) return 'nothing';
  const isQuiet = graph.archived(uri);
  if (isPlanned) return isQuiet ? 'archive' : 'roadmap';
  if (!hasLinks) return 'nothing';
  return isQuiet ? 'archived links' : 'links';
}
