import { expect } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './openWorkspace';
import { type Note, parseFixture } from './parseFixture';
import { printFixture } from './printFixture';

/** Something that was seen at a place; `words` is what a mark may say of it, from short to full. */
export interface Seen {
  readonly range: Range;
  readonly words: readonly string[];
}

/**
 * What is seen in the files of a fixture must be marked there, and what is marked must be seen. A mark may say as much
 * as it likes: nothing, `rule`, `rule: message`. A failure shows the fixture with marks for all that was seen.
 */
export function checkMarks(
  fixture: string,
  look: (workspace: Workspace, uri: string) => readonly Seen[],
  options?: WorkspaceOptions,
): void {
  const { files, notes } = parseFixture(fixture);
  const workspace = openWorkspace(files, options);
  const open = [...notes];
  const seen = workspace.documents.flatMap((path) => {
    const text = files.get(path)!;
    return workspace
      .settled(() => look(workspace, workspace.uri(path)))
      .map((one) => {
        const note = noteOf(path, text, one);
        // The mark that says the same, if there is one, decides how much is said.
        const at = open.findIndex((mark) => samePlace(mark, note) && ['', ...one.words].includes(mark.words));
        return at < 0 ? note : open.splice(at, 1)[0]!;
      });
  });
  const observed = printFixture(files, seen);
  expect(observed, `This was seen:\n\n${observed}\n`).toBe(printFixture(files, notes));
}

function noteOf(path: string, text: string, { range: { start, end }, words }: Seen): Note {
  const line = text.split(/\r\n|\r|\n/)[start.line] ?? '';
  const more = end.line > start.line;
  const to = more ? Math.max(line.length, start.character + 1) : Math.max(end.character, start.character + 1);
  return { path, line: start.line, from: start.character, to, more, words: words.at(-1) ?? '' };
}

const samePlace = (a: Note, b: Note): boolean =>
  a.path === b.path && a.line === b.line && a.from === b.from && a.to === b.to && a.more === b.more;
