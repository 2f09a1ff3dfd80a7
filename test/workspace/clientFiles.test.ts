import { expect, test } from 'vitest';
import { clientFiles, type FileRequests } from '../../server/src/workspace/clientFiles';

const quiet: FileRequests = {
  findFiles: async () => [],
  readFile: async () => ({ data: null }),
  exist: async ({ uris }) => uris.map(() => false),
};

test('asks the editor for names, bytes and existence', async () => {
  const asked: number[] = [];
  const files = clientFiles(
    {
      findFiles: async () => ['memfs:/r/a b.md', 'memfs:/r/milepost.json'],
      readFile: async ({ uri }) => ({ data: uri.endsWith('a.md') ? 'w4k=' : null }),
      async exist({ uris }) {
        asked.push(uris.length);
        return uris.map((uri) => uri.endsWith('7'));
      },
    },
    () => {},
  );
  expect(await files.list('memfs:/r/')).toEqual(['memfs:/r/a%20b.md']);
  expect(await files.admits('memfs:/r/', 'memfs:/r/a%20b.md')).toBe(true);
  expect(await files.admits('memfs:/r/', 'memfs:/r/other.md')).toBe(false);
  expect(await files.read('memfs:/r/a.md', 100, 'memfs:/r/')).toEqual({
    kind: 'bytes',
    bytes: new Uint8Array([0xc3, 0x89]),
  });
  expect(await files.read('memfs:/r/b.md', 100, 'memfs:/r/')).toEqual({ kind: 'none' });
  const found = await files.exist(Array.from({ length: 1200 }, (_, at) => `memfs:/r/${at}`));
  expect(found.filter(Boolean)).toHaveLength(120);
  expect(asked).toEqual([500, 500, 200]);
});

test('an editor that fails is one line, and no link counts as broken', async () => {
  const skipped: string[] = [];
  const fail = async (): Promise<never> => {
    throw new Error('connection is gone');
  };
  const files = clientFiles({ ...quiet, findFiles: fail, readFile: fail, exist: fail }, (uri, why) =>
    skipped.push(`${uri}: ${why}`),
  );
  const why = 'the editor cannot give it (connection is gone)';
  expect(await files.list('memfs:/r/')).toEqual([]);
  expect(await files.read('memfs:/r/a.md', 100, 'memfs:/r/')).toEqual({ kind: 'skipped', why });
  expect(await files.exist(['memfs:/r/a'])).toEqual([true]);
  expect(skipped).toEqual([`memfs:/r/: ${why}`]);
});
