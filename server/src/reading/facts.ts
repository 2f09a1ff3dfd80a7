/**
 * What one chunk says, without regard to what stands before it. Positions count from the start of the chunk. Facts are
 * cached by chunk, so nothing here may depend on another one: roles, owners and kinds are the fold's business.
 */
import type { Inline, Span } from '../markdown/outline';
import type { ClaimRead } from './claim';
import type { ColumnName, Subject } from './lexicon';
import type { Head } from './listRows';
import type { MentionIn } from './mentionsIn';
import type { FieldName, MilestoneId, Placeholder, SectionRole, Status, Words } from './model';
import type { Holder } from './readStatus';
import type { UrlParts } from './splitUrl';

export type Fact =
  | HeadingFact
  | FieldFact
  | EntryFact
  | TableFact
  | TextFact
  | LinkFact
  | MentionFact
  | AnchorFact
  | CommentFact
  | PlaceholderFact
  | DefinitionFact
  | LooseReferenceFact
  | ConflictFact
  | FrontMatterFact;

export interface Facts {
  readonly list: readonly Fact[];
  /** How much stands under each heading itself; the first of all stands before the first heading. */
  readonly contents: readonly Content[];
}

export interface Content {
  texts: number;
  /** Characters of text outside links. */
  prose: number;
  entries: number;
  boxes: number;
  fields: number;
  tables: number;
  links: number;
  statuses: number;
  estimates: number;
}

/** What a heading, row or item speaks of when it begins with an id or a word such as "Phase 2". */
export interface SubjectAt {
  readonly kind: Subject | 'id';
  readonly id: MilestoneId | null;
  readonly idAt: Span | null;
  /** `6B`, for phases. */
  readonly number: string | null;
  /** What follows, without status, estimate and decoration. */
  readonly title: Words;
  /** A colon or dash stands between id and title, or nothing follows. */
  readonly closed: boolean;
}

export interface TitleRead {
  readonly subject: SubjectAt | null;
  readonly numbering: Words | null;
  /** Without numbering, status, estimate and decoration. */
  readonly title: Words;
  readonly status: Status | null;
  readonly estimate: Words | null;
  readonly when: Words | null;
  readonly optional: boolean;
  /** Begins with an arrow: only points elsewhere. */
  readonly arrow: boolean;
  /** `{#id}` at the end. */
  readonly explicitId: Words | null;
}

export interface HeadingFact extends Span, TitleRead {
  /** Stands in a list item or quote: an anchor, but no section. */
  readonly nested: boolean;
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
  /** `text` and the title, folded. */
  readonly words: string;
  readonly titleWords: string;
  readonly inline: Inline;
  readonly role: SectionRole | null;
  readonly slug: string;
  /** The teams that it names if it stands in a development checklist; read when first asked for. */
  teams?: readonly Words[];
}

export interface FieldFact extends Span, Holder {
  readonly kind: 'field';
  readonly name: FieldName | null;
  readonly label: Words;
  readonly value: Words;
  readonly form: 'list' | 'line' | 'row';
  readonly line: Span;
  /** How deep in lists it stands; 0 outside and in top-level items. */
  readonly depth: number;
  readonly inline: Inline;
  readonly from: number;
  readonly to: number;
  /** Items of a list that stands in place of a value. */
  readonly entries: readonly EntryFact[];
}

/** Words over a list: `**Acceptance Criteria:**`. */
export interface LabelFact extends Words {
  readonly role: SectionRole | null;
  readonly title: TitleRead;
}

export interface EntryFact extends Span, Holder {
  readonly kind: 'entry';
  /** Its first paragraph. */
  readonly inline: Inline | null;
  /** The one character that says open or done. */
  readonly box: (Span & { readonly mark: string }) | null;
  readonly depth: number;
  /** The nearest item around it that has a box. */
  readonly parentBox: EntryFact | null;
  /** What stands over the list, or over the list that it is nested in. */
  readonly label: LabelFact | null;
  /** A box that names a phase: `- [ ] **Phase 1: Survey**`; boxes below it are the phase's too. */
  readonly names: LabelFact | null;
  readonly ordered: boolean;
  /** Neither it nor an item around it is optional or skipped. */
  readonly required: boolean;
  /** It begins with a field's label. */
  readonly labelled: boolean;
  /** Where the words of its first paragraph stand. */
  readonly said: Span | null;
  /** Those words, and what tells them from others. */
  readonly text: string;
  readonly name: string;
  /** What the sentence of a box claims. */
  readonly claim: ClaimRead | null;
  /** Read when first asked for. */
  head?: Head | null;
}

export interface CellFact extends Words, Holder {
  readonly inline: Inline;
  /** Read when first asked for. */
  title?: TitleRead;
}

export interface RowFact extends Span {
  readonly cells: readonly CellFact[];
}

export interface TableFact extends Span {
  readonly kind: 'table';
  readonly header: readonly CellFact[];
  readonly columns: readonly (ColumnName | null)[];
  readonly rows: readonly RowFact[];
}

export interface TextFact extends Span, Holder {
  readonly kind: 'text';
  readonly inline: Inline;
  readonly depth: number;
  /** Nothing a reader sees: anchors, comments. */
  readonly empty: boolean;
  /** It is made of fields, or says what the list after it is. */
  readonly label: boolean;
}

export interface LinkFact extends Span {
  readonly kind: 'link';
  readonly text: string;
  readonly textAt: Span;
  readonly url: string;
  readonly urlAt: Span | null;
  readonly label: string | null;
  readonly image: boolean;
  readonly wiki: boolean;
  /** Null for a reference link, whose url stands elsewhere. */
  readonly parts: UrlParts | null;
}

export interface MentionFact extends Span {
  readonly kind: 'mention';
  readonly mention: MentionIn;
  /** Start of the link in whose text it stands; -1 outside. */
  readonly linkStart: number;
}

export interface AnchorFact extends Span {
  readonly kind: 'anchor';
  readonly id: string;
  readonly idAt: Span;
}

export interface CommentFact extends Words {
  readonly kind: 'comment';
}

export interface PlaceholderFact extends Span {
  readonly kind: 'placeholder';
  readonly text: string;
  readonly form: Placeholder['kind'];
  readonly whole: boolean;
}

export interface DefinitionFact extends Span {
  readonly kind: 'definition';
  readonly label: string;
  readonly url: string;
  readonly urlAt: Span | null;
}

/** `[text][label]` that no definition makes a link. */
export interface LooseReferenceFact extends Span {
  readonly kind: 'looseReference';
  readonly label: string;
}

export interface ConflictFact extends Span {
  readonly kind: 'conflict';
}

export interface FrontMatterFact extends Span {
  readonly kind: 'frontMatter';
  readonly entries: readonly FrontMatterValue[];
}

export interface FrontMatterValue {
  readonly path: readonly (string | number)[];
  readonly key: Span;
  readonly value: Span;
  readonly text: string;
}
