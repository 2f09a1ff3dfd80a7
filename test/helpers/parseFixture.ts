/**
 * A workspace in one text. Several files are parted by lines `--- path`; without one, it is `roadmap/document.md`. `$0`
 * is a cursor. Under a line stand marks for what is expected in it: `^^^^ words`; several marks stand in several lines.
 */
export interface Fixture {
  /** Texts without marks and cursors, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
  readonly cursors: readonly Cursor[];
}

export interface Note {
  readonly path: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** It goes on after the line: `^^^^…`. */
  readonly more: boolean;
  readonly words: string;
}

export interface Cursor {
  readonly path: string;
  readonly line: number;
  readonly character: number;
}

export const onlyPath = 'roadmap/document.md';

export function parseFixture(fixture: string): Fixture {
  const files = new Map<string, string[]>();
  const notes: Note[] = [];
  const cursors: Cursor[] = [];
  let path = onlyPath;
  for (const line of fixture.split('\n')) {
    const head = /^--- (\S.*)$/.exec(line);
    if (head) {
      path = head[1]!;
      files.set(path, []);
      continue;
    }
    const lines = files.get(path) ?? [];
    files.set(path, lines);
    const mark = /^([ \t]*)(\^+)(…?)(?: (.*))?$/.exec(line);
    if (mark && lines.length > 0) {
      const from = mark[1]!.length;
      const to = from + mark[2]!.length;
      notes.push({
        path,
        line: lines.length - 1,
        from,
        to,
        more: mark[3] !== '',
        words: mark[4]?.trim() ?? '',
      });
      continue;
    }
    const character = line.indexOf('$0');
    if (character >= 0) cursors.push({ path, line: lines.length, character });
    lines.push(line.replace('$0', ''));
  }
  const texts = [...files].map(([name, lines]) => [name, closed(lines)] as const);
  return { files: new Map(texts), notes, cursors };
}

/** The line end before a `--- path` line belongs to the file before it. */
function closed(lines: readonly string[]): string {
  const text = lines.join('\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
