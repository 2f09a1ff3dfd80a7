/** What a document is, from what was found in it. */
import type { Draft } from './draft';
import { isRoadmapNamed } from './milestone';
import type { DocumentKind } from './model';

export function documentKind(draft: Draft): DocumentKind {
  const { milestones, kind, links, path } = draft;
  if (kind !== 'none') return kind;
  const file = milestones.find(({ form }) => form === 'title' || form === 'frontMatter');
  if (draft.plan) return isRoadmapNamed(draft) ? 'roadmap' : 'plan';
  if (file !== undefined) return 'milestone';
  if (milestones.length === 0) return 'none';
  const homes = milestones.filter(({ declared }) => declared === 'home').length;
  if (homes > 0) return 'roadmap';
  const linked = milestones.filter(({ link }) => link !== null && links[link]!.path !== null).length;
  if (linked >= 2 || (linked === 1 && milestones.length === 1)) return 'index';
  if (
    milestones.every(
      ({ form, when, dates }) => form === 'table' && (when !== null || dates.plannedStart !== null),
    ) ||
    draft.weeks.length > 0
  )
    return 'plan';
  return path.index ? 'index' : 'roadmap';
}
