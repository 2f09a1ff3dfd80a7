/**
 * What one document declares and mentions. Positions are absolute UTF-16 offsets in the document's text; the model is
 * made anew by the fold after every edit, so they are always those of the text it was read from.
 */
import type { Span } from '../markdown/outline';
import type { Milestone } from './milestoneModel';
import type {
  Anchor,
  Definition,
  Link,
  LooseReference,
  Mention,
  Placeholder,
  PlanFacts,
  RecordDeclaration,
  TableModel,
} from './placesModel';
import type { ChecklistRole, DocumentKind, Field, Section, Status, Words } from './sayings';

export type * from './milestoneModel';
export type * from './placesModel';
export type * from './sayings';

export interface Model {
  readonly kind: DocumentKind;
  /** A document made to be copied, with placeholders where the content goes. */
  readonly template: boolean;
  readonly title: Words | null;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly milestones: readonly Milestone[];
  readonly records: readonly RecordDeclaration[];
  readonly checklists: readonly Checklist[];
  readonly items: readonly Item[];
  readonly tables: readonly TableModel[];
  readonly links: readonly Link[];
  readonly mentions: readonly Mention[];
  readonly anchors: readonly Anchor[];
  readonly placeholders: readonly Placeholder[];
  readonly comments: readonly Words[];
  /** Labels of reference definitions. */
  readonly definitions: readonly Definition[];
  readonly looseReferences: readonly LooseReference[];
  readonly claims: readonly Claim[];
  readonly plan: PlanFacts;
  /** The first merge-conflict marker; nothing after it is read. */
  readonly conflict: Span | null;
  /** Why places were or were not read as something; only kept when asked for (`inspect --explain`). */
  readonly explanations?: readonly Explanation[];
}

export interface Explanation extends Span {
  readonly what: string;
}

export interface Checklist {
  readonly index: number;
  readonly role: ChecklistRole;
  readonly section: number | null;
  /** Development only: the teams that the heading names. */
  readonly teams: readonly Words[];
  /** The heading or label it stands under. */
  readonly heading: Words | null;
  readonly milestone: string | null;
  readonly phase: string | null;
  /** Counts in progress (not goal, notes, questions, examples). */
  readonly counts: boolean;
  /** Indexes into `Model.items`. */
  readonly items: readonly number[];
  /** Whether one of them says what one before it says. */
  readonly repeats: boolean;
}

export interface Item extends Words {
  readonly index: number;
  /** Stable name within the document: checklist and text, with a number for repeats. */
  readonly key: string;
  /** The one character between the brackets, or the picture of a box. */
  readonly box: Span;
  readonly state: 'done' | 'open';
  readonly mark: string;
  /** Not optional, deferred, skipped or struck through. */
  readonly required: boolean;
  /** The phase of the document that it only lists, by key, where that has boxes of its own: they count instead. */
  readonly lists: string | null;
  readonly parent: number | null;
  readonly checklist: number;
  readonly depth: number;
}

/** A checklist sentence that can be verified against the rest of the roadmap. */
export interface Claim {
  readonly item: number;
  readonly says:
    | { readonly what: 'milestone-status'; readonly status: Status }
    | { readonly what: 'phase-exits-done' }
    | { readonly what: 'phases-done' }
    | { readonly what: 'owners-current' }
    | { readonly what: 'index-matches' };
}
