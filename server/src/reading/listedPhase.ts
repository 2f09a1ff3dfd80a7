/** Boxes that only list phases which stand elsewhere in the document: `- [ ] **Phase 1: Survey**`. */
import { compatibleTitles } from './createMilestone';
import type { Draft, PhaseDraft, SectionDraft } from './draft';
import type { EntryFact } from './facts';
import { beginsWith, numberedTitle } from './numberedTitle';
import { isTold } from './phase';

/** Under its bold words any that fit are enough; words like others must begin with the whole title. */
export function listedPhase(
  draft: Draft,
  { names, text, depth }: EntryFact,
  section: SectionDraft,
): PhaseDraft | null {
  const { milestone } = section;
  // Most boxes stand in a phase: nothing is looked for in their words.
  if (milestone === null || section.phase !== null || draft.teller) return null;
  const numbered = names === null && depth === 0 ? numberedTitle.exec(text) : null;
  const number = names?.title.subject?.number ?? numbered?.[2];
  const phase = number == null ? undefined : draft.phaseOf.get(milestone)?.get(number);
  if (phase === undefined || isTold(section)) return null;
  const fits = numbered
    ? beginsWith(numbered[3]!, phase.title.text)
    : compatibleTitles(phase.title.text, names!.title.subject!.title.text);
  return fits ? phase : null;
}
