import { workspace } from 'vscode';
import type { Settings } from '../../server/src/lsp/protocol';

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
