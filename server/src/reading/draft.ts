/** What the fold builds up before the model is complete. */
import type { Span } from '../markdown/outline';
import type { Content, Fact, HeadingFact, LabelFact } from './facts';
import type {
  Anchor,
  Checklist,
  Claim,
  Definition,
  Dependency,
  DocumentKind,
  Explanation,
  Field,
  Item,
  Link,
  LooseReference,
  Mention,
  Milestone,
  Phase,
  Placeholder,
  RecordDeclaration,
  SectionRole,
  TableModel,
  WeekRow,
  Words,
} from './model';
import type { PathHints } from './pathHints';
import type { Vocabulary } from './vocabulary';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

export type MilestoneDraft = Omit<Mutable<Milestone>, 'phases' | 'dependencies'> & {
  phases: PhaseDraft[];
  dependencies: Dependency[];
};

export type PhaseDraft = Mutable<Phase>;
export type ChecklistDraft = Mutable<Checklist>;
export type ItemDraft = Mutable<Item>;
export type RecordDraft = Mutable<RecordDeclaration>;

/** The stretch from one heading to the next, with the heading's place in the tree. The first has no heading. */
export interface SectionDraft {
  /** Index into `Model.sections`; -1 for what stands before the first heading. */
  readonly index: number;
  readonly fact: HeadingFact | null;
  readonly offset: number;
  readonly start: number;
  end: number;
  ownEnd: number;
  readonly depth: number;
  readonly parent: SectionDraft | null;
  children: SectionDraft[];
  /** Its own facts: [first, last) of `Draft.facts`. */
  readonly first: number;
  last: number;
  role: SectionRole | null;
  milestone: MilestoneDraft | null;
  phase: PhaseDraft | null;
  readonly content: Content;
  /** The checklist of boxes under no label, and those under labels. */
  checklist: ChecklistDraft | null;
  labelled: Map<LabelFact, ChecklistDraft> | null;
  slug: string;
}

export interface Draft {
  readonly vocabulary: Vocabulary;
  readonly path: PathHints;
  /** Facts in order, each with the offset of its chunk. */
  readonly facts: readonly Fact[];
  readonly offsets: readonly number[];
  readonly root: SectionDraft;
  /** Without the root. */
  readonly sections: readonly SectionDraft[];
  readonly length: number;
  readonly conflict: Span | null;
  kind: DocumentKind;
  template: boolean;
  title: Words | null;
  titleSection: SectionDraft | null;
  /** Tells of milestones and declares none: a log, a guide. */
  teller: boolean;
  /** A plan in phases that is one milestone by itself. */
  plan: boolean;
  readonly frontMatter: ReadonlyMap<string, Words>;
  readonly milestones: MilestoneDraft[];
  readonly records: RecordDraft[];
  readonly fields: Field[];
  readonly checklists: ChecklistDraft[];
  readonly items: ItemDraft[];
  /** The phases that items only list. */
  readonly listed: Map<ItemDraft, PhaseDraft>;
  readonly tables: TableModel[];
  readonly links: Link[];
  readonly mentions: Mention[];
  readonly anchors: Anchor[];
  readonly placeholders: Placeholder[];
  readonly comments: Words[];
  readonly definitions: Definition[];
  readonly looseReferences: LooseReference[];
  readonly claims: Claim[];
  readonly weeks: WeekRow[];
  /** Links by where they start. */
  readonly linkAt: Map<number, number>;
  readonly keys: Map<string, number>;
  /** The first milestone of each id that a heading or file declares. */
  readonly milestoneOf: Map<string, MilestoneDraft>;
  /** The first phase of each number, by milestone. */
  readonly phaseOf: Map<MilestoneDraft, Map<string, PhaseDraft>>;
  /** By section and kind of id: whether its subsections are numbered alike. */
  readonly alike: Map<SectionDraft, Map<string, boolean>>;
  readonly explanations: Explanation[] | null;
}

export function explain(draft: Draft, at: Span, what: string): void {
  draft.explanations?.push({ start: at.start, end: at.end, what });
}
