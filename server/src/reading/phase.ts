/** Which headings are phases of a milestone. */

import { alikeSiblings } from './alikeSiblings';
import { compatibleTitles, createMilestone, uniqueKey } from './createMilestone';
import type { Draft, MilestoneDraft, PhaseDraft, SectionDraft } from './draft';
import { explain } from './draft';
import type { SubjectAt } from './facts';
import { silentRoles } from './milestone';
import type { SectionRole } from './model';
import { placeSpan, placeStatus, placeWords } from './place';
import type { Phrases } from './vocabulary';
import { fold } from './words';

/** Phases under these are spoken of, not declared. */
const telling: ReadonlySet<SectionRole> = new Set<SectionRole>([
  ...silentRoles,
  'timeline',
  'next-steps',
  'acceptance',
  'exit',
  'out-of-scope',
]);

/** Phases in this section are spoken of. */
export function isTold(section: SectionDraft): boolean {
  for (let at: SectionDraft | null = section; at !== null; at = at.parent)
    if (at.role !== null && telling.has(at.role)) return true;
  return false;
}

export function declarePhases(draft: Draft): void {
  if (!draft.teller) declarePlan(draft);
  for (const section of draft.sections) {
    const parent = section.parent!;
    if (section.milestone === parent.milestone) section.phase = parent.phase;
    const subject = section.fact!.subject;
    if (subject?.kind !== 'phase') continue;
    const reason = whyNot(draft, section, subject);
    if (reason === null) declarePhase(draft, section, subject, section.milestone!);
    else explain(draft, section, `Not a phase: ${reason}`);
  }
}

function whyNot(draft: Draft, section: SectionDraft, subject: SubjectAt): string | null {
  const fact = section.fact!;
  if (draft.teller) return 'the document is a log, report, review or guide.';
  if (section.milestone === null) return 'it belongs to no milestone.';
  if (fact.arrow) return 'an arrow only points to it.';
  if (section === draft.titleSection) return 'it is the title of the document.';
  if (isTold(section.parent!)) return 'its section only tells of phases.';
  if (subject.closed) return null;
  if (fact.role !== null) return 'it names a part of a phase.';
  return alikeSiblings(draft, section, 'phase') ? null : 'no colon or dash after its number.';
}

function declarePhase(
  draft: Draft,
  section: SectionDraft,
  subject: SubjectAt,
  milestone: MilestoneDraft,
): void {
  const fact = section.fact!;
  const title = placeWords(fact.title, section.offset);
  const known = subject.number === null ? undefined : draft.phaseOf.get(milestone)?.get(subject.number);
  if (known !== undefined && known.section !== null) {
    const first = draft.sections[known.section]!;
    if (first.parent !== section.parent && compatibleTitles(known.title.text, title.text)) {
      explain(draft, section, `Speaks of phase ${known.number} again.`);
      section.phase = known;
      return;
    }
  }
  const phase = createPhase(draft, milestone, {
    number: subject.number,
    numberAt: subject.idAt === null ? null : placeSpan(subject.idAt, section.offset),
    title,
    at: placeSpan(fact, section.offset),
    section: section.index,
  });
  phase.start = section.start;
  phase.end = section.end;
  phase.optional = fact.optional;
  if (fact.status !== null) phase.status = placeStatus(fact.status, section.offset);
  if (fact.estimate !== null) phase.estimate = placeWords(fact.estimate, section.offset);
  if (fact.when !== null) phase.when = { ...placeWords(fact.when, section.offset), inWeeks: false };
  section.phase = phase;
  section.role = 'phase';
  explain(draft, section, `Phase ${subject.number ?? ''} of ${milestone.key}.`);
}

type Given = Pick<PhaseDraft, 'number' | 'numberAt' | 'title' | 'at' | 'section'>;

export function createPhase(draft: Draft, milestone: MilestoneDraft, given: Given): PhaseDraft {
  const name = given.number ?? (given.title.text.trim() || 'phase');
  const phase: PhaseDraft = {
    number: given.number,
    numberAt: given.numberAt,
    title: given.title,
    at: given.at,
    section: given.section,
    key: uniqueKey(draft, `${milestone.key}/${name}`, `${milestone.key}/${name}`),
    start: given.at.start,
    end: given.at.end,
    anchor: null,
    status: null,
    estimate: null,
    when: null,
    dates: { plannedStart: null, plannedEnd: null, actualStart: null, actualEnd: null, variance: null },
    owners: [],
    branch: null,
    branches: [],
    target: null,
    checklists: [],
    progress: null,
    link: null,
    optional: false,
  };
  milestone.phases.push(phase);
  if (phase.number !== null) remember(draft, milestone, phase.number, phase);
  return phase;
}

function remember({ phaseOf }: Draft, milestone: MilestoneDraft, number: string, phase: PhaseDraft): void {
  const phases = phaseOf.get(milestone) ?? new Map<string, PhaseDraft>();
  if (!phases.has(number)) phases.set(number, phase);
  phaseOf.set(milestone, phases);
}

/** A plan in phases whose document names no milestone is one itself, by its title. */
function declarePlan(draft: Draft): void {
  const { titleSection, title } = draft;
  if (
    draft.milestones.length > 0 ||
    titleSection === null ||
    title === null ||
    draft.kind !== 'none' ||
    draft.path.folder === 'adr'
  )
    return;
  if (titleSection.fact!.subject !== null && titleSection.fact!.subject.kind !== 'phase') return;
  const phases = draft.sections.filter((section) => isPlanned(section));
  const numbers = new Set(phases.map(({ fact }) => fact!.subject!.number));
  if ((numbers.size < 2 || !phases.some(works)) && listedPhases(draft).size < 2) return;
  if (!draft.path.roadmap && !says(draft.vocabulary.plans, fold(title.text))) return;
  const milestone = createMilestone(draft, {
    id: null,
    idAt: null,
    title,
    at: placeSpan(titleSection.fact!, titleSection.offset),
    section: titleSection.index,
    declared: 'home',
    form: 'title',
  });
  milestone.start = 0;
  milestone.end = draft.root.end;
  draft.plan = true;
  draft.root.milestone = milestone;
  for (const section of draft.sections) section.milestone = milestone;
  explain(draft, titleSection, 'A plan in phases, read as one milestone without a number.');
}

/** Whether one of the phrases stands in the text, as words of its own where its script has spaces. */
function says({ exact, unspaced }: Phrases<true>, folded: string): boolean {
  if (unspaced.some(([phrase]) => folded.includes(phrase))) return true;
  const words = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const phrase of exact.keys()) if (words.includes(` ${phrase} `)) return true;
  return /план/.test(folded);
}

/** The numbers of phases that boxes name: `- [ ] **Phase 1: Survey**`. */
function listedPhases({ facts, sections }: Draft): ReadonlySet<string | null> {
  const numbers = new Set<string | null>();
  let at = -1;
  for (const [index, fact] of facts.entries()) {
    if (fact.kind === 'heading' && sections[at + 1]?.first === index) at++;
    if (fact.kind !== 'entry' || fact.names === null) continue;
    if (at < 0 || !isTold(sections[at]!)) numbers.add(fact.names.title.subject!.number);
  }
  return numbers;
}

function isPlanned(section: SectionDraft): boolean {
  const subject = section.fact!.subject;
  if (subject?.kind !== 'phase' || !subject.closed) return false;
  return !isTold(section.parent!);
}

/** Somebody keeps it: boxes, a status, or an estimate, here or below. */
function works(section: SectionDraft): boolean {
  const { boxes, statuses, estimates } = section.content;
  const fact = section.fact!;
  return (
    boxes + statuses + estimates > 0 ||
    fact.status !== null ||
    fact.estimate !== null ||
    fact.when !== null ||
    section.children.some(works)
  );
}
