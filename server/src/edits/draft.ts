import type { PlacedReplacement, PlanContext } from './plan';

/** One step of an act: edits of documents as they are, then files that move, then files to make and to take away. */
export interface Step {
  readonly edits: readonly PlacedReplacement[];
  readonly moves?: ReadonlyMap<string, string>;
  readonly files?: readonly { readonly create: string; readonly text: string }[];
  readonly removes?: readonly string[];
}

/**
 * An act of several steps, each planned from the documents as the steps before it leave them. Nothing is written: what
 * comes of all steps together is one edit of the documents as they are.
 */
export interface Draft<Context extends PlanContext = PlanContext> {
  /** Asks about the documents as they are after the steps taken so far. */
  readonly context: Context;
  take(step: Step): void;
}

/** All steps together, by the uris that documents have before the first. */
export interface DraftResult {
  readonly edits: readonly PlacedReplacement[];
  readonly moves: ReadonlyMap<string, string>;
  readonly files: readonly { readonly create: string; readonly text: string }[];
  readonly removes: readonly string[];
}
