import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { setLateFlags, withEarlyFlags } from '../../server/src/main/lateFlags';

const source = '(function twice(number) { return 2 * number; })(21)';

/** Whether V8 takes code in a process that set no flags. */
function isTaken(code: Buffer): boolean {
  const start = `
    const { Script } = require('node:vm');
    const cachedData = Buffer.from('${code.toString('base64')}', 'base64');
    console.log(!new Script(${JSON.stringify(source)}, { cachedData }).cachedDataRejected);
  `;
  return JSON.parse(execFileSync(process.execPath, ['-e', start], { encoding: 'utf8' })) as boolean;
}

test('code that is made with the early flags can be used before they are set', async () => {
  const made: Buffer[] = [];
  const make = () => made.push(new Script(source).createCachedData());
  make();
  setLateFlags();
  const deadline = Date.now() + 10_000;
  // What is made while they are set V8 refuses elsewhere: so it is seen that it is.
  do {
    await pause(20);
    made.pop();
    make();
  } while (isTaken(made[0]!) && Date.now() < deadline);
  expect(isTaken(made[0]!)).toBe(false);
  withEarlyFlags(make);
  expect(isTaken(made[1]!)).toBe(true);
  make();
  expect(isTaken(made[2]!)).toBe(false);
});
