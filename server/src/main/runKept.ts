import { isAscii } from 'node:buffer';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { madeBy } from '../cli/madeBy';

/** Versions of one bundle and of Node whose code is kept at a time. */
const MOST_KEPT = 4;

/**
 * Runs a bundle with its code as it was compiled the last time, which lies in `folder`: much of a
 * start is to compile. Node's own cache holds what is compiled at once, and not what is when it is first called.
 * `whenQuiet` is told how to keep the code, once what ran has called what it will call.
 *
 * A folder that cannot be used and code that was damaged make the start slower, and nothing else.
 */
export function runKept(bundle: string, folder: string, whenQuiet: (keep: () => void) => void): void {
  // In ASCII, which our bundles are, a character takes one byte and need not be looked at.
  const bytes = readFileSync(bundle);
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const file = join(folder, nameFor(bundle));
  const cachedData = readKept(file);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: bundle,
    cachedData,
  });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  if (!cachedData || script.cachedDataRejected) whenQuiet(() => keep(file, script.createCachedData()));
}

/** V8 holds code against the length of its source alone: who wrote the bundle anew must not get the code of before. */
function nameFor(bundle: string): string {
  const parts = [basename(bundle), process.version, process.arch, madeBy(bundle)];
  return `${parts.join('-')}.code`;
}

/** V8 trusts what it is given, and ends the process over what it does not understand. */
function readKept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(0, -4);
    return bytes.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, code: Buffer): void {
  const folder = dirname(file);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    // What lies here is run: nobody else may write it.
    chmodSync(folder, 0o700);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(code));
    try {
      writeFileSync(unfinished, Buffer.concat([code, sum]), { mode: 0o600 });
      renameSync(unfinished, file);
    } finally {
      rmSync(unfinished, { force: true });
    }
    forgetOld(folder);
  } catch {
    // The next start compiles again.
  }
}

function forgetOld(folder: string): void {
  const kept = readdirSync(folder)
    .filter((name) => name.endsWith('.code'))
    .map((name) => ({ name, since: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.since - a.since);
  for (const { name } of kept.slice(MOST_KEPT)) rmSync(join(folder, name), { force: true });
}
