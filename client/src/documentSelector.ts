import { workspace } from 'vscode';

/** Markdown that people edit: not what git shows of the past, nor output. */
export function documentSelector(): { scheme: string; language: string }[] {
  return [...readSchemes()].map((scheme) => ({ scheme, language: 'markdown' }));
}

/** `file` and the like, and whatever the folders of this workspace are made of. */
export function readSchemes(): Set<string> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders]);
}
