/**
 * Facts in order, with a stack of headings, become the model. This alone knows roles, owners and kinds. It costs a
 * little for each fact, and nothing for text that was not typed: what a chunk says is read once.
 */
import { applyFields, type Given } from './applyFields';
import { checklistReader } from './checklist';
import { type ClaimCache, claimOf } from './claim';
import type { Draft, SectionDraft } from './draft';
import type { EntryFact, Fact, FieldFact } from './facts';
import { finishMilestones } from './finishMilestones';
import { frontMatterWords, readFrontMatterFields } from './frontMatterFields';
import { documentKind } from './kind';
import { type Head, listRowReader } from './listRows';
import { declareMilestones } from './milestone';
import type { DocumentKind, Model } from './model';
import { outlineSections, type PlacedFacts } from './outlineSections';
import { pathHints } from './pathHints';
import { declarePhases } from './phase';
import { placeSpan, placeWords } from './place';
import { type ReferenceCache, referenceCache } from './pointers';
import { declareRecord, recordKind } from './record';
import { finishSections } from './section';
import { createSlugger } from './slug';
import { splitUrl } from './splitUrl';
import { readTable, type TitleCache } from './tableRows';
import { isTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** What the same facts say every time, kept between folds. All of it is keyed by objects as old as their chunk. */
export interface FoldCache {
  readonly references: ReferenceCache;
  readonly titles: TitleCache;
  readonly heads: WeakMap<EntryFact, Head | null>;
  readonly claims: ClaimCache;
}

export function createFoldCache(vocabulary: Vocabulary): FoldCache {
  return {
    references: referenceCache(vocabulary),
    titles: new WeakMap(),
    heads: new WeakMap(),
    claims: new WeakMap(),
  };
}

export interface Pinned {
  readonly kind: DocumentKind | null;
  readonly template: boolean | null;
}

export interface FoldInput {
  readonly chunks: readonly PlacedFacts[];
  readonly length: number;
  readonly uri: string;
  readonly vocabulary: Vocabulary;
  readonly cache: FoldCache;
  readonly pinned: Pinned;
  readonly explain: boolean;
}

export function fold(input: FoldInput): Model {
  const { cache, pinned } = input;
  const draft = createDraft(input);
  readLinks(draft);
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
  readFacts(draft, cache);
  declareRecord(draft, cache.references);
  finishMilestones(draft, cache.references);
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
    claims: draft.claims,
    plan: { weeks: draft.weeks },
    conflict: draft.conflict,
    ...(draft.explanations === null ? {} : { explanations: draft.explanations }),
  };
}

function createDraft({ chunks, length, uri, vocabulary, explain }: FoldInput): Draft {
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
    path: pathHints(uri, vocabulary),
    ...laid,
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
    tables: [],
    links: [],
    mentions: [],
    anchors: [],
    placeholders: [],
    comments: [],
    definitions: [],
    claims: [],
    weeks: [],
    linkAt: new Map(),
    keys: new Map(),
    milestoneOf: new Map(),
    phaseOf: new Map(),
    alike: new Map(),
    explanations: explain ? [] : null,
  };
}

/** Links first: everything else refers to them by number. */
function readLinks(draft: Draft): void {
  const { facts, offsets, sections } = draft;
  let section = -1;
  const definitions = new Map<string, { url: string }>();
  for (const fact of facts)
    if (fact.kind === 'definition' && !definitions.has(normal(fact.label)))
      definitions.set(normal(fact.label), fact);
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]!;
    if (fact.kind === 'heading' && sections[section + 1]?.first === index) section++;
    if (fact.kind !== 'link' && fact.kind !== 'definition') continue;
    const offset = offsets[index]!;
    const link = draft.links.length;
    const label = fact.label;
    const url =
      fact.kind === 'link' && label !== null && fact.url === ''
        ? (definitions.get(normal(label))?.url ?? '')
        : fact.url;
    const at = placeSpan(fact, offset);
    draft.linkAt.set(at.start, link);
    draft.links.push({
      ...at,
      index: link,
      text: fact.kind === 'link' ? fact.text : fact.label,
      textAt: placeSpan(fact.kind === 'link' ? fact.textAt : fact, offset),
      url,
      urlAt: fact.urlAt === null ? null : placeSpan(fact.urlAt, offset),
      ...splitUrl(url, fact.kind === 'link' && fact.wiki),
      image: fact.kind === 'link' && fact.image,
      label,
      wiki: fact.kind === 'link' && fact.wiki,
      section: section < 0 ? null : section,
    });
    if (fact.kind === 'definition') draft.definitions.push({ ...at, label: fact.label, link });
  }
}

function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

function readFacts(draft: Draft, cache: FoldCache): void {
  const { facts, offsets, sections, root } = draft;
  const checklists = checklistReader(draft);
  const listRows = listRowReader(draft, cache.heads);
  const slug = createSlugger();
  const given: Given[] = [];
  let section: SectionDraft = root;
  let matter: readonly [Extract<Fact, { kind: 'frontMatter' }>, number] | null = null;
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]!;
    const offset = offsets[index]!;
    switch (fact.kind) {
      case 'heading': {
        if (sections[section.index + 1]?.first === index) section = sections[section.index + 1]!;
        const at = placeSpan(fact.inline, offset);
        draft.anchors.push({
          ...at,
          id: slug(fact.slug),
          idAt: at,
          form: 'heading',
          section: section.index < 0 ? null : section.index,
        });
        if (fact.explicitId !== null) {
          const own = placeSpan(fact.explicitId, offset);
          draft.anchors.push({
            ...own,
            id: fact.explicitId.text,
            idAt: own,
            form: 'html',
            section: section.index,
          });
        }
        break;
      }
      case 'field':
        given.push({ fact, offset, section, index: draft.fields.length });
        pushField(draft, fact, offset, section);
        break;
      case 'entry':
        checklists.read(fact, offset, section);
        if (fact.box !== null && fact.inline !== null) {
          const claim = claimOf(
            draft.items[draft.items.length - 1]!,
            fact.inline,
            offset,
            draft.vocabulary,
            cache.claims,
          );
          if (claim !== null) draft.claims.push(claim);
        }
        listRows.read(fact, offset, section);
        break;
      case 'table':
        readTable(draft, fact, offset, section, cache.references, cache.titles);
        break;
      case 'mention':
        pushMention(draft, fact.mention, offset, section, fact.linkStart, given[given.length - 1] ?? null);
        break;
      case 'anchor':
        draft.anchors.push({
          ...placeSpan(fact, offset),
          id: fact.id,
          idAt: placeSpan(fact.idAt, offset),
          form: 'html',
          section: section.index < 0 ? null : section.index,
        });
        break;
      case 'comment':
        draft.comments.push(placeWords(fact, offset));
        break;
      case 'placeholder':
        draft.placeholders.push({
          ...placeSpan(fact, offset),
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
  applyFields(draft, given, cache.references);
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
  mention: Extract<Fact, { kind: 'mention' }>['mention'],
  offset: number,
  section: SectionDraft,
  linkStart: number,
  last: Given | null,
): void {
  const inField =
    last !== null &&
    last.offset === offset &&
    last.fact.value.start <= mention.start &&
    mention.end <= last.fact.value.end;
  draft.mentions.push({
    ...placeSpan(mention, offset),
    text: mention.text,
    kind: mention.kind,
    ids: mention.ids.map(({ id, start, end }) => ({ id, start: start + offset, end: end + offset })),
    range: mention.range,
    open: mention.open,
    code: mention.code,
    link: linkStart < 0 ? null : (draft.linkAt.get(linkStart + offset) ?? null),
    section: section.index < 0 ? null : section.index,
    field: inField ? last.index : null,
  });
}
