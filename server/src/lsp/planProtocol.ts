/** Messages about what commands write and where things stand; part of the protocol. */
import type { PlannedEdit, TreeNode, TreePlace } from './protocol';

/** client → server: where a milestone or phase of the tree leads. */
export const nodeLinksRequest = 'milepost/nodeLinks';
export interface NodeLinksParams {
  readonly id: string;
}
export interface NodeLinks {
  readonly records: readonly NodeLink[];
  /** The milestones that keep its gate closed. */
  readonly blockers: readonly NodeLink[];
  readonly branch: string | null;
}
export interface NodeLink extends TreePlace {
  readonly label: string;
  readonly detail: string;
}

/** client → server: how it stands, for the status bar and the language status. */
export const standingRequest = 'milepost/standing';
export interface StandingParams {
  /** Of git; null where it is not known. */
  readonly branch: string | null;
  readonly uri: string | null;
  readonly line: number;
}
export interface Standing {
  readonly line: StatusLine | null;
  readonly document: DocumentStanding | null;
}
export interface StatusLine {
  readonly text: string;
  readonly tooltip: string;
  /** The node of the tree that it speaks of. */
  readonly id: string;
}
export interface DocumentStanding {
  readonly kind: string;
  readonly detail: string;
  /** It says something of a roadmap. */
  readonly ours: boolean;
}

/** client → server: the edits that make the indexes say what the milestones' own documents say. */
export const syncIndexRequest = 'milepost/syncIndex';

/** client → server: what a rule finds, why, and examples, as Markdown; null where there is no such rule. */
export const explainRequest = 'milepost/explain';
export interface ExplainParams {
  readonly rule: string;
}

/** client → server: the statuses that a milestone or phase of the tree can be given; null where it can have none. */
export const statusesRequest = 'milepost/statuses';
export interface StatusesParams {
  readonly id: string;
}
export interface StatusChoices {
  readonly current: TreeNode['category'];
  /** In the words of its roadmap. */
  readonly choices: readonly StatusChoice[];
}
export interface StatusChoice {
  readonly category: NonNullable<TreeNode['category']>;
  readonly word: string;
}
/** client → server: the edit that sets a status, at home and in every row. */
export const setStatusRequest = 'milepost/setStatus';
export interface SetStatusParams extends StatusChoice {
  readonly id: string;
}

/** client → server: the edit that starts or finishes a milestone or phase, in its file and in every row. */
export const actRequest = 'milepost/act';
export interface ActParams {
  readonly act: 'start' | 'finish';
  readonly on: ActOn;
  /** Told what stands against it, the person wants it done all the same. */
  readonly anyway: boolean;
}
export interface PlannedAct extends PlannedEdit {
  /** What stands in the way, where it is refused. */
  readonly at: TreePlace | null;
  /** What a phase that starts has as its branch, where git has none of that name. */
  readonly branch: string | null;
}

/** A node of the tree, or what stands under a key in a document. */
export type ActOn = { readonly id: string } | { readonly uri: string; readonly key: string };

/** client → server: the planned dates that move with a milestone or phase, and the edit that moves them. */
export const slipRequest = 'milepost/slip';
export interface SlipParams {
  readonly on: ActOn;
  /** Working days, earlier where negative; or the day on which it ends then. */
  readonly by: number | { readonly to: string };
}
export interface PlannedSlip extends PlannedEdit {
  readonly moves: readonly MovedDate[];
  /** What comes after and cannot be moved exactly, and why, in a sentence each. */
  readonly stays: readonly string[];
}
export interface MovedDate {
  readonly what: string;
  readonly which: 'start' | 'end' | 'when';
  readonly from: string;
  readonly to: string;
  /** Null for what was asked to move itself. */
  readonly because: string | null;
}

/** client → server: the edit that puts a milestone in, or moves, splits or joins milestones. */
export const reshapeRequest = 'milepost/reshape';
export type ReshapeParams =
  | {
      readonly act: 'insert';
      /** The milestone that it comes behind. */
      readonly on: ActOn;
      readonly title: string;
      readonly phases?: readonly string[];
      readonly days?: number | null;
      readonly anyway?: boolean;
    }
  | {
      readonly act: 'move';
      readonly on: ActOn;
      /** The milestone that it comes behind; null where it comes first. */
      readonly after: ActOn | null;
      readonly anyway?: boolean;
    }
  | {
      readonly act: 'split';
      /** The first phase of the new milestone. */
      readonly on: ActOn;
      readonly title: string;
      readonly anyway?: boolean;
    }
  | {
      readonly act: 'merge';
      /** The milestone that stays. */
      readonly on: ActOn;
      /** The milestone that goes into it. */
      readonly with: ActOn;
      readonly anyway?: boolean;
    };
export interface PlannedReshape extends PlannedEdit {
  /** `Insert M3 Van Routes`. */
  readonly title: string;
  /** It is refused, and can be done all the same. */
  readonly anyway: boolean;
  /** The document to look at afterwards. */
  readonly at: { readonly uri: string } | null;
}

/** client → server: the edit that supersedes a decision record by a new one. */
export const supersedeRequest = 'milepost/supersede';
export interface SupersedeParams {
  /** The document of the old one. */
  readonly uri: string;
  readonly title: string;
  /** Documents that are to cite the new one instead. */
  readonly follow: readonly string[];
}
export interface PlannedSupersession extends PlannedEdit {
  /** Open milestones that cite the old one. */
  readonly citing: readonly CitingMilestone[];
  readonly at: TreePlace | null;
}
export interface CitingMilestone extends TreePlace {
  readonly label: string;
  readonly message: string;
}

/** client → server: the edit that puts a phase before another of its milestone, at the end where `before` is null. */
export const moveRequest = 'milepost/move';
export interface MoveParams {
  readonly id: string;
  readonly before: string | null;
}

export type NewKind = 'milestone' | 'phase' | 'adr' | 'prd' | 'story' | 'roadmap';
/** client → server: where a new one can go, the likeliest place first. */
export const newFormRequest = 'milepost/newForm';
export interface NewFormParams {
  readonly kind: NewKind;
  /** The document in front. */
  readonly uri: string | null;
  /** Workspace folders, each ending in `/`. */
  readonly folders: readonly string[];
}
export interface NewPlace {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** What it will be called: `M4`, `ADR 0007`; null where things have no number there. */
  readonly number: string | null;
  readonly teams: readonly string[];
  readonly milestones: readonly {
    readonly id: string;
    readonly label: string;
    readonly status: string;
    readonly open: boolean;
  }[];
  /** The milestone that it most likely comes after or belongs to. */
  readonly after: string | null;
  /** Of stories: the requirements documents that one can be for. */
  readonly prds?: readonly { readonly uri: string; readonly label: string; readonly status: string }[];
}
/** client → server: the edit that makes it, with its links and rows. */
export const newRequest = 'milepost/new';
export interface NewParams {
  readonly kind: NewKind;
  readonly place: string;
  readonly title: string;
  readonly phases?: readonly string[];
  readonly teams?: readonly string[];
  readonly after?: string | null;
  /** Of a story: the uri of its requirements document. */
  readonly prd?: string | null;
  readonly milestones?: readonly string[];
  readonly form?: 'files' | 'document';
}
export interface PlannedNew extends PlannedEdit {
  /** Where writing goes on once the edit is made. */
  readonly open: TreePlace | null;
}

/** client → server: what the preview of a document shows beside its text; null where it is not read. */
export const previewRequest = 'milepost/preview';
export interface PreviewParams {
  readonly uri: string;
}
export interface Preview {
  readonly marks: readonly PreviewMark[];
}
export type PreviewMark =
  | { readonly kind: 'progress'; readonly line: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'status';
      readonly line: number;
      readonly word: string;
      readonly category: NonNullable<TreeNode['category']>;
    }
  | { readonly kind: 'gate'; readonly line: number; readonly met: boolean; readonly words: string };
