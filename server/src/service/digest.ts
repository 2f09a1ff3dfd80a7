import type { Said } from '../graph/documents';
import type { Likeness } from '../graph/inputs';

/** What the workspace needs to know of a document that nobody looks at, so that it need not be read. */
export interface Digest extends Said {
  likenesses(): readonly Likeness[];
  /** Where its names stand (`createNamePlaces`); null where that is not noted. */
  places(): readonly number[] | null;
}
