/** Messages about what people are told of their roadmaps; part of the protocol. */
import type { TreePlace } from './protocol';

/** A document as it was in git; null where it was not there yet. */
export interface TextBefore {
  readonly uri: string;
  readonly text: string | null;
}

/** client → server: where the roadmaps stand, as Markdown; null where there is none. */
export const summaryRequest = 'milepost/summary';
export interface SummaryParams {
  readonly folders: readonly string[];
  /** The documents that are different since a week ago; null where nobody knows. */
  readonly before: readonly TextBefore[] | null;
}

/** client → server: what changed in meaning since then, as Markdown. */
export const changesRequest = 'milepost/changes';
export interface ChangesParams {
  readonly folders: readonly string[];
  readonly before: readonly TextBefore[];
}

/** client → server: open items that can be worked on now. */
export const openWorkRequest = 'milepost/openWork';
export interface OpenWorkParams {
  readonly folders: readonly string[];
}

/** client → server: what keeps a milestone of the tree, or that of a phase, waiting; null where there is none. */
export const whyRequest = 'milepost/why';
export interface WhyParams {
  readonly id: string;
  readonly folders: readonly string[];
}

/** An answer whose lines lead somewhere. */
export interface Told {
  readonly title: string;
  readonly groups: readonly ToldGroup[];
  /** What to say where there are no lines. */
  readonly nothing: string | null;
  /** All of it as Markdown. */
  readonly text: string;
}
export interface ToldGroup {
  readonly title: string;
  readonly entries: readonly ToldEntry[];
}
export interface ToldEntry {
  readonly label: string;
  readonly detail: string;
  readonly place: TreePlace | null;
}
