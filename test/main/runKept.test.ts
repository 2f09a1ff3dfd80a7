import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runKept } from '../../server/src/main/runKept';
import { temporaryFolder } from '../workspace/support/temporaryFolder';

/** What the bundle says of itself, and whether its code was compiled anew; that is then kept. */
function run(folder: string, kept = join(folder, 'kept')): { said: string; compiled: boolean } {
  let compiled = false;
  runKept(join(folder, 'bundle.js'), kept, (keep) => {
    compiled = true;
    keep();
  });
  return { said: readFileSync(join(folder, 'said'), 'utf8'), compiled };
}

const bundle = (says: string): string =>
  `const greet = () => ${says}; require('node:fs').writeFileSync(__dirname + '/said', greet());`;

const keptIn = (folder: string): string[] => readdirSync(join(folder, 'kept'));

describe('a bundle whose compiled code is kept', () => {
  test('is compiled once', () => {
    const folder = temporaryFolder({ 'bundle.js': bundle("'Grüße'") });
    expect(run(folder)).toEqual({ said: 'Grüße', compiled: true });
    expect(run(folder)).toEqual({ said: 'Grüße', compiled: false });
    expect(keptIn(folder)).toHaveLength(1);
  });

  test('is never run as it was before it was written anew', () => {
    const folder = temporaryFolder({ 'bundle.js': bundle("'one'") });
    utimesSync(join(folder, 'bundle.js'), 1000, 1000);
    run(folder);
    writeFileSync(join(folder, 'bundle.js'), bundle("'two'"));
    expect(run(folder)).toEqual({ said: 'two', compiled: true });
  });

  test.each([
    [
      'a byte is another',
      (code: Buffer) => Buffer.from(code.map((byte, at) => (at === 99 ? byte ^ 1 : byte))),
    ],
    ['half is missing', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('is compiled anew where %s', (_, damage) => {
    const folder = temporaryFolder({ 'bundle.js': bundle("'whole'") });
    run(folder);
    const file = join(folder, 'kept', keptIn(folder)[0]!);
    writeFileSync(file, damage(readFileSync(file)));
    expect(run(folder)).toEqual({ said: 'whole', compiled: true });
    expect(run(folder).compiled).toBe(false);
  });

  test('runs where nothing can be kept', () => {
    const folder = temporaryFolder({ 'bundle.js': bundle("'here'"), kept: 'a file' });
    expect(run(folder)).toEqual({ said: 'here', compiled: true });
    expect(run(folder)).toEqual({ said: 'here', compiled: true });
  });

  test('leaves the code of four at most', () => {
    const folder = temporaryFolder({ 'bundle.js': '' });
    for (let version = 1; version <= 7; version++) {
      writeFileSync(join(folder, 'bundle.js'), bundle(`'${'x'.repeat(version)}'`));
      run(folder);
    }
    expect(keptIn(folder)).toHaveLength(4);
  });

  test('tells what goes wrong in it', () => {
    const folder = temporaryFolder({ 'bundle.js': "throw new Error('no');" });
    expect(() => run(folder)).toThrow('no');
  });
});
