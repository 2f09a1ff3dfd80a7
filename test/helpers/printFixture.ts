import { type Note, onlyPath } from './parseFixture';

/** Files with marks under their lines, as `parseFixture` reads them. */
export function printFixture(files: ReadonlyMap<string, string>, notes: readonly Note[]): string {
  const sections = [...files].map(([path, text]) => {
    const own = notes.filter((note) => note.path === path).sort(byPlace);
    const lines = text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .flatMap((line, at) => [line, ...own.filter((note) => note.line === at).map(mark)]);
    const head = path === onlyPath && files.size === 1 ? [] : [`--- ${path}`];
    return [...head, ...lines].join('\n');
  });
  return sections.join('');
}

function mark({ from, to, more, words }: Note): string {
  return `${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))}${more ? '…' : ''} ${words}`.trimEnd();
}

const byPlace = (a: Note, b: Note): number =>
  a.line - b.line || a.from - b.from || a.to - b.to || (a.words < b.words ? -1 : 1);
