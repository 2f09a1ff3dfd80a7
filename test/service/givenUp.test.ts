import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService, type TextOf } from '../../server/src/service';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The memory of a service that read this many documents and may hold so many characters of text. */
function heldWith(mostHeld: number, files: ReadonlyMap<string, string>, again?: TextOf): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const service = createService([], mostHeld);
  service.setFolders(['file:///w/']);
  // As from a disk, and not the text that the map has anyhow.
  for (const [uri, text] of files) service.setFile(uri, Buffer.from(text).toString(), again);
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(service.documents()).toHaveLength(files.size);
  return held;
}

const files = generateWorkspace(100, 'file:///w/');

test('a model that is given up leaves the memory', () => {
  heldWith(1, files);
  const [none, all] = [heldWith(1, files), heldWith(Number.POSITIVE_INFINITY, files)];
  expect(none * 2).toBeLessThan(all);
});

test('so does a text that can be read again', () => {
  const size = [...files.values()].join('').length;
  const textOf: TextOf = (uri) => files.get(uri)!;
  heldWith(1, files, textOf);
  const [without, all] = [heldWith(1, files, textOf), heldWith(1, files)];
  expect(without + size / 2).toBeLessThan(all);
});
