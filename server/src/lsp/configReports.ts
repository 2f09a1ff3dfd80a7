import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rulePage } from '../service';
import type { ConfigState } from '../workspace/configs';

/** What is wrong with a config, as a client sees it. */
export const configDiagnostics = (state: ConfigState): Diagnostic[] =>
  found(state).map(({ diagnostic }) => diagnostic);

/** What would put it right, where that can be told. */
export function configActions(
  state: ConfigState,
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  if (only && only.length > 0 && !only.includes(CodeActionKind.QuickFix)) return [];
  return found(state)
    .filter(({ diagnostic }) => touches(diagnostic.range, range))
    .flatMap(({ diagnostic, mend }): CodeAction[] =>
      mend
        ? [
            {
              title: mend.title,
              kind: CodeActionKind.QuickFix,
              diagnostics: [diagnostic],
              isPreferred: true,
              edit: { changes: { [state.uri]: [{ range: mend.range, newText: mend.text }] } },
            },
          ]
        : [],
    );
}

function found({ uri, text, problems }: ConfigState) {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  const rangeOf = (span: { readonly start: number; readonly end: number }): Range => ({
    start: document.positionAt(span.start),
    end: document.positionAt(span.end),
  });
  return problems.map(({ span, message, mend }) => ({
    diagnostic: {
      range: rangeOf(span),
      severity: DiagnosticSeverity.Error,
      source: 'milepost',
      code: 'config-invalid',
      codeDescription: { href: rulePage('config-invalid') },
      message,
    },
    mend: mend && { title: mend.title, range: rangeOf(mend.span), text: mend.text },
  }));
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']) => x.line - y.line || x.character - y.character;
  return before(a.start, b.end) <= 0 && before(b.start, a.end) <= 0;
}
