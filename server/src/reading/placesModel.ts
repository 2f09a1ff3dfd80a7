/** What a document names, links and leaves open, and the records that it declares. */
import type { Span } from '../markdown/outline';
import type { Dependency } from './milestoneModel';
import type { Category, FieldName, MilestoneId, Progress, RecordState, Words } from './sayings';

export interface TableModel extends Span {
  readonly index: number;
  readonly section: number | null;
  readonly header: readonly Words[];
  /** What each column is for, by its header words. */
  readonly columns: readonly (FieldName | 'phase' | 'week' | 'team' | 'record' | 'focus' | null)[];
  readonly rows: readonly TableRowModel[];
}

export interface TableRowModel extends Span {
  readonly cells: readonly Words[];
  readonly milestone: string | null;
  readonly phase: string | null;
}

export interface Link extends Span {
  readonly index: number;
  readonly text: string;
  readonly textAt: Span;
  /** As written and unescaped. */
  readonly url: string;
  readonly urlAt: Span | null;
  /** Url split at `#`, decoded; null path is this document. Null for another scheme (`https:`, `mailto:`). */
  readonly path: string | null;
  readonly fragment: string | null;
  readonly external: boolean;
  readonly image: boolean;
  readonly label: string | null;
  readonly wiki: boolean;
  readonly section: number | null;
}

/** A place that names something without a link: a bare id, a list, a range. */
export interface Mention extends Words {
  readonly kind: 'milestone' | 'phase' | 'record' | 'branch' | 'team' | 'story';
  /** One entry per thing named; a range has its two ends. */
  readonly ids: readonly MentionId[];
  readonly range: boolean;
  /** `M4+`. */
  readonly open: boolean;
  readonly code: boolean;
  /** Stands inside the text of this link. */
  readonly link: number | null;
  readonly section: number | null;
  /** The field it stands in. */
  readonly field: number | null;
}

export interface MentionId extends Span {
  readonly id: MilestoneId;
}

export interface Anchor extends Span {
  readonly id: string;
  /** The id's own characters. */
  readonly idAt: Span;
  readonly form: 'html' | 'heading';
  readonly section: number | null;
}

export interface Placeholder extends Words {
  readonly kind: 'bracket' | 'angle' | 'tbd' | 'template';
  readonly milestone: string | null;
  /** The whole title, cell, item or value. */
  readonly whole: boolean;
}

/** `[text][label]` that no definition makes a link, as it stands. */
export interface LooseReference extends Span {
  readonly label: string;
}

export interface Definition extends Span {
  readonly label: string;
  readonly link: number;
}

export interface RecordDeclaration extends Span {
  readonly key: string;
  readonly kind: 'adr' | 'prd' | 'story' | 'epic' | 'task';
  /** `ADR 0013`, `US-101`; null where the document has none. */
  readonly id: MilestoneId | null;
  readonly idAt: Span | null;
  readonly title: Words;
  readonly status: RecordStatus | null;
  /** Epics and tasks are judged by the milestone table. */
  readonly category: Category | null;
  readonly date: Words | null;
  readonly supersedes: readonly RecordPointer[];
  readonly supersededBy: readonly RecordPointer[];
  readonly dependencies: readonly Dependency[];
  readonly progress: Progress | null;
  readonly at: Span;
}

export interface RecordStatus extends Words {
  readonly state: RecordState | null;
  readonly word: Words;
}

export interface RecordPointer extends Words {
  readonly id: MilestoneId | null;
  readonly link: number | null;
}

/** What plan tables and timelines say, for the rules about time. */
export interface PlanFacts {
  readonly weeks: readonly WeekRow[];
}

export interface WeekRow extends Span {
  readonly week: Words;
  readonly focus: Words | null;
  readonly milestone: string | null;
  readonly table: number;
}
