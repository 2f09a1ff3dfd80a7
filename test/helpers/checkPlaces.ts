import { expect } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-types';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './openWorkspace';
import { type Note, parseFixture } from './parseFixture';
import { printFixture } from './printFixture';

export interface PlaceSeen {
  readonly uri: string;
  readonly range: Range;
  readonly words?: string;
}

/** The places that are answered at the cursor `$0` are those that are marked with carets, in all files. */
export function checkPlaces(
  fixture: string,
  ask: (workspace: Workspace, uri: string, position: Position) => readonly PlaceSeen[],
  options: WorkspaceOptions & { readonly lineEnd?: '\n' | '\r\n' } = {},
): void {
  const { files, cursors, notes } = parseFixture(fixture);
  const [cursor] = cursors;
  if (!cursor || cursors.length > 1) throw new Error(`A fixture needs one $0, this has ${cursors.length}.`);
  const ends = options.lineEnd ?? '\n';
  const given = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', ends)]));
  const workspace = openWorkspace(given, options);
  const { path, line, character } = cursor;
  const seen = workspace.settled(() => ask(workspace, workspace.uri(path), { line, character }));
  const observed = printFixture(
    files,
    seen.map(({ uri, range, words = '' }) => noteOf(workspace, given, uri, range, words)),
  );
  expect(observed, `This was seen:\n\n${observed}\n`).toBe(printFixture(files, notes));
}

function noteOf(
  { path }: Workspace,
  files: ReadonlyMap<string, string>,
  uri: string,
  { start, end }: Range,
  words: string,
): Note {
  const name = path(uri);
  const line = files.get(name)?.split(/\r\n|\r|\n/)[start.line] ?? '';
  const more = end.line > start.line;
  const to = more ? Math.max(line.length, start.character + 1) : Math.max(end.character, start.character + 1);
  return { path: name, line: start.line, from: start.character, to, more, words };
}
