import { expect, test } from 'vitest';
import { diskPace } from '../../server/src/workspace/diskPace';

/** A disk that takes so many milliseconds for each answer, one after the other. */
function paceOf(...answers: number[]) {
  let clock = 0;
  const pace = diskPace(() => clock);
  const answer = (took: number) => pace.timed(() => (clock += took));
  for (const took of answers) answer(took);
  return { pace, answer, wait: (milliseconds: number) => (clock += milliseconds) };
}

test.each([
  ['a disk that was never asked', [], true],
  ['one that answers soon', Array(1000).fill(0.05), true],
  ['one that was late once', [5], true],
  ['one that takes long', [10], false],
  ['one that is always a little late', Array(40).fill(0.5), false],
  ['one that was quick for long, and is late for a moment', [...Array(1000).fill(0.02), 40], true],
  ['one that was quick for long, and is slow now', [...Array(100_000).fill(0.02), 40, 40], false],
])('%s', (_, answers, isQuick) => {
  expect(paceOf(...answers).pace.isQuick()).toBe(isQuick);
});

test('a slow disk is asked again after a hundred times what it took, and once it is quick again for good', () => {
  const { pace, answer, wait } = paceOf(20);
  wait(1000);
  expect(pace.isQuick()).toBe(false);
  wait(300);
  expect(pace.isQuick()).toBe(true);
  answer(20);
  expect(pace.isQuick()).toBe(false);
  wait(3000);
  answer(0.05);
  expect(pace.isQuick()).toBe(true);
});

test('several questions may take several times as long, and a question that fails is an answer', () => {
  let clock = 0;
  const pace = diskPace(() => clock);
  pace.timed(() => (clock += 12), 120);
  expect(pace.isQuick()).toBe(true);
  const late = () =>
    pace.timed(() => {
      clock += 12;
      throw new Error('gone');
    });
  expect(late).toThrow('gone');
  expect(pace.isQuick()).toBe(false);
});
