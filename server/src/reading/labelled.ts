/** Phases and milestones that bold words or a `<summary>` declare, with the boxes right under them. */
import { compatibleTitles, createMilestone } from './createMilestone';
import { type Draft, explain, type MilestoneDraft, type PhaseDraft, type SectionDraft } from './draft';
import type { LabelFact } from './facts';
import { isRoadmapNamed, silentRoles } from './milestone';
import { createPhase, isTold } from './phase';
import { placeSpan, placeStatus, placeWords } from './place';

/** What the boxes under a label belong to; nulls where the label declares nothing. */
export interface Labelled {
  readonly milestone: MilestoneDraft | null;
  readonly phase: PhaseDraft | null;
}

const neither: Labelled = { milestone: null, phase: null };

export function declareByLabel(
  draft: Draft,
  label: LabelFact,
  offset: number,
  section: SectionDraft,
): Labelled {
  const { subject } = label.title;
  if (subject === null || !subject.closed || label.title.arrow || draft.teller) return neither;
  if (subject.kind === 'phase') return { milestone: null, phase: phaseOf(draft, label, offset, section) };
  if (subject.kind === 'milestone')
    return { milestone: milestoneOf(draft, label, offset, section), phase: null };
  return neither;
}

/** Not where a heading declares the phase: then this only lists it. */
export function declaresPhase(draft: Draft, { title }: LabelFact, section: SectionDraft): boolean {
  const { milestone } = section;
  const { number, title: words } = title.subject!;
  if (draft.teller || milestone === null || section.phase !== null || isTold(section)) return false;
  const known = number === null ? undefined : draft.phaseOf.get(milestone)?.get(number);
  return known === undefined || !compatibleTitles(known.title.text, words.text);
}

function phaseOf(draft: Draft, label: LabelFact, offset: number, section: SectionDraft): PhaseDraft | null {
  if (!declaresPhase(draft, label, section)) return null;
  const milestone = section.milestone!;
  const { number, idAt, title } = label.title.subject!;
  const at = placeSpan(label, offset);
  const phase = createPhase(draft, milestone, {
    number,
    numberAt: idAt === null ? null : placeSpan(idAt, offset),
    title: placeWords(title, offset),
    at,
    section: null,
  });
  give(phase, label, offset);
  phase.optional = label.title.optional;
  explain(draft, at, `Phase ${number ?? ''} of ${milestone.key} by the words over its boxes.`);
  return phase;
}

function milestoneOf(
  draft: Draft,
  label: LabelFact,
  offset: number,
  section: SectionDraft,
): MilestoneDraft | null {
  const { id, idAt, title } = label.title.subject!;
  if (id === null || draft.kind !== 'none' || section.milestone !== null) return null;
  const known = draft.milestoneOf.get(id.same);
  if (known !== undefined) return known.form === 'list' && isInside(label, offset, known) ? known : null;
  if (section.role !== 'milestones' && !isRoadmapNamed(draft)) return null;
  for (let at: SectionDraft | null = section; at !== null; at = at.parent)
    if (at.role !== null && silentRoles.has(at.role)) return null;
  const at = placeSpan(label, offset);
  const milestone = createMilestone(draft, {
    id,
    idAt: idAt === null ? null : placeSpan(idAt, offset),
    title: placeWords(title, offset),
    declared: 'home',
    form: 'list',
    at,
    section: section.index < 0 ? null : section.index,
  });
  give(milestone, label, offset);
  explain(draft, at, `Milestone ${milestone.key} by the words over its boxes.`);
  return milestone;
}

/** The item that declares the milestone bears the label over its own boxes. */
function isInside({ start }: LabelFact, offset: number, { at }: MilestoneDraft): boolean {
  return at.start <= start + offset && start + offset < at.end;
}

function give(owner: MilestoneDraft | PhaseDraft, { title }: LabelFact, offset: number): void {
  if (title.status !== null) owner.status = placeStatus(title.status, offset);
  if (title.estimate !== null) owner.estimate = placeWords(title.estimate, offset);
  if (title.when !== null) owner.when = { ...placeWords(title.when, offset), inWeeks: false };
}
