import type { Workspace } from '../../helpers/openWorkspace';

/** Renames what stands at a place, as a person would who confirms everything. */
export function apply(
  workspace: Workspace,
  path: string,
  position: { line: number; character: number },
  name: string,
): void {
  const edit = workspace.settled(() => workspace.service.rename(workspace.uri(path), position, name));
  if (!edit || 'refused' in edit) throw new Error(edit?.refused ?? 'nothing');
  workspace.apply(edit);
}

/** All files in one text. */
export const printed = ({ files }: Workspace): string =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `--- ${path}\n${text}`)
    .join('');
