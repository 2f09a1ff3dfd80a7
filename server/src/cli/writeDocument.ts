import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { decode } from '../workspace/decode';
import { whyNot } from '../workspace/whyNot';
import { Failure } from './failure';

/**
 * Replaces the text of a document as a whole or not at all, with its byte order mark and permissions. Refuses when the
 * file is no longer what was read.
 */
export function writeDocument(path: string, name: string, before: string, after: string): void {
  const held = decode(readFileSync(path), Number.POSITIVE_INFINITY);
  if ('why' in held || held.text !== before)
    throw new Failure(`${name} was changed by somebody else meanwhile and is left as it is.`);
  replaceFile(path, name, (held.bom ? '\ufeff' : '') + after);
}

/** Writes beside the file and then takes its place, so that nobody ever sees half of it. */
export function replaceFile(path: string, name: string, text: string): void {
  let temporary: string | null = null;
  try {
    // A link stays a link.
    const target = realpathOr(path);
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { flag: 'wx' });
    const mode = statSync(target, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true });
    throw new Failure(`${name} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
}

function realpathOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
