/** The messages between Milepost's server and its client that LSP does not have. Types only; both sides import them. */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** Sent by the client at `initialize`. */
export interface InitializationOptions {
  /** The client is VS Code with its own Markdown features: no second symbols, link hovers, link completion. */
  readonly builtInMarkdown?: boolean;
  /** The client answers `milepost/findFiles` and `milepost/readFile`; for schemes that node cannot read. */
  readonly files?: boolean;
  readonly settings?: Settings;
  /** VS Code's `markdown.validate`: what its own link validation says, Milepost leaves to it. */
  readonly markdownValidate?: unknown;
}

/** The personal settings, as under `milepost` in VS Code. */
export interface Settings {
  readonly files?: {
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
    readonly maxSize?: number;
  };
  readonly problems?: 'open' | 'roadmap' | 'all';
  readonly codeLens?: {
    readonly milestone?: boolean;
    readonly phase?: boolean;
    readonly precheck?: boolean;
    readonly review?: boolean;
    readonly checklist?: boolean;
  };
}

/** client → server: children of a tree node, the roots where `id` is null. */
export const treeRequest = 'milepost/tree';
export interface TreeParams {
  readonly id: string | null;
}
/** server → client: what changed in those parts of the tree that the client has asked for. */
export const treeChanged = 'milepost/treeChanged';
export interface TreeChanged {
  /** Nodes whose own line changed, as they are now. */
  readonly nodes: readonly TreeNode[];
  /** Nodes that have other children now, or the same in another order; null means the roots. */
  readonly lists: readonly (string | null)[];
}

export interface TreeNode {
  /** Stable while the thing it stands for exists. */
  readonly id: string;
  readonly parent: string | null;
  /** Groups are made by the client. */
  readonly kind: 'roadmap' | 'group' | 'milestone' | 'phase' | 'checklist' | 'item';
  readonly label: string;
  /** `In Progress · 9/33`. */
  readonly description: string;
  /** How it is read aloud. */
  readonly spoken: string;
  readonly category: 'planned' | 'active' | 'blocked' | 'done' | 'dropped' | null;
  /** `ready` and `waiting` tell planned milestones apart. */
  readonly state?: 'ready' | 'waiting';
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  readonly uri: string | null;
  /** Null in what the tree is sent: a line moves with every line above it. Ask with `milepost/treePlace`. */
  readonly range: Range | null;
  /** Items only. */
  readonly ticked?: boolean;
  readonly problems?: { readonly errors: number; readonly warnings: number };
  /** Milestones only, as is `owner`. */
  readonly teams?: readonly string[];
  readonly owner?: string | null;
}

/** client → server: ids of the milestones in which a text occurs, in whatever case. */
export const treeFindRequest = 'milepost/treeFind';
export interface TreeFindParams {
  readonly text: string;
}

/** client → server: the chain of nodes from root to the one at a position; empty where there is none. */
export const treeReveal = 'milepost/treeReveal';
export interface TreeRevealParams {
  readonly uri: string;
  readonly line: number;
}

/** client → server: Markdown that tells more of a node; null where there is no more. */
export const treeTooltip = 'milepost/treeTooltip';
export interface TreeTooltipParams {
  readonly id: string;
}

/** client → server: where a node stands now; null where nothing can be opened. */
export const treePlaceRequest = 'milepost/treePlace';
export interface TreePlaceParams {
  readonly id: string;
}
export interface TreePlace {
  readonly uri: string;
  readonly range: Range;
}

/** client → server: the boxes of an open document, in its order. */
export const itemsRequest = 'milepost/items';
export interface ItemsParams {
  readonly uri: string;
}
export interface ItemPlace {
  readonly range: Range;
  readonly done: boolean;
  /** Not optional, deferred or struck through. */
  readonly required: boolean;
}

/** client → server: what a document was read as and why, as text; null where it is not read. */
export const whatWasReadRequest = 'milepost/whatWasRead';
export interface WhatWasReadParams {
  readonly uri: string;
}

/** client → server: reads every file again, checks all, and says what there is. */
export const checkRequest = 'milepost/check';
export interface CheckResult {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
}

/** client → server: the edit that ticks or unticks an item of the tree. */
export const tickRequest = 'milepost/tick';
export interface TickParams {
  readonly id: string;
  readonly done: boolean;
}
export interface PlannedEdit {
  /** Null where the edit no longer fits; `refused` says why. */
  readonly edit: WorkspaceEdit | null;
  readonly refused?: string;
  /** Closed documents that it touches, with a hash of the text that the server saw. */
  readonly saw: readonly { readonly uri: string; readonly hash: string }[];
}

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
  /** A node of the tree, or what stands under a key in a document. */
  readonly on: { readonly id: string } | { readonly uri: string; readonly key: string };
  /** Told what stands against it, the person wants it done all the same. */
  readonly anyway: boolean;
}
export interface PlannedAct extends PlannedEdit {
  /** What stands in the way, where it is refused. */
  readonly at: TreePlace | null;
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
  readonly milestones?: readonly string[];
  readonly form?: 'files' | 'document';
}
export interface PlannedNew extends PlannedEdit {
  /** Where writing goes on once the edit is made. */
  readonly open: TreePlace | null;
}

/** server → client, where `InitializationOptions.files` is set: every Markdown and config file under a folder, by uri. */
export const findFilesRequest = 'milepost/findFiles';
export interface FindFilesParams {
  readonly folder: string;
}
export type FindFilesResult = readonly string[];
export const readFileRequest = 'milepost/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** Base64 of the bytes; null where there is no such file. */
export interface ReadFileResult {
  readonly data: string | null;
}
/** Does each of these files or folders exist? */
export const existRequest = 'milepost/exist';
export interface ExistParams {
  readonly uris: readonly string[];
}
/** In the order of the uris asked for. */
export type ExistResult = readonly boolean[];

/** server → client: what the server is busy with, for the status bar; null when idle. */
export const busyNotification = 'milepost/busy';
export interface Busy {
  readonly message: string | null;
}
