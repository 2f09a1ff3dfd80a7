import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { decode } from '../workspace/decode';
import { isWithin } from '../workspace/isWithin';
import { whyNot } from '../workspace/whyNot';
import { Failure } from './failure';

/** A file, what people call it, and the folder that it must not lead out of by a link. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly root: string;
}

/**
 * Replaces the text of a document as a whole or not at all, with its byte order mark and permissions. Refuses when the
 * file is no longer what was read, and when it lies elsewhere.
 */
export function writeDocument(place: Place, before: string, after: string): void {
  const { path, name } = place;
  refuseOutside(place);
  const held = decode(readFileSync(path), Number.POSITIVE_INFINITY);
  if ('why' in held || held.text !== before)
    throw new Failure(`${name} was changed by somebody else meanwhile and is left as it is.`);
  replaceFile(path, name, (held.bom ? '\ufeff' : '') + after);
}

/** Makes a document and the folders that it needs; refuses where one is, and where it would lie elsewhere. */
export function writeNewDocument(place: Place, text: string): void {
  const { path, name } = place;
  refuseOutside(place);
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Refuses, too, when somebody else made one meanwhile.
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${name} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
}

/** Gives a document another name, where none has that yet. */
export function moveDocument(from: Place, to: Place): void {
  refuseOutside(from);
  refuseOutside(to);
  if (existsSync(to.path)) throw new Failure(`${to.name} is there already; ${from.name} keeps its name.`);
  try {
    renameSync(from.path, to.path);
  } catch (error) {
    throw new Failure(`${to.name} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
}

/** Takes away a document whose text went elsewhere. */
export function removeDocument(at: Place): void {
  refuseOutside(at);
  try {
    rmSync(at.path);
  } catch (error) {
    throw new Failure(`${at.name} cannot be removed: ${whyNot(error).replace('read', 'removed')}.`);
  }
}

export function refuseOutside({ path, name, root }: Place): void {
  let there = path;
  while (realpathOf(there) === null && dirname(there) !== there) there = dirname(there);
  if (!isWithin(realpathOf(there) ?? there, realpathOf(root) ?? root))
    throw new Failure(`${name} leads out of ${root} and is left as it is.`);
}

/** Writes beside the file and then takes its place, so that nobody ever sees half of it. */
export function replaceFile(path: string, name: string, text: string): void {
  let temporary: string | null = null;
  try {
    // A link stays a link.
    const target = realpathOf(path) ?? path;
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

function realpathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
