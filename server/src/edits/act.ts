import type { Node } from '../graph/graph';

/** Something done to a milestone or one of its phases. */
export interface Act {
  readonly node: Node;
  /** Key of a phase where the milestone is declared; null means the milestone itself. */
  readonly phase: string | null;
  /** Told what stands against it, the person wants it done all the same. */
  readonly anyway: boolean;
}
