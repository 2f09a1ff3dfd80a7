import type { CompletionItem, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigState } from '../workspace/configs';
import type { Session } from './session';

/** What fits in a config, by its text as the editor holds it. VS Code completes from the JSON schema by itself. */
export function completionInConfig(
  { service, client }: Session,
  { uri, text }: ConfigState,
  position: Position,
): readonly CompletionItem[] {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  return service.configCompletion({
    uri,
    text,
    offset: document.offsetAt(position),
    hasSchema: client.builtInMarkdown,
    positionAt: (offset) => document.positionAt(offset),
  });
}
