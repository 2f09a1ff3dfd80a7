import { workspace } from 'vscode';
import type { Settings } from '../../server/src/lsp/protocol';

/** What VS Code's own link validation is set to. */
export function readMarkdownValidate(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration('markdown').get('validate') ?? null));
}

export function readSettings(): Settings {
  const settings = workspace.getConfiguration('milepost');
  // What VS Code gives are proxies, which cannot be posted to a worker.
  return JSON.parse(
    JSON.stringify({
      files: settings.get('files'),
      problems: settings.get('problems'),
      codeLens: settings.get('codeLens'),
    }),
  );
}
