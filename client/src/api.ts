import type { Event, TreeItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeNode } from '../../server/src/lsp/protocol';
import type { MarkdownIt } from './previewPlugin';
import type { TreeLook } from './treeLook';

/** What `activate` returns: for tests and other extensions, so that nobody has to wait by the clock. */
export interface MilepostApi {
  /** Settled when the server has answered for the first time; rejected if it never will. */
  readonly ready: Promise<void>;
  /** Milliseconds of VS Code's thread that `activate` took. */
  readonly activationMilliseconds: number;
  /** The same for loading and starting the language client, which happens later, in a turn of its own; 0 until then. */
  readonly startMilliseconds: number;
  /** Null while no server runs. */
  readonly client: BaseLanguageClient | null;
  /** A server started, the first or one after a crash. */
  readonly onServerStarted: Event<BaseLanguageClient>;
  readonly tree: TreeApi;
  /** What `when` clauses are told: VS Code lets nobody read it. */
  readonly contextKeys: ReadonlyMap<string, boolean>;
  /** Called by VS Code's Markdown preview. */
  extendMarkdownIt(parser: MarkdownIt): MarkdownIt;
}

export interface TreeApi {
  /** Children as the server has them; the roots without a node. */
  children(node?: TreeNode): Promise<readonly TreeNode[]>;
  /** The same as the view shows them: grouped and filtered. */
  shown(node?: TreeNode): Promise<readonly TreeNode[]>;
  /** How they are grouped and filtered. */
  look: TreeLook;
  /** Moves a phase as a drop onto another row does; false where it was refused. */
  move(node: TreeNode, onto: TreeNode): Promise<boolean>;
  item(node: TreeNode): TreeItem;
  /** What the view shows of these nodes (null: of all) is no longer true; it asks again by itself. */
  readonly onChanged: Event<readonly (TreeNode | null)[]>;
  /** Ticks or unticks as a click on the box does; settled when the document has changed, false where it was refused. */
  tick(node: TreeNode, done: boolean): Promise<boolean>;
  readonly badge: { readonly value: number; readonly tooltip: string } | undefined;
}
