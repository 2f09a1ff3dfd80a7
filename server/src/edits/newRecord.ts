import type { RecordNode } from '../graph/graph';
import { folderOf, nameOf } from '../graph/location';
import { kindInTitle, plainTitle } from '../graph/plainTitle';
import type { Span } from '../markdown/outline';
import { builtInTemplates } from '../templates/builtInTemplates';
import { followsFrom, matchTemplate } from '../templates/matchTemplate';
import { readTemplate } from '../templates/readTemplate';
import { scaffold } from '../templates/scaffold';
import type { TemplateSchema } from '../templates/templateSchema';
import { featureOf, featurePlace, folderIn } from './featureFolder';
import { fillRest, firstOpen } from './fillRest';
import { endOfLine, lineEndOf } from './lines';
import { linkTo } from './linkTo';
import { numberLike } from './milestoneStyle';
import { fileSlug, nameLike } from './nameLike';
import type { PlacedReplacement, PlanContext, Planned, PlannedDocument } from './plan';
import { lastOf, type NewKind, nextNumber, recordsIn } from './recordsIn';
import { rowLike } from './rowLike';
import { skeleton } from './skeleton';
import { templateFor } from './templateFor';
import { tieRecord } from './tieRecord';

export interface NewRecord {
  readonly kind: NewKind;
  /** A folder, ending in `/`, or the place of the folders of all features. */
  readonly folder: string;
  readonly title: string;
  /** Key of the milestone that it belongs to. */
  readonly milestone?: string | null | undefined;
  /** A story's requirements document. */
  readonly prd?: string | null | undefined;
}

/** A decision record, requirements document or user story as its folder writes them, with its row in the folder's index. */
export function newRecord(context: PlanContext, asked: NewRecord): Planned {
  const title = asked.title.trim();
  if (title === '') return { refused: 'It needs a title.' };
  const { kind, folder: place } = asked;
  const last = lastOf(recordsIn(context, place, kind));
  const next = nextNumber(context, place, kind);
  const feature = kind === 'story' && asked.prd ? featureOf(asked.prd) : fileSlug(title);
  const uri = folderIn(place, feature) + encodeURIComponent(fileName(kind, feature, title, next, last));
  if (context.graph.documents().includes(uri)) return { refused: 'A file of this name is there already.' };
  const like = last ? context.document(last.uri) : null;
  const text = textOf(context, asked, uri, title, next, last, like);
  const row = last && next !== null ? indexRow(context, last, uri, title, next, text) : null;
  const back = backlink(context, asked, uri, title, next, last);
  const edits = [row, back].filter((edit) => edit !== null);
  return { edits, files: [{ create: uri, text }], open: { uri, at: firstOpen(text) } };
}

function fileName(
  kind: NewKind,
  feature: string,
  title: string,
  next: number | null,
  last: RecordNode | null,
): string {
  if (kind === 'prd' && last && next === null) return prdName(last, feature);
  if (last) return nameLike({ name: nameOf(last.uri), id: last.summary.id }, next, title);
  if (next === null) return nameLike(null, null, title);
  return kind === 'adr'
    ? `${String(next).padStart(4, '0')}-${fileSlug(title)}.md`
    : `us-${next}-${fileSlug(title)}.md`;
}

/** `search-prd.md` gives `fines-prd.md`; a `prd.md` in the folder of its feature gives another one. */
function prdName({ uri }: RecordNode, feature: string): string {
  const name = nameOf(uri);
  const said = featureOf(uri);
  if (name.includes(said)) return name.replace(said, feature);
  return featurePlace('prd', folderOf(uri)) ? name : `${feature}.md`;
}

/** Whoever reads the milestone or the requirements finds the new one there. */
function backlink(
  { graph, document }: PlanContext,
  { kind, prd, milestone }: NewRecord,
  uri: string,
  title: string,
  next: number | null,
  last: RecordNode | null,
): PlacedReplacement | null {
  if (kind === 'adr') return null;
  const nodes = graph.roadmaps().flatMap((roadmap) => roadmap.nodes);
  const owner = kind === 'story' ? prd : nodes.find(({ key }) => key === milestone)?.main.uri;
  const found = owner ? document(owner) : null;
  const id = kind === 'story' && next !== null ? storyId(last, next) : null;
  return found && tieRecord(found, { kind, uri, title, id });
}

function textOf(
  context: PlanContext,
  asked: NewRecord,
  uri: string,
  title: string,
  next: number | null,
  last: RecordNode | null,
  like: PlannedDocument | null,
): string {
  const own = last && like ? titleLike(like, last, next, title) : null;
  const schema = schemaFor(context, asked);
  if (last && like && isOwnForm(context, asked, schema, like))
    return recordLike(context, like, last, own ?? title, title);
  const milestone = asked.milestone ? milestoneLink(context, asked.milestone, uri) : null;
  const prd = asked.prd ? context.graph.summary(asked.prd)?.title : null;
  const scaffolded = scaffold(schema, {
    Title: title,
    Feature: title,
    Date: context.today,
    'Proposed/Accepted/Superseded': 'Proposed',
    'Draft/In Review/Approved': 'Draft',
    ...(next === null ? {} : { NNNN: String(next).padStart(4, '0'), ID: storyId(last, next) }),
    ...(milestone ? { Milestone: milestone } : {}),
    ...(prd ? { PRD: `[${plainTitle(prd)}](${linkTo(uri, asked.prd!)})` } : {}),
  });
  const filled = fillRest(scaffolded);
  const titled = own ? filled.replace(/^# .*$/m, () => `# ${own}`) : filled;
  return titled.replace(/\r?\n/g, like ? lineEndOf(like.text) : '\n');
}

/** The template that lies among the records, else the team's or the built-in one. */
function schemaFor(context: PlanContext, { folder, kind }: NewRecord): TemplateSchema {
  const { graph, config } = context;
  const beside = config.templates[kind]
    ? undefined
    : graph.documents().find((uri) => {
        const summary = folderOf(uri) === folder ? graph.summary(uri) : null;
        return summary?.template && /template/i.test(nameOf(uri));
      });
  const text = beside && context.document(beside)?.text;
  return text ? readTemplate(text, config) : templateFor(context, kind);
}

/** The records of this folder have other sections than the template that would be taken. */
function isOwnForm(
  { config }: PlanContext,
  { kind }: NewRecord,
  schema: TemplateSchema,
  { model, text }: PlannedDocument,
): boolean {
  if (kind !== 'adr' || config.templates[kind] || schema.text !== builtInTemplates[kind]) return false;
  const below = model.sections.length - 1;
  const { exact } = matchTemplate(schema, model.sections);
  return below > 0 && (text.startsWith('---') || exact < below * followsFrom);
}

/** A record in the form of the last one, with its own number, title and day. */
function recordLike(
  { today }: PlanContext,
  document: PlannedDocument,
  { key }: RecordNode,
  heading: string,
  title: string,
): string {
  const record = document.model.records.find((each) => each.key === key)!;
  const known = [
    { start: record.at.start, end: record.title.end, text: `# ${heading}` },
    ...(record.status
      ? [
          {
            start: record.status.word.start,
            end: record.status.end,
            text: proposedLike(record.status.word.text),
          },
        ]
      : []),
    ...(record.date ? [{ ...spanOf(record.date), text: today }] : []),
    ...document.model.fields
      .filter(({ form, name }) => form === 'frontMatter' && name === 'title')
      .map(({ value }) => ({ ...spanOf(value), text: title })),
  ];
  const gone = [...record.supersedes, ...record.supersededBy].map(({ start, end }) => {
    const from = document.text.lastIndexOf('\n', start - 1) + 1;
    return { start: from, end: endOfLine(document.text, end) + 1 };
  });
  const without = gone.filter(
    ({ start, end }) => !known.some((each) => start <= each.start && each.start < end),
  );
  return skeleton(document, { start: 0, end: document.text.length }, known, without);
}

const proposedLike = (word: string): string => (word === word.toLowerCase() ? 'proposed' : 'Proposed');

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const storyId = (last: RecordNode | null, next: number): string =>
  last?.summary.id ? numberLike(last.summary.id.text, next) : `US-${next}`;

/** The heading of the last one with another number and title. */
function titleLike(
  { text, model }: PlannedDocument,
  { key }: RecordNode,
  next: number | null,
  title: string,
): string | null {
  const record = model.records.find((each) => each.key === key);
  if (next === null) return record ? kindInTitle(record.title.text) + title : null;
  if (!record?.idAt || record.title.start < record.idAt.end) return null;
  const heading = text.slice(record.at.start, record.idAt.start).replace(/^#+\s*/, '');
  return `${heading}${numberLike(text.slice(record.idAt.start, record.idAt.end), next)}${text.slice(record.idAt.end, record.title.start)}${title}`;
}

function milestoneLink({ graph }: PlanContext, key: string, from: string): string | null {
  const node = graph
    .roadmaps()
    .flatMap(({ nodes }) => nodes)
    .find((each) => each.key === key);
  if (!node) return null;
  const name = [node.id?.text.replace(/^M(?=\d)/, 'Milestone '), graph.title(node)]
    .filter(Boolean)
    .join(': ');
  return `[${name}](${linkTo(from, node.main.uri)})`;
}

/** The line of the table that names the last one, again for the new one. */
function indexRow(
  { graph, document }: PlanContext,
  last: RecordNode,
  uri: string,
  title: string,
  next: number,
  text: string,
): PlacedReplacement | null {
  for (const from of graph.linkedFrom(last.uri)) {
    if (folderOf(from) !== folderOf(uri) || !/\/(?:readme|index|_index|adr-index)\.md$/i.test(from)) continue;
    const index = document(from);
    const link = index?.model.links.find((each) => graph.target(from, each)?.uri === last.uri);
    const table =
      link && index!.model.tables.find(({ start, end }) => start <= link.start && link.end <= end);
    const row = table?.rows.find(({ start, end }) => start <= link!.start && link!.end <= end);
    if (!index || !link || !table || !row) continue;
    const cell = row.cells.findIndex(({ start, end }) => start <= link.start && link.end <= end);
    if (cell < 0) continue;
    const line = rowLike(index, table, row, link.textAt, {
      number: numberLike(last.summary.id?.text ?? String(next), next),
      title,
      url: linkTo(from, uri).replace(/^\.\//, ''),
      status: /^(?:Status:\s*|## Status\s+)(\S.*)$/m.exec(text)?.[1] ?? 'Proposed',
    });
    const dated = withDate(line, table.columns.indexOf('date'), /^Date: (.*)$/m.exec(text)?.[1]);
    const at = endOfLine(index.text, row.end);
    return { uri: from, start: at, end: at, text: lineEndOf(index.text) + dated };
  }
  return null;
}

function withDate(line: string, column: number, date: string | undefined): string {
  if (column < 0 || !date) return line;
  const cells = line.split(/(?<!\\)\|/);
  const at = column + (line.trimStart().startsWith('|') ? 1 : 0);
  if (cells[at]?.trim() === '') cells[at] = ` ${date} `;
  return cells.join('|');
}
