import { expect, test } from 'vitest';
import { sliceQueue } from '../../server/src/lsp/sliceQueue';

/** Longer than a slice. */
function work(): void {
  const end = performance.now() + 10;
  while (performance.now() < end);
}

test('lets others have their turn, and takes each once in the order that it came', async () => {
  const taken: (number | string)[] = [];
  await new Promise<void>((done) => {
    const queue = sliceQueue<number>((one) => {
      work();
      taken.push(one);
      if (one === 1) queue.add([2, 3, 5]);
    }, done);
    queue.add([1, 2, 3, 4]);
    expect(taken).toEqual([1]);
    setImmediate(() => taken.push('another'));
  });
  expect(taken.filter((one) => one !== 'another')).toEqual([1, 2, 3, 4, 5]);
  expect(taken.indexOf('another')).toBeLessThan(4);
});

test('begins again after it was done, and forgets what is not wanted any more', async () => {
  const taken: number[] = [];
  let done: () => void = () => {};
  const queue = sliceQueue<number>(
    (one) => {
      work();
      taken.push(one);
    },
    () => done(),
  );
  const finished = () =>
    new Promise<void>((resolve) => {
      done = resolve;
    });
  let all = finished();
  queue.add([1]);
  await all;
  all = finished();
  queue.add([2, 3, 4]);
  queue.clear();
  await all;
  expect([taken, queue.size]).toEqual([[1, 2], 0]);
});
