/** Milestones and their phases, as one document states them. */
import type { Span } from '../markdown/outline';
import type { Anchor } from './placesModel';
import type { MilestoneId, Progress, Status, Words } from './sayings';

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
  readonly when: When | null;
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
  readonly when: When | null;
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

export interface When extends Words {
  /** The column or label says that bare numbers are weeks. */
  readonly inWeeks: boolean;
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
