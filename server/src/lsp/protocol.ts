/** The messages between Milepost's server and its client that LSP does not have. Types only; both sides import them. */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';

export * from './planProtocol';
export * from './tellProtocol';

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
  /** Where in it is asked with `milepost/treePlace`: a line moves with every line above it. */
  readonly uri: string | null;
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

/** client → server: what git knows of branches; null where it may not be asked. */
export const gitNotification = 'milepost/git';
export interface GitNews {
  /** Without the names of remotes, each once. */
  readonly branches: readonly string[];
  /** The first lines of commits with more than one parent. */
  readonly merges: readonly string[];
}

/** server → client: what the server is busy with, for the status bar; null when idle. */
export const busyNotification = 'milepost/busy';
export interface Busy {
  readonly message: string | null;
}
