/** The sections of the model. */
import type { Draft } from './draft';
import type { Section } from './model';
import { placeSpan, placeStatus, placeWords } from './place';

export function finishSections(draft: Draft): readonly Section[] {
  return draft.sections.map((section): Section => {
    const fact = section.fact!;
    const { offset } = section;
    return {
      index: section.index,
      parent: section.parent === null || section.parent.index < 0 ? null : section.parent.index,
      depth: section.depth,
      heading: placeSpan(fact, offset),
      title: placeWords(fact.title, offset),
      text: fact.text,
      words: fact.words,
      titleWords: fact.titleWords,
      numbering: fact.numbering === null ? null : placeWords(fact.numbering, offset),
      role: section.role,
      slug: section.slug,
      end: section.end,
      ownEnd: section.ownEnd,
      milestone: section.milestone?.key ?? null,
      phase: section.phase?.key ?? null,
      optional: fact.optional,
      status: fact.status === null ? null : placeStatus(fact.status, offset),
    };
  });
}
