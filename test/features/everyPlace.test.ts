import { describe, expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { openWorkspace } from '../helpers/openWorkspace';
import { notes, type PlaceVariant, placed, placeVariants } from './support/places';
import { type Asked, type Question, questions } from './support/questions';

type Encoding = 'utf-16' | 'utf-8';

/** One workspace for all that is asked about the same place. */
function opened(variant: PlaceVariant, of: Question['of'], encoding: Encoding): Asked {
  const { files, position: at } = placed(variant, ...of);
  const workspace = openWorkspace(files);
  const { service } = workspace;
  const uri = workspace.uri(notes);
  const text = files.get(notes)!;
  service.setPositionEncoding(encoding);
  if (variant.unsaved) {
    service.setFile(uri, '# Notes\n\nM1 alone.\n');
    service.open(uri, 1, '# Notes\n');
    const start = { line: 0, character: 0 };
    service.change(uri, 2, [{ range: { start, end: { line: 1, character: 0 } }, text }]);
  }
  const inBytes = encoding === 'utf-8';
  const words = ({ start, end }: Range, of = uri): string => {
    const line = service.document(of)!.text.split(/\r\n|\r|\n/)[start.line] ?? '';
    const to = start.line === end.line ? end.character : undefined;
    const cut = inBytes
      ? Buffer.from(line).subarray(start.character, to).toString()
      : line.slice(start.character, to);
    return to === undefined ? `${cut}…` : cut;
  };
  const before = text.split(/\r\n|\n/)[at.line]!.slice(0, at.character);
  return {
    workspace,
    uri,
    position: { line: at.line, character: inBytes ? Buffer.byteLength(before) : at.character },
    words,
    place: (of, range) => `${workspace.path(of).split('/').at(-1)}: ${words(range, of)}`,
  };
}

describe.each(placeVariants)('in $name', (variant) => {
  test.each(['utf-16', 'utf-8'] as const)('%s', (encoding) => {
    const known = new Map<string, Asked>();
    for (const [question, { of, ask, shows, but }] of Object.entries(questions)) {
      const asked = known.get(of[0]) ?? opened(variant, of, encoding);
      known.set(of[0], asked);
      const seen = asked.workspace.settled(() => ask(asked));
      expect.soft(seen, question).toEqual(but?.[variant.name] ?? shows);
    }
  });
});

test('every exception is of a place that there is', () => {
  const names = placeVariants.map(({ name }) => name);
  const all = Object.values(questions).flatMap(({ but }) => Object.keys(but ?? {}));
  expect(all.filter((name) => !names.includes(name))).toEqual([]);
});
