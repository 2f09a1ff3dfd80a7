import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService } from '../../server/src/service';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The memory of a service that read this many documents and may hold the models of so many characters of text. */
function heldWith(modelsKept: number, files: ReadonlyMap<string, string>): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const service = createService([], modelsKept);
  service.setFolders(['file:///w/']);
  for (const [uri, text] of files) service.setFile(uri, text);
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(service.documents()).toHaveLength(files.size);
  return held;
}

test('a model that is given up leaves the memory', () => {
  const files = generateWorkspace(100, 'file:///w/');
  heldWith(1, files);
  const [none, all] = [heldWith(1, files), heldWith(Number.POSITIVE_INFINITY, files)];
  expect(none * 2).toBeLessThan(all);
});
