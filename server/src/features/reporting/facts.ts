import type { Category, Progress } from '../../reading/model';
import type { RoadmapPlan } from './plan';

/** Where a roadmap stands. The JSON of `milepost show` is this, word for word: fields are only ever added. */
export interface RoadmapReport {
  readonly title: string;
  /** The index, or the first document. */
  readonly file: string;
  /** Where the report is of one team alone: what counts below is its own. */
  readonly team: string | null;
  /** How many milestones are done, of those that were not dropped. */
  readonly completed: number;
  readonly total: number;
  readonly progress: Progress | null;
  readonly milestones: readonly MilestoneFacts[];
  /** The first day of what is told in `lately`. */
  readonly since: string;
  readonly lately: readonly LatelyFacts[];
  /** Planned milestones that nothing keeps from starting. */
  readonly ready: readonly ReadyFacts[];
  readonly decisions: readonly DecisionFacts[];
  /** Errors and warnings, the worst first. */
  readonly attention: readonly AttentionFacts[];
  /** `Mon–Fri`. */
  readonly workingDays: string;
  /** Where the dates are written, when it is one document. */
  readonly datesFrom: string | null;
  /** Only where it was asked for; null where nothing can be said. */
  readonly plan?: RoadmapPlan | null;
}

export interface MilestoneFacts {
  readonly id: string | null;
  readonly title: string;
  /** The document that declares it. */
  readonly file: string;
  readonly status: string | null;
  readonly category: Category | null;
  /** Of a planned milestone: may it start? Null where that cannot be told. */
  readonly state: 'ready' | 'waiting' | null;
  /** Gates that are met, and those that are not. */
  readonly after: readonly GateFacts[];
  readonly waitsFor: readonly GateFacts[];
  readonly progress: Progress | null;
  /** The phase at work: which of how many. */
  readonly phase: { readonly position: number; readonly of: number } | null;
  /** The first open item. */
  readonly next: string | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualEnd: string | null;
  /** Working days that it ended after its planned end, or that this lies back while it is open; negative: early. */
  readonly late: number | null;
}

export interface GateFacts {
  readonly milestone: string;
  readonly status: string | null;
}

/** Something that happened: by the dates that are written, and where git is at hand by what it knew before. */
export interface LatelyFacts {
  /** `M3`, `ADR 0009`. */
  readonly name: string;
  readonly kind: 'milestone' | 'record';
  readonly phase: string | null;
  /** `started 03-02`, `9/33 → 15/33`, `accepted`. */
  readonly words: string;
}

export interface ReadyFacts {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly plannedStart: string | null;
  /** Working days since the planned start; negative where it is still to come. */
  readonly late: number | null;
  readonly owner: { readonly label: string; readonly value: string } | null;
  /** Records that it rests on and that nobody has decided. */
  readonly undecided: readonly string[];
  /** Its pre-checklist, while it is open. */
  readonly precheck: Progress | null;
  readonly next: string | null;
}

export interface DecisionFacts {
  readonly record: string;
  readonly title: string;
  readonly file: string;
  readonly status: string | null;
  /** The record's own sign-off boxes. */
  readonly signed: Progress | null;
  /** Milestones that rest on it: those at work, and those that have not begun. */
  readonly during: readonly string[];
  readonly before: readonly string[];
}

export interface AttentionFacts {
  /** `M3 Phase 2`, or the document. */
  readonly where: string;
  readonly milestone: string | null;
  readonly message: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** As people count them. */
  readonly line: number;
}
