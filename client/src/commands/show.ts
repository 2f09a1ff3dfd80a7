import { Range, Uri, window } from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageserver-types';

/** Opens a document at a place: where lenses, hovers and rows of the view lead. */
export async function show(uri: string, range: ProtocolRange | null, preserveFocus = false): Promise<void> {
  const at = range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const start = new Range(at.start.line, at.start.character, at.start.line, at.start.character);
  await window.showTextDocument(Uri.parse(uri), { selection: start, preserveFocus });
}
