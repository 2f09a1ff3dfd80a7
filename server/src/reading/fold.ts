/**
 * Facts in order, with a stack of headings, become the model. This alone knows roles, owners and kinds. It costs a
 * little for each fact, and nothing for text that was not typed: what a chunk says is read once.
 */
import { applyFields, type Given } from './applyFields';
import { checklistReader } from './checklist';
import { claimOf } from './claim';
import { type Draft, explain, type SectionDraft } from './draft';
import type { FieldFact, FrontMatterFact, HeadingFact, MentionFact } from './facts';
import { finishMilestones } from './finishMilestones';
import { frontMatterWords, readFrontMatterFields } from './frontMatterFields';
import { documentKind } from './kind';
import { listRowReader } from './listRows';
import { declareMilestones } from './milestone';
import type { DocumentKind, MentionId, Model } from './model';
import { outlineSections, type PlacedFacts } from './outlineSections';
import type { PathHints } from './pathHints';
import { declarePhases } from './phase';
import { placeSpan, placeWords } from './place';
import { type ReferenceCache, referenceCache } from './pointers';
import { readLinks } from './readLinks';
import { declareRecord } from './record';
import { recordKind } from './recordKind';
import { finishSections } from './section';
import { createSlugger } from './slug';
import { readTable } from './tableRows';
import { isTemplate } from './template';
import type { Vocabulary } from './vocabulary';

export interface Pinned {
  readonly kind: DocumentKind | null;
  readonly template: boolean | null;
}

export interface FoldInput {
  readonly chunks: readonly PlacedFacts[];
  readonly length: number;
  readonly path: PathHints;
  readonly vocabulary: Vocabulary;
  readonly pinned: Pinned;
  readonly explain: boolean;
}

export function fold(input: FoldInput): Model {
  const { pinned, vocabulary } = input;
  const references = referenceCache(vocabulary);
  const draft = createDraft(input);
  readLinks(draft);
  if (pinned.kind !== null)
    explain(draft, { start: 0, end: 0 }, `The config says of what kind this is: ${pinned.kind}.`);
  draft.kind = pinned.kind ?? recordKind(draft);
  if (
    pinned.kind === 'milestone' ||
    pinned.kind === 'roadmap' ||
    pinned.kind === 'index' ||
    pinned.kind === 'plan'
  )
    draft.kind = 'none';
  if (pinned.kind !== 'none') {
    declareMilestones(draft);
    declarePhases(draft);
  }
  readFacts(draft, references);
  declareRecord(draft, references);
  finishMilestones(draft, references);
  draft.kind = pinned.kind ?? documentKind(draft);
  draft.template = pinned.template ?? isTemplate(draft);
  return {
    kind: draft.kind,
    template: draft.template,
    title: draft.title,
    sections: finishSections(draft),
    fields: draft.fields,
    milestones: draft.milestones,
    records: draft.records,
    checklists: draft.checklists,
    items: draft.items,
    tables: draft.tables,
    links: draft.links,
    mentions: draft.mentions,
    anchors: draft.anchors,
    placeholders: draft.placeholders,
    comments: draft.comments,
    definitions: draft.definitions,
    looseReferences: draft.looseReferences,
    claims: draft.claims,
    plan: { weeks: draft.weeks },
    conflict: draft.conflict,
    explanations: draft.explanations ?? undefined,
  };
}

function createDraft({ chunks, length, path, vocabulary, explain: explains }: FoldInput): Draft {
  const laid = outlineSections(chunks, length);
  const first = laid.facts[0];
  const frontMatter = first?.kind === 'frontMatter' ? frontMatterWords(first, laid.offsets[0]!) : new Map();
  const titleSection =
    laid.sections.find(({ depth }) => depth === 1) ??
    (laid.root.last === laid.root.first ? (laid.sections[0] ?? null) : null);
  const fact = titleSection?.fact;
  const title = fact
    ? placeWords({ ...fact.inline, text: fact.text }, titleSection!.offset)
    : (frontMatter.get('title') ?? frontMatter.get('name') ?? null);
  return {
    vocabulary,
    path,
    facts: laid.facts,
    offsets: laid.offsets,
    root: laid.root,
    sections: laid.sections,
    conflict: laid.conflict,
    length,
    kind: 'none',
    template: false,
    title: title === null ? null : { start: title.start, end: title.end, text: title.text },
    titleSection,
    teller: false,
    plan: false,
    frontMatter,
    milestones: [],
    records: [],
    fields: [],
    checklists: [],
    items: [],
    listed: new Map(),
    tables: [],
    links: [],
    mentions: [],
    anchors: [],
    placeholders: [],
    comments: [],
    definitions: [],
    looseReferences: [],
    claims: [],
    weeks: [],
    linkAt: new Map(),
    keys: new Map(),
    milestoneOf: new Map(),
    phaseOf: new Map(),
    alike: new Map(),
    explanations: explains ? [] : null,
  };
}

function readFacts(draft: Draft, references: ReferenceCache): void {
  const { facts, offsets, sections, root } = draft;
  const checklists = checklistReader(draft);
  const listRows = listRowReader(draft);
  const slug = createSlugger();
  const given: Given[] = [];
  let section: SectionDraft = root;
  let matter: readonly [FrontMatterFact, number] | null = null;
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]!;
    const offset = offsets[index]!;
    switch (fact.kind) {
      case 'heading':
        if (sections[section.index + 1]?.first === index) {
          section = sections[section.index + 1]!;
          section.slug = slug(fact.slug);
          pushHeadingAnchors(draft, fact, offset, section.slug, section.index);
        } else pushHeadingAnchors(draft, fact, offset, slug(fact.slug), section.index);
        break;
      case 'field':
        given.push({ fact, offset, section, index: draft.fields.length });
        pushField(draft, fact, offset, section);
        break;
      case 'entry':
        if (fact.box !== null) {
          const item = checklists.read(fact, fact.box, offset, section);
          if (fact.claim !== null) {
            const claim = claimOf(item, fact, offset, draft.vocabulary);
            if (claim !== null) draft.claims.push(claim);
          }
        }
        listRows.read(fact, offset, section);
        break;
      case 'table':
        readTable(draft, fact, offset, section, references);
        break;
      case 'mention':
        pushMention(draft, fact, offset, section, given.length > 0 ? given[given.length - 1]! : null);
        break;
      case 'anchor':
        draft.anchors.push({
          start: fact.start + offset,
          end: fact.end + offset,
          id: fact.id,
          idAt: placeSpan(fact.idAt, offset),
          form: 'html',
          section: section.index < 0 ? null : section.index,
        });
        break;
      case 'comment':
        draft.comments.push(placeWords(fact, offset));
        break;
      case 'looseReference':
        draft.looseReferences.push({
          start: fact.start + offset,
          end: fact.end + offset,
          label: fact.label,
        });
        break;
      case 'placeholder':
        draft.placeholders.push({
          start: fact.start + offset,
          end: fact.end + offset,
          text: fact.text,
          kind: fact.form,
          milestone: section.milestone?.key ?? null,
          whole: fact.whole,
        });
        break;
      case 'frontMatter':
        matter = [fact, offset];
        break;
      default:
        break;
    }
  }
  if (matter !== null) readFrontMatterFields(draft, ...matter);
  applyFields(draft, given, references);
}

function pushHeadingAnchors(
  draft: Draft,
  fact: HeadingFact,
  offset: number,
  id: string,
  index: number,
): void {
  const idAt = placeSpan(fact.inline, offset);
  const section = index < 0 ? null : index;
  draft.anchors.push({ start: idAt.start, end: idAt.end, id, idAt, form: 'heading', section });
  if (fact.explicitId === null) return;
  const own = placeWords(fact.explicitId, offset);
  draft.anchors.push({ start: own.start, end: own.end, id: own.text, idAt: own, form: 'html', section });
}

function pushField(draft: Draft, fact: FieldFact, offset: number, section: SectionDraft): void {
  draft.fields.push({
    start: fact.start + offset,
    end: fact.end + offset,
    name: fact.name,
    label: placeWords(fact.label, offset),
    value: placeWords(fact.value, offset),
    form: fact.form,
    section: section.index < 0 ? null : section.index,
    milestone: section.milestone?.key ?? null,
    phase: section.phase?.key ?? null,
    line: placeSpan(fact.line, offset),
  });
}

function pushMention(
  draft: Draft,
  fact: MentionFact,
  offset: number,
  section: SectionDraft,
  last: Given | null,
): void {
  const { mention, linkStart } = fact;
  const { start, end, text, kind, ids, range, open, code } = mention;
  const inField =
    last !== null && last.offset === offset && last.fact.value.start <= start && end <= last.fact.value.end;
  const placed: MentionId[] = [];
  for (const at of ids) placed.push({ id: at.id, start: at.start + offset, end: at.end + offset });
  draft.mentions.push({
    start: start + offset,
    end: end + offset,
    text,
    kind,
    ids: placed,
    range,
    open,
    code,
    link: linkStart < 0 ? null : (draft.linkAt.get(linkStart + offset) ?? null),
    section: section.index < 0 ? null : section.index,
    field: inField ? last.index : null,
  });
}
