import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { configName } from '../workspace/configs';
import { withRuleOff } from '../workspace/withRuleOff';
import type { Session } from './session';

/** What can be done about the rules that speak here, whatever they found: read about them, and turn them off everywhere. */
export function ruleActions(
  { workspace, client }: Session,
  uri: string,
  fixes: readonly CodeAction[],
): readonly CodeAction[] {
  const found = new Map(
    fixes.flatMap(({ diagnostics = [] }) => diagnostics.map((each) => [String(each.code), each] as const)),
  );
  const actions: CodeAction[] = [];
  for (const [rule, diagnostic] of found) {
    const about = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
    const edit = turnedOff(rule);
    if (edit) actions.push({ ...about, title: `Turn ${rule} off in ${configName}`, edit });
    // Only our own client has the page at hand; others follow the link of the diagnostic.
    if (client.builtInMarkdown)
      actions.push({
        ...about,
        title: `Explain ${rule}`,
        command: { title: `Explain ${rule}`, command: 'milepost.explainRule' },
      });
  }
  return actions;

  function turnedOff(rule: string): WorkspaceEdit | null {
    const { folder } = workspace.configInForce(uri);
    const at = `${folder}${configName}`;
    const state = workspace.configs().find((each) => each.uri === at);
    if (folder === '' || (!state && !client.versionedEdits)) return null;
    const start = { line: 0, character: 0 };
    const lines = (state?.text ?? '').split(/\r\n|\n/);
    const range = { start, end: { line: lines.length - 1, character: lines.at(-1)!.length } };
    const edits = [{ range, newText: withRuleOff(state?.text ?? '', rule) }];
    if (!client.versionedEdits) return { changes: { [at]: edits } };
    const text = { textDocument: { uri: at, version: null }, edits };
    return { documentChanges: state ? [text] : [{ kind: 'create', uri: at }, text] };
  }
}
