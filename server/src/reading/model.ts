/**
 * What one document declares and mentions. Positions are absolute UTF-16 offsets in the document's text; the model is
 * made anew by the fold after every edit, so they are always those of the text it was read from.
 */
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

export type ChecklistRole =
  | 'precheck'
  | 'development'
  | 'review'
  | 'exit'
  | 'acceptance'
  | 'milestone-review'
  | 'other';

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

/** A stretch of the document and the text a reader sees there. */
export interface Words extends Span {
  readonly text: string;
}

export interface Model {
  readonly kind: DocumentKind;
  /** A document made to be copied, with placeholders where the content goes. */
  readonly template: boolean;
  readonly title: Words | null;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly milestones: readonly Milestone[];
  readonly records: readonly RecordDeclaration[];
  readonly checklists: readonly Checklist[];
  readonly items: readonly Item[];
  readonly tables: readonly TableModel[];
  readonly links: readonly Link[];
  readonly mentions: readonly Mention[];
  readonly anchors: readonly Anchor[];
  readonly placeholders: readonly Placeholder[];
  readonly comments: readonly Words[];
  /** Labels of reference definitions. */
  readonly definitions: readonly Definition[];
  readonly claims: readonly Claim[];
  readonly plan: PlanFacts;
  /** The first merge-conflict marker; nothing after it is read. */
  readonly conflict: Span | null;
  /** Why places were or were not read as something; only kept when asked for (`inspect --explain`). */
  readonly explanations?: readonly Explanation[];
}

export interface Explanation extends Span {
  readonly what: string;
}

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

export interface Milestone extends Span {
  /** Stable name within the document: the id and which of its kind it is, `M7` or `M7~2`; by title where there is no id. */
  readonly key: string;
  readonly id: MilestoneId | null;
  /** Where the id stands (`Milestone 7`, `M7`), or null when only the file name or nothing gives it. */
  readonly idAt: Span | null;
  readonly title: Words;
  /** `home` declares it fully, `row` mentions it and may state facts about it. */
  readonly declared: 'home' | 'row';
  readonly form: 'title' | 'heading' | 'table' | 'list' | 'frontMatter';
  /** The heading, title, row or item that declares it. */
  readonly at: Span;
  readonly section: number | null;
  readonly status: Status | null;
  readonly estimate: Words | null;
  readonly when: Words | null;
  readonly dates: Dates;
  readonly dependencies: readonly Dependency[];
  readonly blocks: readonly Dependency[];
  /** The dependency field says that there is none. */
  readonly independent: boolean;
  readonly owners: readonly Owner[];
  /** The teams that the document lists for the milestone, in order. */
  readonly teams: readonly Words[];
  readonly records: readonly number[];
  readonly phases: readonly Phase[];
  /** Indexes into `Model.checklists`: those outside phases. */
  readonly checklists: readonly number[];
  readonly progress: Progress | null;
  /** A row's link to its home. */
  readonly link: number | null;
  readonly nextSteps: readonly number[];
}

export interface Phase extends Span {
  /** Stable name within the document: `M7/1`, `M7/1~2` for a repeat. */
  readonly key: string;
  /** `1`, `6B`, `2.1`. */
  readonly number: string | null;
  readonly numberAt: Span | null;
  readonly title: Words;
  readonly at: Span;
  readonly section: number | null;
  readonly anchor: Anchor | null;
  readonly status: Status | null;
  readonly estimate: Words | null;
  readonly when: Words | null;
  readonly dates: Dates;
  readonly owners: readonly Owner[];
  readonly branch: Words | null;
  /** Every branch value under the phase, `Branch` and `Branch pattern` alike. */
  readonly branches: readonly BranchField[];
  readonly target: Words | null;
  readonly checklists: readonly number[];
  readonly progress: Progress | null;
  /** A phase row's link to its heading. */
  readonly link: number | null;
  readonly optional: boolean;
}

export interface BranchField extends Words {
  readonly pattern: boolean;
  readonly label: Span;
}

export interface Dates {
  readonly plannedStart: Words | null;
  readonly plannedEnd: Words | null;
  readonly actualStart: Words | null;
  readonly actualEnd: Words | null;
  readonly variance: Words | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Dependency extends Words {
  readonly id: MilestoneId | null;
  /** A phase of this document or another, `Phase 18`. */
  readonly phase: string | null;
  /** Index into `Model.links`. */
  readonly link: number | null;
  /** The status that it must reach, as written, or null. */
  readonly gate: Status | null;
  /** A status that the text claims the target has already (`✅ M-03`). */
  readonly claim: Status | null;
  /** Stands in a field or column; prose ("Builds on M3") only refers. */
  readonly field: boolean;
}

export interface Owner {
  readonly label: Words;
  readonly value: Words;
  /** True for TBD, a placeholder or an empty value. */
  readonly open: boolean;
}

export interface Checklist {
  readonly index: number;
  readonly role: ChecklistRole;
  readonly section: number | null;
  /** Development only: the teams that the heading names. */
  readonly teams: readonly Words[];
  /** The heading or label it stands under. */
  readonly heading: Words | null;
  readonly milestone: string | null;
  readonly phase: string | null;
  /** Counts in progress (not goal, notes, questions, examples). */
  readonly counts: boolean;
  /** Indexes into `Model.items`. */
  readonly items: readonly number[];
}

export interface Item extends Words {
  readonly index: number;
  /** Stable name within the document: checklist and text, with a number for repeats. */
  readonly key: string;
  /** The one character between the brackets. */
  readonly box: Span;
  readonly state: 'done' | 'open';
  readonly mark: string;
  /** Not optional, deferred, skipped or struck through. */
  readonly required: boolean;
  readonly parent: number | null;
  readonly checklist: number;
  readonly depth: number;
}

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

export interface Definition extends Span {
  readonly label: string;
  readonly link: number;
}

/** A checklist sentence that can be verified against the rest of the roadmap. */
export interface Claim {
  readonly item: number;
  readonly says:
    | { readonly what: 'milestone-status'; readonly status: Status }
    | { readonly what: 'phase-exits-done' }
    | { readonly what: 'phases-done' }
    | { readonly what: 'owners-current' }
    | { readonly what: 'index-matches' };
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
