import { ViewColumn, window, workspace } from 'vscode';
import { type WhatWasReadParams, whatWasReadRequest } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';

/** Opens beside the document what it was read as, and why. */
export async function showWhatWasRead({ server }: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.client) return;
  const params: WhatWasReadParams = { uri: editor.document.uri.toString() };
  const content = await server.client.sendRequest<string | null>(whatWasReadRequest, params);
  if (content === null) {
    void window.showInformationMessage('Milepost does not read this document.');
    return;
  }
  const document = await workspace.openTextDocument({ content, language: 'plaintext' });
  await window.showTextDocument(document, {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}
