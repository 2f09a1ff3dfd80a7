import { expect } from 'vitest';
import type { Position } from 'vscode-languageserver-types';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './openWorkspace';
import { parseFixture } from './parseFixture';

/** What is answered at the cursor `$0` of a fixture, compared with what should be. */
export function checkAnswer<Answer>(
  fixture: string,
  ask: (workspace: Workspace, uri: string, position: Position) => Answer,
  expected: Answer,
  options?: WorkspaceOptions,
): void {
  const { files, cursors } = parseFixture(fixture);
  const [cursor] = cursors;
  if (!cursor || cursors.length > 1) throw new Error(`A fixture needs one $0, this has ${cursors.length}.`);
  const workspace = openWorkspace(files, options);
  const { path, line, character } = cursor;
  expect(workspace.settled(() => ask(workspace, workspace.uri(path), { line, character }))).toEqual(expected);
}
