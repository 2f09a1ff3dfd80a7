/** Boxes that only list phases which stand elsewhere in the document: `- [ ] **Phase 1: Survey**`. */
import { compatibleTitles } from './createMilestone';
import type { Draft, PhaseDraft, SectionDraft } from './draft';
import type { EntryFact } from './facts';
import { isTold } from './phase';
import { fold } from './words';

export const numberedWords = /^\p{L}+\s+(\d\w*(?:\.\w+)*)[\s:.–—-]+(.*)/su;

/** Under its bold words any that fit are enough; words like others must begin with the whole title. */
export function listedPhase(
  draft: Draft,
  { names, text, depth }: EntryFact,
  section: SectionDraft,
): PhaseDraft | null {
  const { milestone } = section;
  const numbered = names === null && depth === 0 ? numberedWords.exec(text) : null;
  const number = names?.title.subject?.number ?? numbered?.[1] ?? null;
  if (number === null || milestone === null || draft.teller || section.phase !== null) return null;
  const phase = draft.phaseOf.get(milestone)?.get(number);
  if (phase === undefined || isTold(section)) return null;
  const fits = numbered
    ? beginsWith(numbered[2]!, phase.title.text)
    : compatibleTitles(phase.title.text, names!.title.subject!.title.text);
  return fits ? phase : null;
}

function beginsWith(words: string, title: string): boolean {
  const [whole, first] = [fold(words), fold(title)];
  return first !== '' && whole.startsWith(first) && !/^[\p{L}\p{N}]/u.test(whole.slice(first.length));
}
