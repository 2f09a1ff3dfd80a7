import type { Node } from '../graph/graph';
import type { DocumentEdit } from './documentEdit';

/** Something done to a milestone or one of its phases. */
export interface Act {
  readonly node: Node;
  /** Key of a phase where the milestone is declared; null means the milestone itself. */
  readonly phase: string | null;
  /** Told what stands against it, the person wants it done all the same. */
  readonly anyway: boolean;
}

export type Acted =
  | { readonly edits: readonly DocumentEdit[] }
  | {
      /** Why not, in a sentence. */
      readonly refused: string;
      /** What stands in the way, by document and key. */
      readonly at: { readonly uri: string; readonly key: string } | null;
    };
