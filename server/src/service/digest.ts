import type { Facets, Names } from '../graph/documents';
import type { Likeness } from '../graph/inputs';
import type { Summary } from '../reading/summary';

/** What the workspace needs to know of a document that nobody looks at, so that it need not be read. */
export interface Digest {
  readonly facets: Facets;
  readonly likenesses: readonly Likeness[];
  /** Where its names stand (`createNamePlaces`); null where that is not noted. */
  readonly places: readonly number[] | null;
  names(): Names;
  /** What other documents can see of it. Getting it may take time; null where it is lost. */
  summary(): Summary | null;
}
