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
  const numbered = names === null && depth === 0 ? numberedTitle.exec(text) : null;
  const number = names?.title.subject?.number ?? numbered?.[2] ?? null;
  if (number === null || milestone === null || draft.teller || section.phase !== null) return null;
  const phase = draft.phaseOf.get(milestone)?.get(number);
  if (phase === undefined || isTold(section)) return null;
  const fits = numbered
    ? beginsWith(numbered[3]!, phase.title.text)
    : compatibleTitles(phase.title.text, names!.title.subject!.title.text);
  return fits ? phase : null;
}
