/** What can be said of a milestone only when the whole document was read: anchors, references, progress. */
import { statusOf } from './applyFields';
import { checklistsOf, progressOf } from './checklist';
import type { Draft, MilestoneDraft, SectionDraft } from './draft';
import type { Anchor } from './model';
import { placeWords } from './place';
import { type ReferenceCache, toDependency } from './pointers';
import type { ReferenceIn } from './referencesIn';

export function finishMilestones(draft: Draft, references: ReferenceCache): void {
  attachAnchors(draft);
  for (const section of draft.sections) {
    if (section.milestone === null || section.phase !== null) continue;
    if (section.role === 'dependencies') readDependencySection(draft, section, section.milestone, references);
    if (section.role === 'status' && section.milestone.status === null)
      readStatusSection(draft, section, section.milestone);
    if (section.role === 'next-steps') readNextSteps(draft, section, section.milestone);
  }
  readRecordMentions(draft);
  for (const { phases } of draft.milestones)
    for (const phase of phases) phase.progress = progressOf(draft, phase.checklists);
  for (const [item, { key, progress }] of draft.listed) if (progress !== null) item.lists = key;
  for (const milestone of draft.milestones) {
    milestone.progress = progressOf(draft, checklistsOf(milestone));
  }
  const record = draft.records[0];
  if (record !== undefined) {
    const all = draft.checklists.filter(({ counts }) => counts).map(({ index }) => index);
    record.progress = progressOf(draft, all);
  }
}

/** `<a id="m7-phase-1"></a>` right before a heading, or inside it. */
function attachAnchors(draft: Draft): void {
  const before = anchorsBeforeHeadings(draft);
  const inside = new Map<number, Anchor>();
  for (const anchor of draft.anchors) {
    if (anchor.form !== 'html' || anchor.section === null || inside.has(anchor.section)) continue;
    const { fact, offset } = draft.sections[anchor.section]!;
    if (anchor.start < offset + fact!.end) inside.set(anchor.section, anchor);
  }
  for (const milestone of draft.milestones) {
    for (const phase of milestone.phases) {
      if (phase.section !== null)
        phase.anchor = before.get(draft.sections[phase.section]!) ?? inside.get(phase.section) ?? null;
    }
  }
}

function anchorsBeforeHeadings({
  facts,
  offsets,
  sections,
  anchors,
}: Draft): ReadonlyMap<SectionDraft, Anchor> {
  const found = new Map<SectionDraft, Anchor>();
  const byStart = new Map<number, Anchor>();
  // Of several in one tag the first is the section's.
  for (const anchor of anchors)
    if (anchor.form === 'html' && !byStart.has(anchor.start)) byStart.set(anchor.start, anchor);
  for (const section of sections) {
    for (let index = section.first - 1; index >= 0; index--) {
      const fact = facts[index]!;
      if (fact.kind === 'comment' || (fact.kind === 'text' && fact.empty)) continue;
      if (fact.kind === 'anchor') {
        const anchor = byStart.get(fact.start + offsets[index]!);
        const previous = facts[index - 1];
        const alone = !(
          previous?.kind === 'text' &&
          !previous.empty &&
          previous.end >= fact.end &&
          offsets[index - 1] === offsets[index]
        );
        if (anchor !== undefined && alone) found.set(section, anchor);
      }
      break;
    }
  }
  return found;
}

/** `## Status` and the words under it. */
function readStatusSection(draft: Draft, section: SectionDraft, milestone: MilestoneDraft): void {
  if (section.parent !== null && section.parent.index !== milestone.section && section.parent.index >= 0)
    return;
  for (let index = section.first + 1; index < section.last; index++) {
    const fact = draft.facts[index]!;
    const inline =
      fact.kind === 'text' && !fact.empty
        ? fact.inline
        : fact.kind === 'entry' && fact.box === null
          ? fact.inline
          : null;
    if (inline === null) continue;
    const offset = draft.offsets[index]!;
    const status = statusOf(draft, { inline, from: 0, to: inline.text.length }, offset);
    if (status?.category == null) return;
    milestone.status = status;
    const label = placeWords(section.fact!.title, section.offset);
    draft.fields.push({
      start: label.start,
      end: status.end,
      name: 'status',
      label,
      value: status,
      form: 'section',
      section: section.index,
      milestone: milestone.key,
      phase: null,
      line: { start: section.start, end: section.ownEnd },
    });
    return;
  }
}

/** `## Dependencies` and the list or text under it. */
function readDependencySection(
  draft: Draft,
  section: SectionDraft,
  milestone: MilestoneDraft,
  references: ReferenceCache,
): void {
  if (milestone.declared !== 'home') return;
  for (let index = section.first + 1; index < section.last; index++) {
    const fact = draft.facts[index]!;
    const isEntry = fact.kind === 'entry' && fact.depth === 0 && !fact.labelled;
    const isText = fact.kind === 'text' && fact.depth === 0 && !fact.label && !fact.empty;
    if (!(isEntry || isText) || fact.inline === null) continue;
    const stretch = { inline: fact.inline, from: 0, to: fact.inline.text.length, holder: fact };
    const found = references.get(stretch);
    if (found.none && milestone.dependencies.length === 0) milestone.independent = true;
    found.list.forEach((reference, at) => {
      const leads = reference.leads && (isEntry ? at === 0 : found.list.length <= 3);
      const dependency = toDependency(draft, reference, stretch, draft.offsets[index]!, leads);
      const isMilestone = isMilestoneReference(
        reference,
        milestone,
        linkPath(draft, dependency?.link ?? null),
      );
      const known = milestone.dependencies.some(({ id }) => id !== null && id.same === dependency?.id?.same);
      if (dependency !== null && isMilestone && !known) milestone.dependencies.push(dependency);
    });
  }
}

/** In a section, not everything named is a milestone: epics, gaps and decisions have ids of their own. */
function isMilestoneReference({ kind, id }: ReferenceIn, milestone: MilestoneDraft, path: string): boolean {
  if (kind === 'phase') return true;
  if (id !== null) return /M$/.test(id.prefix) || id.prefix === milestone.id?.prefix;
  return kind === 'link' && /(?:^|\/)m(?:ilestone)?s?[-_]?\d/i.test(path);
}

function linkPath(draft: Draft, link: number | null): string {
  return link === null ? '' : (draft.links[link]!.path ?? '');
}

function readNextSteps(draft: Draft, section: SectionDraft, milestone: MilestoneDraft): void {
  for (let index = section.first; index < section.last; index++) {
    const fact = draft.facts[index]!;
    if (fact.kind !== 'link') continue;
    const at = draft.linkAt.get(fact.start + draft.offsets[index]!);
    const link = at === undefined ? undefined : draft.links[at];
    if (link && !link.external && !link.image && (link.path ?? link.fragment) !== null)
      milestone.nextSteps.push(link.index);
  }
}

/** Records that a milestone names anywhere outside its history. */
function readRecordMentions(draft: Draft): void {
  const byKey = new Map(draft.milestones.map((milestone) => [milestone.key, milestone]));
  const rows = rowMilestones(draft, byKey);
  let at = 0;
  for (let index = 0; index < draft.mentions.length; index++) {
    const mention = draft.mentions[index]!;
    if (mention.kind !== 'record') continue;
    const section = mention.section === null ? draft.root : draft.sections[mention.section]!;
    while (at < rows.length && rows[at]!.end < mention.start) at++;
    const row = rows[at] !== undefined && rows[at]!.start <= mention.start ? rows[at] : undefined;
    const milestone = row?.milestone ?? section.milestone;
    if (milestone !== null && section.role !== 'changelog') milestone.records.push(index);
  }
}

function rowMilestones({ tables }: Draft, byKey: ReadonlyMap<string, MilestoneDraft>) {
  const rows: { start: number; end: number; milestone: MilestoneDraft }[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const milestone = row.milestone === null ? undefined : byKey.get(row.milestone);
      if (milestone !== undefined) rows.push({ start: row.start, end: row.end, milestone });
    }
  }
  return rows;
}
