/** What a field, a status or a date says, and where it says it. */
import type { Span } from '../markdown/outline';

export type DocumentKind =
  | 'milestone'
  | 'roadmap'
  | 'index'
  | 'plan'
  | 'adr'
  | 'prd'
  | 'story'
  | 'epic'
  | 'task'
  | 'none';

/** Where a milestone, phase, epic or task stands; see *Status categories* in the lexicon. */
export type Category = 'planned' | 'active' | 'blocked' | 'done' | 'dropped';

/** Where a record (ADR, PRD, story) stands. */
export type RecordState = 'draft' | 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded';

/** A stretch of the document and the text a reader sees there. */
export interface Words extends Span {
  readonly text: string;
}

export interface Status extends Words {
  /** Null when the words are in no table. */
  readonly category: Category | null;
  /** The words without emoji and trailing remarks: `Complete` of `✅ Complete (with deferrals)`; the word that a fix replaces. */
  readonly word: Words;
  /** True where the text is a sentence and states nothing. */
  readonly prose: boolean;
}

export interface MilestoneId {
  /** As the roadmap writes it in short: `M7`, `M-054`, `UI-M2`, `v1.2`; `M7` for "Milestone 7". */
  readonly text: string;
  /** Equal for equal ids whatever the case, padding, separators and kind of hyphen. */
  readonly same: string;
  readonly prefix: string;
  readonly numbers: readonly number[];
}

export type FieldName =
  | 'status'
  | 'estimate'
  | 'when'
  | 'start'
  | 'end'
  | 'actual-start'
  | 'actual-end'
  | 'variance'
  | 'dependency'
  | 'blocks'
  | 'records'
  | 'owner'
  | 'technical-owner'
  | 'teams'
  | 'branch'
  | 'branch-pattern'
  | 'target'
  | 'goal'
  | 'progress'
  | 'priority'
  | 'id'
  | 'title'
  | 'date'
  | 'prd'
  | 'milestone'
  | 'epic'
  | 'story'
  | 'feature'
  | 'deliverables'
  | 'acceptance'
  | 'supersedes'
  | 'superseded-by'
  | 'deciders'
  | 'updated'
  | 'version';

/** A label and a value, however written. */
export interface Field extends Span {
  /** Null when the label is no word of the lexicon. */
  readonly name: FieldName | null;
  readonly label: Words;
  readonly value: Words;
  readonly form: 'list' | 'line' | 'row' | 'column' | 'frontMatter' | 'section';
  readonly section: number | null;
  /** Keys of what the field belongs to: the nearest enclosing phase or milestone. */
  readonly milestone: string | null;
  readonly phase: string | null;
  /** The lines that would go if the field were removed. */
  readonly line: Span;
}

/** What a section is for; the lexicon maps heading words to it. `null` where the words say nothing. */
export type SectionRole =
  | ChecklistRole
  | 'goal'
  | 'owners'
  | 'milestones'
  | 'milestone'
  | 'phases'
  | 'phase'
  | 'branches'
  | 'next-steps'
  | 'deliverables'
  | 'dependencies'
  | 'features'
  | 'timeline'
  | 'weeks'
  | 'decisions'
  | 'questions'
  | 'done-definition'
  | 'status'
  | 'context'
  | 'consequences'
  | 'alternatives'
  | 'stories'
  | 'risks'
  | 'records'
  | 'notes'
  | 'legend'
  | 'changelog'
  | 'out-of-scope';

export type ChecklistRole =
  | 'precheck'
  | 'development'
  | 'review'
  | 'exit'
  | 'acceptance'
  | 'milestone-review'
  | 'other';

/** A heading and what stands under it, up to the next heading of its rank or higher. */
export interface Section {
  readonly index: number;
  readonly parent: number | null;
  readonly depth: number;
  /** The whole heading line(s). */
  readonly heading: Span;
  /** The heading's text without emoji, numbering, ids and status words; where it stands. */
  readonly title: Words;
  /** The heading's text as a reader sees it. */
  readonly text: string;
  /** `text` and the title, folded. */
  readonly words: string;
  readonly titleWords: string;
  /** `11.1.2` before the heading's words. */
  readonly numbering: Words | null;
  readonly role: SectionRole | null;
  readonly slug: string;
  /** End of the section, its subsections included. */
  readonly end: number;
  /** End of the heading's own text: the start of the first subsection, or `end`. */
  readonly ownEnd: number;
  /** Keys of the milestone and phase that this section belongs to. */
  readonly milestone: string | null;
  readonly phase: string | null;
  /** Optional, stretch, follow-up or deferred by its heading. */
  readonly optional: boolean;
  /** A status that the heading itself bears (`### ✅ Phase 1 — COMPLETE`). */
  readonly status: Status | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}
