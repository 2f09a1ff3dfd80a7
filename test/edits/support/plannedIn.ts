import { expect } from 'vitest';
import type { NewParams, PlannedEdit, PlannedNew } from '../../../server/src/lsp/protocol';
import { openWorkspace, type Workspace } from '../../helpers/openWorkspace';
import { lendery } from './lendery';

export const open = (files: ReadonlyMap<string, string> = lendery): Workspace => openWorkspace(files);

/** What is wrong anywhere, by document and rule. */
export function findings({ documents, service, settled, uri }: Workspace): readonly string[] {
  return settled(() =>
    documents.flatMap((path) =>
      service.reports(uri(path)).map(({ rule, message }) => `${path} ${rule.name}: ${message}`),
    ),
  ).sort();
}

/** Makes the edit, and holds it to bringing no finding with it. */
export function carryOut(workspace: Workspace, planned: PlannedEdit): void {
  expect(planned.refused).toBeUndefined();
  const before = findings(workspace);
  workspace.apply(planned.edit!);
  expect(findings(workspace).filter((finding) => !before.includes(finding))).toEqual([]);
}

/** Makes a new one, and gives what is selected then. */
export function make(
  workspace: Workspace,
  answers: NewParams,
): { path: string; selected: string; planned: PlannedNew } {
  const planned = workspace.settled(() => workspace.service.plan.planNew(answers));
  carryOut(workspace, planned);
  const path = workspace.path(planned.open!.uri);
  const { start, end } = planned.open!.range;
  const line = workspace.files.get(path)!.split('\n')[start.line]!;
  return {
    path,
    selected: `${line.slice(0, start.character)}[${line.slice(start.character, end.character)}]`,
    planned,
  };
}
