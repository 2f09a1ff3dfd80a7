import { commands, languages, Uri, window } from 'vscode';
import type { CommandContext } from '../registerCommands';

export const ruleScheme = 'milepost-rule';

/** Opens the page of the rule whose finding the cursor is on, or of one that is chosen. */
export async function explainRule(_: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  const all = editor ? languages.getDiagnostics(editor.document.uri) : [];
  const ours = all.filter(({ source }) => source === 'milepost');
  const here = ours.filter(({ range }) => editor && range.contains(editor.selection.active));
  const names = [...new Set((here.length > 0 ? here : ours).map(nameOf))];
  if (names.length === 0) {
    void window.showInformationMessage('Milepost finds nothing wrong in this document.');
    return;
  }
  const name =
    names.length === 1 ? names[0] : await window.showQuickPick(names, { title: 'Explain Which Rule?' });
  if (name)
    await commands.executeCommand(
      'markdown.showPreviewToSide',
      Uri.from({ scheme: ruleScheme, path: `${name}.md` }),
    );
}

function nameOf({
  code,
}: {
  readonly code?: string | number | { readonly value: string | number } | undefined;
}): string {
  return String(typeof code === 'object' ? code.value : code);
}
