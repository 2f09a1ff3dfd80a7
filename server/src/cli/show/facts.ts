import type { Category, Progress, RoadmapPlan } from '../serviceTypes';

/** What `milepost show` knows of a roadmap; its JSON is this, word for word. Fields are only ever added. */
export interface RoadmapFacts {
  readonly title: string;
  /** The index, or the first document. */
  readonly file: string;
  /** How many milestones are done, of those that were not dropped. */
  readonly completed: number;
  readonly total: number;
  readonly progress: Progress | null;
  readonly milestones: readonly MilestoneFacts[];
  /** Only with `--plan`; null where nothing can be said. */
  readonly plan?: RoadmapPlan | null;
}

export interface MilestoneFacts {
  readonly id: string | null;
  readonly title: string;
  /** The document that declares it. */
  readonly file: string;
  readonly status: string | null;
  readonly category: Category | null;
  /** Of a planned milestone: may it start? */
  readonly state: 'ready' | 'waiting' | null;
  /** Gates that are met, and those that are not. */
  readonly after: readonly GateFacts[];
  readonly waitsFor: readonly GateFacts[];
  readonly progress: Progress | null;
  /** The phase at work: which of how many. */
  readonly phase: { readonly position: number; readonly of: number } | null;
  /** The first open item. */
  readonly next: string | null;
  readonly plannedEnd: string | null;
  readonly actualEnd: string | null;
  /** Working days that it ended after its planned end; negative where it was early. */
  readonly late: number | null;
}

export interface GateFacts {
  readonly milestone: string;
  readonly status: string | null;
}
