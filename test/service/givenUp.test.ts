import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService, type TextOf } from '../../server/src/service';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
// Other tests of this process look at what V8 makes of its flags.
setFlagsFromString('--no-expose-gc');

/** What services take that read these documents. All of them stay: one that is freed amid a weighing would spoil it. */
function scales(files: ReadonlyMap<string, string>) {
  const all: unknown[] = [];
  return (mostHeld: number, again?: TextOf): number => {
    const before = memory();
    const service = createService([], mostHeld);
    all.push(service);
    service.setFolders(['file:///w/']);
    // As from a disk, and not the text that the map has anyhow.
    for (const [uri, text] of files) service.setFile(uri, Buffer.from(text).toString(), again);
    const held = memory() - before;
    expect(service.documents()).toHaveLength(files.size);
    return held;
  };
}

function memory(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test('a model that is given up leaves the memory', () => {
  const weigh = scales(generateWorkspace(100, 'file:///w/'));
  weigh(1);
  const [none, all] = [weigh(1), weigh(Number.POSITIVE_INFINITY)];
  expect(none * 2).toBeLessThan(all);
});

test('so does a text that can be read again', () => {
  const text = `# Milestone 1: Loans\n\n${'Readers can rely on it, also at night.\n\n'.repeat(5000)}`;
  const files = new Map(Array.from({ length: 30 }, (_, at) => [`file:///w/m${at}.md`, text]));
  const weigh = scales(files);
  weigh(1, () => text);
  const [without, all] = [weigh(1, () => text), weigh(1)];
  expect(without + (files.size * text.length) / 2).toBeLessThan(all);
});
