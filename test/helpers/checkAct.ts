import { expect } from 'vitest';
import type { ActName } from '../../server/src/edits/actOn';
import type { PlacedReplacement } from '../../server/src/edits/plan';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './openWorkspace';
import { parseFixture } from './parseFixture';

export interface ActOptions extends WorkspaceOptions {
  /** The document and the key of what is acted on: `index.md`, `M1/2`. */
  readonly on: readonly [path: string, key: string];
  readonly anyway?: boolean;
}

/** Starts or finishes something, and compares all files. Nothing is found afterwards that was not there before. */
export function checkAct(before: string, act: ActName, after: string, options: ActOptions): void {
  const workspace = openWorkspace(parseFixture(before).files, options);
  const known = problems(workspace);
  applyEdits(workspace, edits(workspace, act, options));
  expect(printed(workspace.files)).toBe(printed(parseFixture(after).files));
  expect(problems(workspace).filter((problem) => !known.includes(problem))).toEqual([]);
}

/** Why it is refused, and what stands in the way. */
export function refusal(before: string, act: ActName, options: ActOptions): readonly [string, string | null] {
  const workspace = openWorkspace(parseFixture(before).files, options);
  const { on, anyway = false } = options;
  const acted = workspace.settled(() =>
    workspace.service.act(act, { uri: workspace.uri(on[0]), key: on[1] }, anyway),
  );
  if (!acted || !('refused' in acted)) throw new Error('It is not refused.');
  return [acted.refused, acted.at?.key ?? null];
}

export function edits(
  workspace: Workspace,
  act: ActName,
  { on: [path, key], anyway = false }: ActOptions,
): readonly PlacedReplacement[] {
  const acted = workspace.settled(() =>
    workspace.service.act(act, { uri: workspace.uri(path), key }, anyway),
  );
  if (!acted) throw new Error(`There is no ${key} in ${path}.`);
  if ('refused' in acted) throw new Error(acted.refused);
  return acted.edits;
}

export function applyEdits({ service, path, apply }: Workspace, all: readonly PlacedReplacement[]): void {
  const documentChanges = [...new Set(all.map(({ uri }) => uri))].map((uri) => {
    const view = service.document(uri)!;
    const own = all.filter((edit) => edit.uri === uri);
    return {
      textDocument: { uri, version: null },
      edits: own.map(({ start, end, text }) => ({
        range: { start: view.positionAt(start), end: view.positionAt(end) },
        newText: text,
      })),
    };
  });
  if (documentChanges.some(({ textDocument }) => path(textDocument.uri).startsWith('..')))
    throw new Error('An edit leaves the workspace.');
  apply({ documentChanges });
}

/** Errors and warnings, in words. */
export const problems = ({ service, documents, uri, settled }: Workspace): readonly string[] =>
  settled(() => documents.flatMap((each) => service.reports(uri(each))))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule.name}: ${message}`);

const printed = (files: ReadonlyMap<string, string>): string =>
  [...files].map(([path, text]) => `--- ${path}\n${text}`).join('');
