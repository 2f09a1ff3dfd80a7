import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import { type ItemPlace, type ItemsParams, itemsRequest } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';
import { nextOpenItemUnder } from './nextOpenItemUnder';

/**
 * Puts the cursor on the next (1) or previous (-1) open item of the document, round its end. Where no Markdown is being
 * edited, opens the first one of what is being worked on.
 */
export async function moveToOpenItem(context: CommandContext, step: 1 | -1): Promise<void> {
  const { server, view } = context;
  const editor = window.activeTextEditor;
  if (!server.client) return;
  if (editor?.document.languageId !== 'markdown') {
    const [root] = await view.tree.children(null);
    const all = root ? await view.tree.children(root.id) : [];
    return nextOpenItemUnder(context, all.find(({ category }) => category === 'active') ?? root);
  }
  const params: ItemsParams = { uri: editor.document.uri.toString() };
  const items = await server.client.sendRequest<readonly ItemPlace[]>(itemsRequest, params);
  const lines = items.filter(({ done, required }) => !done && required).map(({ range }) => range.start);
  const here = editor.selection.active.line;
  const target =
    step === 1
      ? (lines.find(({ line }) => line > here) ?? lines[0])
      : (lines.findLast(({ line }) => line < here) ?? lines.at(-1));
  if (!target) {
    void window.setStatusBarMessage('No open item in this document.', 4000);
    return;
  }
  const at = new Range(target.line, target.character, target.line, target.character);
  editor.selection = new Selection(at.start, at.end);
  editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
}
