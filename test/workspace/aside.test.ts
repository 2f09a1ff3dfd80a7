import { describe, expect, test } from 'vitest';
import { createDigester } from '../../server/src/service/createDigester';
import type { Aside, Handed } from '../../server/src/workspace/aside';
import type { Entry } from '../../server/src/workspace/digestBlock';
import type { StampedFiles } from '../../server/src/workspace/files';
import { disk, root, start, texts } from './support/stampedDisk';
import { temporaryFolder } from './support/temporaryFolder';

/** Reads what it is handed, a turn later, and tells of it what `tell` makes of that. */
function reader(
  { readNow }: Pick<StampedFiles, 'readNow'>,
  tell: (known: readonly Entry[]) => readonly Entry[] = (known) => known,
) {
  const digest = createDigester();
  const handed: string[] = [];
  const ended: true[] = [];
  const entryOf = ({ uri, limit, within, readAs }: Handed): readonly Entry[] => {
    const read = readNow(uri, limit, within);
    if (read.kind !== 'bytes' || !read.stamp || read.bytes.length > limit) return [];
    const text = new TextDecoder().decode(read.bytes);
    return [[uri, { stamp: read.stamp, readAs, digest: digest(uri, text, readAs) }]];
  };
  const startAside = (): Aside => ({
    async read(documents) {
      handed.push(...documents.map(({ uri }) => uri.slice(root.length)));
      await new Promise((done) => setImmediate(done));
      return tell(documents.flatMap(entryOf));
    },
    end: () => void ended.push(true),
  });
  return { startAside, handed, ended };
}

const alone = async (world = disk()) => (await start(world)).answers();

describe('documents that somebody reads beside us', () => {
  test('say what they say when we read them', async () => {
    const { files } = disk();
    const { startAside, handed, ended } = reader(files.stamped);
    const { answers } = await start({ files }, undefined, { startAside });
    expect(handed.sort()).toEqual(Object.keys(texts).sort());
    expect(ended).toEqual([true]);
    expect(answers()).toEqual(await alone());
  });

  test.each<[string, (known: readonly Entry[]) => readonly Entry[]]>([
    ['it tells nothing', () => []],
    ['it tells of some', (known) => known.slice(0, 2)],
    [
      'it read with other words',
      (known) => known.map(([uri, said]) => [uri, { ...said, readAs: '[{},{},{}]' }]),
    ],
  ])('are read here where %s', async (_, tell) => {
    const { files } = disk();
    const { startAside } = reader(files.stamped, tell);
    const { answers } = await start({ files }, undefined, { startAside });
    expect(answers()).toEqual(await alone());
  });

  test('are read here where it takes none', async () => {
    const startAside = (): Aside => ({ read: () => null, end() {} });
    const { answers } = await start(disk(), undefined, { startAside });
    expect(answers()).toEqual(await alone());
  });

  test('are left out, with the reason, where they cannot be read', async () => {
    const world = disk();
    world.write('milepost.json', '{ "files": { "maxSize": 60 } }');
    const { startAside } = reader(world.files.stamped);
    const { workspace, skipped } = await start(world, undefined, { startAside });
    expect(workspace.documents().map((uri) => uri.slice(root.length))).toEqual([
      'adr/0001-ledger.md',
      'notes.md',
    ]);
    expect(skipped).toHaveLength(3);
  });

  test('are read here from then on, and say what they say by then', async () => {
    const world = disk();
    const { startAside, handed } = reader(world.files.stamped);
    const { workspace, answers } = await start(world, undefined, { startAside });
    handed.splice(0);
    world.write('m1.md', texts['m1.md']!.replace('In Progress', 'Blocked'));
    await workspace.changed([{ uri: `${root}m1.md`, type: 'changed' }]);
    expect(handed).toEqual([]);
    expect(answers()).toEqual(await alone(world));
  });

  test('are kept for the next start', async () => {
    const world = disk();
    const { startAside } = reader(world.files.stamped);
    const folder = temporaryFolder({});
    const { workspace } = await start(world, folder, { startAside });
    await workspace.keep();
    world.read();
    const { answers } = await start(world, folder);
    expect(world.read()).toEqual([]);
    expect(answers()).toEqual(await alone());
  });

  test('are each counted once', async () => {
    const { files } = disk();
    const { startAside } = reader(files.stamped, (known) => known.slice(1));
    const counts: [number, number][] = [];
    await start({ files }, undefined, { startAside, onProgress: (...count) => counts.push(count) });
    expect(counts).toEqual(Object.keys(texts).map((_, at, { length }) => [at + 1, length]));
  });
});
