/** What a document is, from what was found in it. */
import type { Inline } from '../markdown/outline';
import type { Draft } from './draft';
import { isRoadmapNamed } from './milestone';
import type { DocumentKind } from './model';

export function documentKind(draft: Draft): DocumentKind {
  const { milestones, kind, links, path } = draft;
  if (kind !== 'none') return kind;
  const file = milestones.find(({ form }) => form === 'title' || form === 'frontMatter');
  if (draft.plan) return isRoadmapNamed(draft) ? 'roadmap' : 'plan';
  if (file !== undefined) return 'milestone';
  if (milestones.length === 0) return isRecordIndex(draft) ? 'index' : 'none';
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

/** The README of a folder of records with a table, list or headings of two or more of them. */
function isRecordIndex({ path, facts }: Draft): boolean {
  if (path.folder !== 'adr' || !path.index) return false;
  let listed = 0;
  for (const fact of facts) {
    if (fact.kind === 'table')
      listed += fact.rows.filter(({ cells }) =>
        cells.slice(0, 2).some(({ inline }) => namesRecord(inline)),
      ).length;
    else if (fact.kind === 'heading' && fact.subject?.kind === 'adr') listed++;
    else if (fact.kind === 'entry' && fact.inline !== null && namesRecord(fact.inline)) listed++;
  }
  return listed >= 2;
}

function namesRecord({ text, marks }: Inline): boolean {
  return (
    /^\W{0,4}ADR[- ]?[A-Z]{0,3}-?\d/i.test(text) ||
    marks.some(
      ({ kind, target }) =>
        kind === 'link' && /(?:^|\/)(?:adr[-_]?)?\d{3,8}[-_][^/]*\.md$/i.test(target?.url ?? ''),
    )
  );
}
