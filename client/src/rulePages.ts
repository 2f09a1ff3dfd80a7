import { type Disposable, workspace } from 'vscode';
import { type ExplainParams, explainRequest } from '../../server/src/lsp/protocol';
import { ruleScheme } from './commands/explainRule';
import type { ServerLife } from './createServerLife';

/** The pages of rules as documents that nobody can change: they need no network. */
export function rulePages(server: ServerLife): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    async provideTextDocumentContent({ path }) {
      const params: ExplainParams = { rule: path.replace(/\.md$/, '') };
      return (
        (await server.client?.sendRequest<string | null>(explainRequest, params)) ?? 'There is no such rule.'
      );
    },
  });
}
