/** A milestone as it is first met, with a name of its own in the document. */
import type { Draft, MilestoneDraft } from './draft';
import { fold, significantWords } from './words';

type Given = Pick<MilestoneDraft, 'id' | 'idAt' | 'title' | 'declared' | 'form' | 'at' | 'section'>;

export function createMilestone(draft: Draft, given: Given): MilestoneDraft {
  const milestone: MilestoneDraft = {
    id: given.id,
    idAt: given.idAt,
    title: given.title,
    declared: given.declared,
    form: given.form,
    at: given.at,
    section: given.section,
    key: uniqueKey(
      draft,
      given.id?.same ?? `=${fold(given.title.text)}`,
      given.id?.text ?? (given.title.text.trim() || 'milestone'),
    ),
    start: given.at.start,
    end: given.at.end,
    status: null,
    estimate: null,
    when: null,
    dates: { plannedStart: null, plannedEnd: null, actualStart: null, actualEnd: null, variance: null },
    dependencies: [],
    blocks: [],
    independent: false,
    owners: [],
    teams: [],
    records: [],
    phases: [],
    checklists: [],
    progress: null,
    link: null,
    nextSteps: [],
  };
  draft.milestones.push(milestone);
  if (milestone.id !== null && !draft.milestoneOf.has(milestone.id.same))
    draft.milestoneOf.set(milestone.id.same, milestone);
  return milestone;
}

export function uniqueKey(draft: Draft, same: string, key: string): string {
  const count = (draft.keys.get(same) ?? 0) + 1;
  draft.keys.set(same, count);
  return count === 1 ? key : `${key}~${count}`;
}

export function compatibleTitles(a: string, b: string): boolean {
  const [left, right] = [significantWords(a), significantWords(b)];
  return left.length === 0 || right.length === 0 || left.some((word) => right.includes(word));
}
