/**
 * Of a model, what other documents can see: no positions, so that typing prose leaves it equal and the graph untouched.
 * Keys are those of the model (`Milestone.key`, `Phase.key`, …); a place in this document is asked for by key later.
 */
import type {
  Category,
  DocumentKind,
  FieldName,
  MilestoneId,
  Progress,
  RecordDeclaration,
  RecordState,
} from './model';
import type { Schedule } from './scheduleOf';

export interface Summary {
  readonly kind: DocumentKind;
  readonly template: boolean;
  readonly title: string | null;
  readonly milestones: readonly MilestoneSummary[];
  readonly records: readonly RecordSummary[];
  /** Heading slugs and HTML ids, in order; what a `#fragment` can name. */
  readonly anchors: readonly string[];
  /** Links inside the workspace as written: path (null: this document) and fragment; repeated links once. */
  readonly links: readonly LinkSummary[];
  /** Ids that are named without a link, each once. */
  readonly mentions: readonly MentionSummary[];
  /** Headings' roles in order; what siblings have in common is judged from them. */
  readonly roles: readonly string[];
  readonly teams: readonly string[];
}

export interface MilestoneSummary {
  readonly key: string;
  readonly id: MilestoneId | null;
  readonly title: string;
  readonly declared: 'home' | 'row';
  readonly form: 'title' | 'heading' | 'table' | 'list' | 'frontMatter';
  readonly status: StatusSummary | null;
  readonly estimate: string | null;
  readonly when: string | null;
  readonly schedule: Schedule;
  readonly dates: DatesSummary;
  readonly dependencies: readonly DependencySummary[];
  readonly blocks: readonly DependencySummary[];
  readonly independent: boolean;
  readonly owners: readonly { readonly label: string; readonly value: string; readonly open: boolean }[];
  readonly teams: readonly string[];
  /** Same-ids of the records that it names. */
  readonly records: readonly string[];
  readonly phases: readonly PhaseSummary[];
  /** It has checklists of its own, beside those of its phases. */
  readonly lists: boolean;
  readonly progress: Progress | null;
  /** A row's link to its home. */
  readonly link: LinkSummary | null;
  readonly firstOpen: OpenItem | null;
  /** Its own fields in lists and lines, in order: what each is and what it is called. */
  readonly fields: readonly { readonly name: FieldName; readonly label: string }[];
  /** What its review checklist asks for. */
  readonly review: readonly string[];
}

export interface PhaseSummary {
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  readonly anchor: string | null;
  readonly slug: string | null;
  readonly status: StatusSummary | null;
  readonly estimate: string | null;
  readonly when: string | null;
  readonly schedule: Schedule;
  readonly dates: DatesSummary;
  readonly branch: string | null;
  readonly target: string | null;
  readonly progress: Progress | null;
  readonly optional: boolean;
  readonly link: LinkSummary | null;
  readonly firstOpen: OpenItem | null;
}

/** The first required box that is not ticked; the first that says something, where one does. */
export interface OpenItem {
  readonly key: string;
  readonly text: string;
  /** False where nobody wrote yet what it is: `TBD`. */
  readonly written: boolean;
}

export interface StatusSummary {
  readonly text: string;
  readonly word: string;
  readonly category: Category | null;
}

export interface DatesSummary {
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly variance: string | null;
}

export interface DependencySummary {
  readonly text: string;
  readonly id: MilestoneId | null;
  readonly phase: string | null;
  readonly link: LinkSummary | null;
  readonly gate: StatusSummary | null;
  readonly claim: StatusSummary | null;
  readonly field: boolean;
}

export interface LinkSummary {
  readonly path: string | null;
  readonly fragment: string | null;
}

export interface MentionSummary {
  readonly kind: 'milestone' | 'phase' | 'record' | 'branch' | 'team' | 'story';
  readonly same: string;
}

export interface RecordSummary {
  readonly key: string;
  readonly kind: RecordDeclaration['kind'];
  readonly id: MilestoneId | null;
  readonly title: string;
  readonly status: string | null;
  readonly state: RecordState | null;
  readonly category: Category | null;
  readonly date: string | null;
  readonly supersedes: readonly PointerSummary[];
  readonly supersededBy: readonly PointerSummary[];
  readonly dependencies: readonly DependencySummary[];
  readonly progress: Progress | null;
}

export interface PointerSummary {
  readonly id: MilestoneId | null;
  readonly link: LinkSummary | null;
}
