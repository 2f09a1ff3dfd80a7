/** Whether a document is made to be copied: named so, or mostly placeholders. */
import type { Draft } from './draft';

export function isTemplate(draft: Draft): boolean {
  if (draft.path.template)
    return (
      draft.placeholders.some(({ kind }) => kind !== 'tbd') ||
      draft.comments.length > 0 ||
      /template/i.test(draft.path.name)
    );
  if (draft.title !== null && blankTitle.test(draft.title.text)) return true;
  const blanks = draft.placeholders.filter(({ kind }) => kind !== 'tbd').length;
  if (blanks < 4) return false;
  let places = 0;
  for (const fact of draft.facts) {
    if (fact.kind === 'entry' || fact.kind === 'field') places++;
    else if (fact.kind === 'table') for (const { cells } of fact.rows) places += cells.length;
  }
  return blanks * 5 >= places * 2;
}

/** `Milestone [N]: [Title]`, `ADR-{number}: {title}`. */
const blankTitle = /^(?:M|\p{L}{3,}[\s-]*)(?:\[[^\]]{1,30}\]|\{[^}]{1,30}\}|<[^>]{1,30}>)\s*[:—–-]\s*[[{<]/u;
