import { workspace } from 'vscode';
import type { Settings } from '../../server/src/lsp/protocol';

export function readSettings(): Settings {
  const settings = workspace.getConfiguration('milepost');
  return {
    files: settings.get('files'),
    problems: settings.get('problems'),
    codeLens: settings.get('codeLens'),
  };
}
