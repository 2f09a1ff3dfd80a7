import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DiskCalls } from './diskCalls';
import type { FileRead } from './files';
import { answered, atOnce, inTurns, type Steps } from './inSteps';
import { isWithin } from './isWithin';
import { megabytes } from './megabytes';
import { settledStamp } from './stamp';
import { whyNot } from './whyNot';

/** A pipe would have us wait here for somebody to write. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Windows has none. */
const noFollow = constants.O_NOFOLLOW ?? 0;

interface Reading {
  readonly path: string;
  /** In bytes. */
  readonly limit: number;
  /** The folder that it must really lie in. */
  readonly within: string;
  readonly disk: DiskCalls;
  /** Where a folder really is. */
  readonly realOf?: (folder: string) => Promise<string> | string;
}

/**
 * An ordinary file of at most `limit` bytes that really lies in the folder `within`. A repository that means harm can link
 * out of itself, to a secret or to a device that never ends.
 */
export const readBytes = (reading: Reading): Promise<FileRead> => inTurns(steps(reading));

/** The same, while everything else waits; `disk` must answer at once. */
export const readBytesNow = (reading: Reading): FileRead => atOnce(steps(reading));

function* steps({ path, limit, within, disk, realOf = disk.realpath }: Reading): Steps<FileRead> {
  let file: number | null = null;
  try {
    // What is opened so is no link, and lies where its folder does.
    file = noFollow === 0 ? null : yield* openUnlinked(path, disk);
    const linked = file === null;
    file ??= yield* answered(disk.open(path, flags));
    const found = yield* answered(disk.stat(file));
    if (found.isDirectory()) return { kind: 'skipped', why: 'it is a folder' };
    if (!found.isFile()) return { kind: 'skipped', why: 'it is no ordinary file' };
    const here = join(yield* answered(realOf(dirname(path))), basename(path));
    const real = linked ? yield* answered(disk.realpath(path)) : here;
    if (!isWithin(real, yield* answered(realOf(within))))
      return { kind: 'skipped', why: 'it is a link out of the folder' };
    const tooLarge: FileRead = { kind: 'skipped', why: `it is larger than ${megabytes(limit)}` };
    if (found.size > limit) return tooLarge;
    const bytes = yield* readAtMost(file, limit, found.size, disk);
    // What lies behind a link can change while the link stays as it is.
    return bytes ? { kind: 'bytes', bytes, stamp: real === here ? settledStamp(found) : null } : tooLarge;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'none' };
    return { kind: 'skipped', why: whyNot(error) };
  } finally {
    if (file !== null) yield* answered(disk.close(file));
  }
}

/** Null where it is a link. */
function* openUnlinked(path: string, disk: DiskCalls): Steps<number | null> {
  try {
    return yield* answered(disk.open(path, flags | noFollow));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // FreeBSD says the second.
    if (code === 'ELOOP' || code === 'EMLINK') return null;
    throw error;
  }
}

/** What is in a file, however much it says that is; null where it is more than the limit. */
function* readAtMost(file: number, limit: number, expected: number, disk: DiskCalls): Steps<Buffer | null> {
  const parts: Buffer[] = [];
  let total = 0;
  // One byte more than there should be: that there is none tells that this was all.
  for (let room = expected + 1; total <= limit; room = 65_536) {
    const part = Buffer.allocUnsafe(room);
    const read = yield* answered(disk.read(file, part));
    if (read === 0) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts.push(part.subarray(0, read));
    total += read;
    if (parts.length === 1 && read === expected) return parts[0]!;
  }
  return null;
}
