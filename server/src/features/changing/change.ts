import type { Graph } from '../../graph/graph';
import type { Category } from '../../reading/model';

/** Something that is different in meaning, whatever lines it took. */
export interface Change {
  readonly kind: 'milestone' | 'record';
  /** `M3`, `ADR 0009`; of what was renumbered the name that it has now. */
  readonly name: string;
  /** `Phase 1`, where it is about a phase of the milestone. */
  readonly phase: string | null;
  readonly what: What;
  /** A whole sentence: `M3 Phase 1 0/11 → 9/11`. */
  readonly says: string;
  /** The same without its subject: `0/11 → 9/11`. */
  readonly words: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Working days, of a planned date that moved from one day to another; negative where it is earlier now. */
  readonly days: number | null;
  /** Of a status: what it means now. */
  readonly category: Category | null;
  /** Where it is written now; where it was, for what is gone. */
  readonly uri: string;
}

export type What =
  | 'added'
  | 'gone'
  | 'renumbered'
  | 'retitled'
  | 'status'
  | 'progress'
  | 'started'
  | 'ended'
  | 'plannedStart'
  | 'plannedEnd'
  | 'gates'
  | 'owner';

/** What a change says, before it is known of whom. */
export type Said = Pick<Change, 'what' | 'words'> &
  Partial<Pick<Change, 'from' | 'to' | 'days' | 'category'>>;

/** `subject` only where it is not the name: what is added is told with its title. */
export function changeOf(
  about: Pick<Change, 'kind' | 'name' | 'phase' | 'uri'>,
  said: Said,
  subject = [about.name, about.phase].filter((word) => word !== null).join(' '),
): Change {
  const { what, words, from = null, to = null, days = null, category = null } = said;
  return { ...about, what, says: `${subject} ${words}`, words, from, to, days, category };
}

/** The workspace at one time. */
export interface Version {
  readonly graph: Graph;
}
