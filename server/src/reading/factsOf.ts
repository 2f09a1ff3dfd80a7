/** Reads one chunk. */
import type { Block, Heading, Span } from '../markdown/outline';
import { checklistRoles } from './checklistRoles';
import { contentsOf } from './contentsOf';
import { detached } from './detached';
import type { EntryFact, Fact, Facts, LabelFact } from './facts';
import { htmlFacts, inlineFacts } from './inlineFacts';
import type { SectionRole } from './model';
import { readList } from './readListFacts';
import { labelOf, readParagraph, summaryOf } from './readParagraph';
import { placeholder, readTable } from './readTableFacts';
import { readTitle } from './readTitle';
import { slugOf } from './slug';
import { matchHeading, type Vocabulary } from './vocabulary';
import { fold } from './words';

export interface Context {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly facts: Fact[];
  readonly headings: KnownHeadings;
}

/** Where in the document's tree a block stands. */
export interface Place {
  readonly depth: number;
  /** Lists and quotes around it. */
  readonly level: number;
  readonly nested: boolean;
  readonly parent: EntryFact | null;
  readonly label: LabelFact | null;
}

/** What headings say, by how they are written: nothing that stands elsewhere changes that where they have no marks. */
export type KnownHeadings = Map<string, readonly Fact[]>;

const LONGEST = 120;
const MOST = 1000;

const top: Place = { depth: 0, level: 0, nested: false, parent: null, label: null };

export function factsOf(
  chunk: { readonly text: string; readonly blocks: readonly Block[] },
  vocabulary: Vocabulary,
  headings: KnownHeadings,
): Facts {
  const context: Context = { text: chunk.text, vocabulary, facts: [], headings };
  const conflict = conflictIn(chunk.text, chunk.blocks);
  if (conflict !== null) context.facts.push({ kind: 'conflict', start: conflict.start, end: conflict.end });
  readBlocks(chunk.blocks, top, context);
  return { list: context.facts, contents: contentsOf(context.facts) };
}

/** The first line `<<<<<<<` that is not an example in a code block. */
function conflictIn(text: string, blocks: readonly Block[]): Span | null {
  for (let at = text.indexOf('<<<<<<<'); at >= 0; at = text.indexOf('<<<<<<<', at + 7)) {
    const before = at === 0 ? '\n' : text[at - 1]!;
    if ((before !== '\n' && before !== '\r') || !/[ \r\n]/.test(text[at + 7] ?? '\n')) continue;
    if (blocks.some(({ kind, start, end }) => kind === 'code' && start <= at && at < end)) continue;
    const end = text.slice(at).search(/[\r\n]|$/);
    return { start: at, end: at + end };
  }
  return null;
}

/** Nobody nests deeper on purpose. */
export const deepest = 100;

export function readBlocks(blocks: readonly Block[], place: Place, context: Context): void {
  if (place.level > deepest) return;
  let summary: LabelFact | null = null;
  let before: Block | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block: Block = blocks[index]!;
    if (block.kind === 'html' && /<(?:summary|\/details)>/i.test(block.value))
      summary = summaryOf(context.text.slice(block.start, block.end), block.start, context);
    // A list that a label stands over was read with the label.
    const read =
      block.kind === 'list' && before?.kind === 'paragraph' && labelOf(before.content, context) !== null;
    const label = block.kind === 'list' ? (place.label ?? summary) : place.label;
    if (!read)
      readBlock(block, blocks[index + 1], label === place.label ? place : { ...place, label }, context);
    before = block;
  }
}

function readBlock(block: Block, next: Block | undefined, place: Place, context: Context): void {
  const { facts, text } = context;
  const { start, end } = block;
  switch (block.kind) {
    case 'heading':
      if (place === top && start === 0) readFirstHeading(block, context);
      else readHeading(block, place, context);
      break;
    case 'paragraph':
      readParagraph(block, next?.kind === 'list' ? next : null, place, context);
      break;
    case 'list':
      readList(block, place, context);
      break;
    case 'table':
      readTable(block, context);
      break;
    case 'html':
      htmlFacts(text.slice(start, end), start, facts);
      break;
    case 'quote':
    case 'footnote':
      readBlocks(block.blocks, { ...place, level: place.level + 1, nested: true }, context);
      break;
    case 'definition':
      facts.push({
        kind: 'definition',
        start,
        end,
        label: block.label,
        url: block.target.url,
        urlAt: block.target.at,
      });
      break;
    case 'frontMatter':
      facts.push({ kind: 'frontMatter', start, end, entries: block.entries });
      break;
    default:
      break;
  }
}

/** The heading that a chunk begins with: other documents have the same. */
function readFirstHeading(heading: Heading, context: Context): void {
  const { text, facts, headings } = context;
  if (heading.content.marks.length > 0 || heading.end > LONGEST) {
    readHeading(heading, top, context);
    return;
  }
  const written = text.slice(0, heading.end);
  let known = headings.get(written);
  if (known === undefined) {
    const own: Fact[] = [];
    const content = { ...heading.content, text: detached(heading.content.text) };
    readHeading({ ...heading, content }, top, { ...context, facts: own });
    known = own;
    if (headings.size >= MOST) headings.clear();
    headings.set(detached(written), known);
  }
  for (const fact of known) facts.push(fact);
}

function readHeading(heading: Heading, place: Place, { vocabulary, facts }: Context): void {
  const { content, depth, start, end } = heading;
  const title = readTitle(content, 0, content.text.length, vocabulary);
  const words = fold(content.text);
  facts.push({
    kind: 'heading',
    start,
    end,
    depth,
    nested: place.nested || place.depth > 0,
    text: content.text,
    words,
    titleWords: title.title.text === content.text ? words : fold(title.title.text),
    inline: content,
    subject: title.subject,
    numbering: title.numbering,
    title: title.title,
    status: title.status,
    estimate: title.estimate,
    when: title.when,
    optional: title.optional,
    arrow: title.arrow,
    explicitId: title.explicitId,
    role: roleOf(title.title.text, vocabulary),
    slug: slugOf(content.text),
  });
  inlineFacts(content, vocabulary, facts);
  placeholder(title.title, vocabulary, facts);
}

/** Roles that one word beside another still gives: "Backend Tasks". */
const loose: ReadonlySet<SectionRole | null> = new Set([
  ...checklistRoles,
  'goal',
  'deliverables',
  'dependencies',
  'milestones',
  'phases',
  'timeline',
  'risks',
]);

export function roleOf(text: string, vocabulary: Vocabulary): SectionRole | null {
  return (
    matchHeading(vocabulary.sections, fold(withoutBrackets(text)), (role) => loose.has(role))?.value ?? null
  );
}

function withoutBrackets(text: string): string {
  const bare = text.replace(/(?:(?<!\s)\s+)?[([][^()[\]]*[)\]]\s*/g, ' ').trim();
  return bare === '' ? text : bare;
}
