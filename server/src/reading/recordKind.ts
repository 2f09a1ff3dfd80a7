/** Whether a document is a record, and which. */
import type { Draft } from './draft';
import { parseId } from './identifier';
import type { DocumentKind, MilestoneId, SectionRole } from './model';

/** What a decision tells of under headings of their own. */
const deciding: readonly SectionRole[] = ['context', 'decisions', 'consequences', 'alternatives'];

/** The kind of record that a document is by its name, folder, title and front matter; `none` where it is none. */
export function recordKind(draft: Draft): DocumentKind {
  const { path, frontMatter, titleSection, sections } = draft;
  const subject = titleSection?.fact?.subject ?? null;
  const id = frontMatterId(draft);
  if (id !== null && /M$/.test(id.prefix)) return 'none';
  if (path.index && path.folder !== 'epic') return 'none';
  const has = (wanted: SectionRole): boolean => sections.some(({ role }) => role === wanted);
  const decides = (): number => deciding.filter(has).length;
  if (subject?.kind === 'adr' && (subject.closed || path.folder === 'adr')) return 'adr';
  if (path.folder === 'adr') {
    const named =
      path.id !== null || /^\d{8}-|^\d{4}-\d{2}-\d{2}/.test(path.name) || id !== null || subject !== null;
    if (path.template && titleSection !== null) return 'adr';
    if (decides() >= 2 || (named && (decides() >= 1 || hasStatus(draft) || hasField(draft, 'date'))))
      return 'adr';
    return 'none';
  }
  if (path.id?.prefix.startsWith('ADR') && decides() >= 1) return 'adr';
  if (id !== null && path.folder !== 'milestone') {
    if (id.prefix === 'E-' || id.prefix === 'EPIC-') return 'epic';
    if (id.prefix === 'US-' || id.prefix === 'STORY-') return 'story';
    if (id.prefix.startsWith('ADR')) return 'adr';
    if (!/M$/.test(id.prefix) && frontMatter.has('status') && id.prefix !== '') return 'task';
  }
  if (path.folder === 'task' && frontMatter.has('status')) return 'task';
  if (path.folder === 'epic' && frontMatter.has('status')) return 'epic';
  if (subject?.closed && !draft.path.teller) {
    if (
      (subject.kind === 'epic' && (subject.id !== null || hasStatus(draft))) ||
      (subject.kind === 'id' && /^(?:E|EPIC)-$/.test(subject.id?.prefix ?? ''))
    )
      return 'epic';
    if (subject.kind === 'story' && (subject.id !== null || hasStatus(draft) || has('acceptance')))
      return 'story';
    if (subject.kind === 'task' && hasStatus(draft)) return 'task';
    if (subject.kind === 'prd') return 'prd';
  }
  if (path.folder === 'story' && (has('acceptance') || hasField(draft, 'prd') || hasField(draft, 'id')))
    return 'story';
  const title = draft.title?.text ?? '';
  if (/^user story\b/i.test(title)) return 'story';
  if (
    /\bPRD\b|product requirements? document/i.test(title) &&
    titleSection !== null &&
    !path.teller &&
    !path.template
  )
    return 'prd';
  if (path.folder === 'prd' && titleSection !== null && sections.length > 2) return 'prd';
  return 'none';
}

function frontMatterId({ frontMatter }: Draft): MilestoneId | null {
  const id = frontMatter.get('id');
  return id === undefined ? null : parseId(id.text);
}

function hasStatus(draft: Draft): boolean {
  return (
    draft.frontMatter.has('status') ||
    hasField(draft, 'status') ||
    draft.sections.some(({ role }) => role === 'status')
  );
}

function hasField({ facts }: Draft, name: string): boolean {
  return facts.some((fact) => fact.kind === 'field' && fact.name === name);
}
