import { workspace } from 'vscode';

/** Markdown that people edit, and configs: not what git shows of the past, nor output. */
export function documentSelector(): (
  | { scheme: string; language: string }
  | { scheme: string; pattern: string }
)[] {
  return [...readSchemes()].flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/milepost.json' },
  ]);
}

/** `file` and the like, and whatever the folders of this workspace are made of. */
export function readSchemes(): Set<string> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders]);
}
