/** Which headings and files declare milestones. */
import { alikeSiblings, countsSections, isPart } from './alikeSiblings';
import { createMilestone } from './createMilestone';
import { type Draft, explain, type MilestoneDraft, type SectionDraft } from './draft';
import type { HeadingFact, SubjectAt, TitleRead } from './facts';
import { folderToken } from './folderToken';
import { parseId } from './identifier';
import type { SectionRole, Words } from './model';
import { placeSpan, placeStatus, placeWords } from './place';
import { matchEnd, matchStart } from './vocabulary';
import { fold } from './words';

/** Nothing under these declares anything. */
export const silentRoles: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'legend',
  'changelog',
  'risks',
  'questions',
  'notes',
  'alternatives',
  'consequences',
  'context',
  'records',
]);

export function declareMilestones(draft: Draft): void {
  const { titleSection } = draft;
  draft.teller = isTeller(draft);
  const home =
    declareByFrontMatter(draft) ?? (titleSection === null ? null : declareByTitle(draft, titleSection));
  if (home !== null) own(draft.root, home);
  for (const section of draft.sections) {
    if (section.milestone === null) section.milestone = section.parent!.milestone;
    if (section !== titleSection) declareByHeading(draft, section, home);
    if (section.milestone?.section === section.index && section.fact !== null) section.role = 'milestone';
  }
}

function own(root: SectionDraft, milestone: MilestoneDraft): void {
  root.milestone = milestone;
}

/** A log, triage, review, release or handoff document, a guide: it mentions and never declares. */
function isTeller(draft: Draft): boolean {
  const { titleSection, vocabulary, path } = draft;
  if (path.changelog || path.instructions) return true;
  const fact = titleSection?.fact;
  if (!fact) return path.teller;
  // "Release M3 — Tugs"
  if (/^release\s+(?:of\s+)?(?:[A-Z]{1,8}-){0,3}[Mv]-?\d/i.test(fact.title.text)) return true;
  const title = fold(fact.title.text);
  const says = matchEnd(vocabulary.tellers, title) !== null;
  if (isMilestoneSubject(fact) && fact.subject!.closed) {
    const clauses = fact.title.text.split(/\s[—–-]\s|:\s/);
    const last = fold(clauses[clauses.length - 1]!);
    if (clauses.length > 1 && (vocabulary.tellers.exact.has(last) || tellingClauses.has(last))) return true;
    if (path.teller && looksBack.test(last)) return true;
    return path.index ? says : path.teller && !says;
  }
  const isPhase = fact.subject?.kind === 'phase';
  if (fact.subject !== null && (isPhase || !fact.subject.closed) && path.teller) return true;
  const clause = fold(fact.title.text.split(/\s[—–-]\s|:/)[0]!);
  return (
    says ||
    matchStart(vocabulary.tellerStarts, title) !== null ||
    matchEnd(vocabulary.tellers, clause) !== null
  );
}

/** "M8 — Feeds: Design" is a document about M8. */
const tellingClauses = new Set([
  'design',
  'design document',
  'design doc',
  'spec',
  'specification',
  'technical design',
  'research',
]);

/** "v1.0 — Project Summary" */
const looksBack = /^(?:project|milestone|completion) (?:summary|report)$/;

function isMilestoneSubject(title: TitleRead): boolean {
  return title.subject?.kind === 'milestone' && !title.arrow;
}

function declareByFrontMatter(draft: Draft): MilestoneDraft | null {
  const { frontMatter, path, titleSection } = draft;
  const idText = frontMatter.get('id') ?? (path.folder === 'milestone' ? frontMatter.get('name') : undefined);
  if (idText === undefined || (draft.teller && path.teller)) return null;
  const id = parseId(idText.text.replace(/^v\.(?=\d)/, 'v'));
  const isMilestone = id !== null && /M$/.test(id.prefix);
  const named =
    path.folder === 'milestone' && (id !== null || frontMatter.has('status') || frontMatter.has('due_date'));
  if (!isMilestone && !named) return null;
  const titleAt =
    frontMatter.get('title') ?? frontMatter.get('headline') ?? (id === null ? idText : undefined);
  const heading =
    titleSection?.fact?.subject == null
      ? draft.title
      : placeWords(titleSection.fact.title, titleSection.offset);
  const title: Words = titleAt ?? heading ?? { start: idText.end, end: idText.end, text: '' };
  const at = { start: idText.start, end: idText.end };
  const milestone = createMilestone(draft, {
    id,
    idAt: id === null ? null : at,
    title,
    declared: 'home',
    form: 'frontMatter',
    at,
    section: null,
  });
  milestone.start = 0;
  milestone.end = draft.root.end;
  explain(draft, at, `A milestone by its front matter.`);
  return milestone;
}

function declareByTitle(draft: Draft, section: SectionDraft): MilestoneDraft | null {
  const fact = section.fact!;
  const { path } = draft;
  if (draft.teller) {
    if (fact.subject)
      explain(draft, section, 'Tells of a milestone and declares none: a log, report, review or guide.');
    return null;
  }
  const subject = fact.subject;
  const inFolder =
    path.folder === 'milestone' &&
    subject !== null &&
    (subject.kind === 'id' || subject.kind === 'version') &&
    path.id?.same === subject.id?.same;
  const byName =
    subject === null &&
    path.folder !== 'adr' &&
    path.id !== null &&
    /M$/.test(path.id.prefix) &&
    section.children.length > 0 &&
    !path.index;
  if (byName)
    return createMilestone(draft, {
      id: path.id,
      idAt: null,
      ...headingParts(section),
      form: 'title',
      declared: 'home',
    });
  const token = folderToken(draft, section);
  if (token !== null) {
    explain(
      draft,
      section,
      'A milestone by its folder, and a title that begins as the name of the file does.',
    );
    return createMilestone(draft, { ...headingParts(section), ...token, form: 'title', declared: 'home' });
  }
  if (subject === null || !(isMilestoneSubject(fact) || inFolder)) return null;
  if (
    !subject.closed &&
    !(path.id !== null && subject.id?.same === path.id.same && path.folder === 'milestone')
  ) {
    explain(draft, section, 'Not a milestone: no colon or dash after its id.');
    return null;
  }
  const plural = draft.sections.filter(
    (other) =>
      other !== section &&
      other.fact !== null &&
      isMilestoneSubject(other.fact) &&
      other.fact.subject!.closed &&
      other.depth === 1,
  );
  if (plural.length > 0 && section.depth === 1) return null;
  explain(draft, section, 'A milestone by the title of the document.');
  return declareHeading(draft, section, subject, 'title');
}

function declareByHeading(draft: Draft, section: SectionDraft, home: MilestoneDraft | null): void {
  const fact = section.fact!;
  const { subject } = fact;
  if (subject === null || !(subject.kind === 'milestone' || subject.kind === 'version')) return;
  const reason = whyNot(draft, section, fact, subject, home);
  if (reason !== null) {
    if (reason !== '') explain(draft, section, `Not a milestone: ${reason}`);
    return;
  }
  const known = subject.id === null ? undefined : draft.milestoneOf.get(subject.id.same);
  if (known !== undefined && known.section !== null) {
    const first = draft.sections[known.section]!;
    if (first.parent !== section.parent || first.depth !== section.depth) {
      explain(draft, section, `Speaks of ${known.key} again.`);
      section.milestone = known;
      return;
    }
  }
  section.milestone = declareHeading(draft, section, subject, 'heading');
  explain(
    draft,
    section,
    section.milestone.declared === 'home'
      ? 'A milestone by its heading.'
      : 'A milestone row: its heading has nothing under it, or points elsewhere.',
  );
}

/** Null where the heading declares a milestone. */
function whyNot(
  draft: Draft,
  section: SectionDraft,
  fact: HeadingFact,
  subject: SubjectAt,
  home: MilestoneDraft | null,
): string | null {
  if (draft.teller) return 'the document is a log, report, review or guide.';
  if (fact.arrow) return 'an arrow only points to it.';
  if (draft.path.folder === 'adr' || draft.kind === 'adr') return 'the document is a record.';
  if (subject.kind === 'version' && !isRoadmapNamed(draft)) return '';
  for (let at: SectionDraft | null = section.parent; at !== null; at = at.parent) {
    if (at.role !== null && silentRoles.has(at.role)) return 'its section only tells of milestones.';
  }
  if (countsSections(section, subject)) return 'it names a part of a milestone.';
  if (!subject.closed) {
    if (fact.role !== null && fact.role !== 'goal') return 'it names a part of a milestone.';
    const alike = alikeSiblings(draft, section, subject.kind);
    if (!alike) return 'no colon or dash after its id.';
  }
  if (home !== null) {
    if (home.id !== null && subject.id?.same === home.id.same) return 'it is the document’s own.';
    const { boxes, fields } = section.content;
    if (boxes + fields === 0)
      return 'the document is a milestone file, and the section says nothing of its own.';
    if (home.id !== null && subject.id !== null && !isPart(home.id, subject.id))
      return 'the document is the file of another milestone.';
  }
  return null;
}

export function isRoadmapNamed({ path, title }: Draft): boolean {
  if (path.changelog) return false;
  if (path.roadmap) return true;
  return (
    title !== null &&
    /\b(?:roadmap|milestones?|release plan|fahrplan|дорожная карта|план развития)\b|ロードマップ|路线图|マイルストーン|里程碑/iu.test(
      title.text,
    )
  );
}

function headingParts(section: SectionDraft): Pick<MilestoneDraft, 'title' | 'at' | 'section'> {
  const fact = section.fact!;
  return {
    title: placeWords(fact.title, section.offset),
    at: placeSpan(fact, section.offset),
    section: section.index,
  };
}

function declareHeading(
  draft: Draft,
  section: SectionDraft,
  subject: SubjectAt,
  form: 'title' | 'heading',
): MilestoneDraft {
  const fact = section.fact!;
  const declared = form === 'title' || isHome(section) ? 'home' : 'row';
  const milestone = createMilestone(draft, {
    id: subject.id,
    idAt: subject.idAt === null ? null : placeSpan(subject.idAt, section.offset),
    ...headingParts(section),
    form,
    declared,
  });
  milestone.start = section.start;
  milestone.end = section.end;
  if (fact.status !== null) milestone.status = placeStatus(fact.status, section.offset);
  if (fact.estimate !== null) milestone.estimate = placeWords(fact.estimate, section.offset);
  if (fact.when !== null) milestone.when = { ...placeWords(fact.when, section.offset), inWeeks: false };
  return milestone;
}

/** It has fields, boxes, phases or words of its own, and does not just point elsewhere. */
function isHome(section: SectionDraft): boolean {
  const { content, children, fact } = section;
  const linked = fact!.inline.marks.some(
    ({ kind, target }) => kind === 'link' && /\.md(?:#|$)/i.test(target?.url ?? ''),
  );
  if (linked) return false;
  return (
    children.length > 0 ||
    content.fields + content.boxes + content.entries + content.tables > 0 ||
    content.prose >= 12
  );
}
