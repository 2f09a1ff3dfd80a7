import type { Config } from '../config/config';
import type { Graph } from '../graph/graph';
import type { Model } from '../reading/model';

/** What an edit that spans documents is worked out from. */
export interface EditContext {
  readonly graph: Graph;
  readonly config: Config;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A document as it is now. */
  readonly document: (uri: string) => { readonly text: string; readonly model: Model } | null;
}
