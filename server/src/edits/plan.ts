import type { Config } from '../config/config';
import type { Graph } from '../graph/graph';
import type { Span } from '../markdown/outline';
import type { Model } from '../reading/model';
import type { TextReplacement } from './tick';

/** What a plan is made from. */
export interface PlanContext {
  readonly graph: Graph;
  readonly config: Config;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly document: (uri: string) => PlannedDocument | null;
}

export interface PlannedDocument {
  readonly uri: string;
  readonly text: string;
  readonly model: Model;
}

export interface PlacedReplacement extends TextReplacement {
  readonly uri: string;
}

/** Edits of documents as they are now, files to make, and where to go on writing. */
export interface Plan {
  readonly edits: readonly PlacedReplacement[];
  readonly files: readonly { readonly create: string; readonly text: string }[];
  /** A place in the text as it will be. */
  readonly open: { readonly uri: string; readonly at: Span } | null;
}

/** A plan, or one sentence that says why there is none. */
export type Planned =
  | Plan
  | {
      readonly refused: string;
      /** What stands in the way, by document and key. */
      readonly at?: { readonly uri: string; readonly key: string };
    };

/** Nothing but edits. */
export const planOf = (edits: readonly PlacedReplacement[]): Plan => ({ edits, files: [], open: null });

export const isPlan = (planned: Planned): planned is Plan => 'edits' in planned;
