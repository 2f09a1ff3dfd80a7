import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DiskCalls } from './diskCalls';
import type { FileRead } from './files';
import { isWithin } from './isWithin';
import { megabytes } from './megabytes';
import { whyNot } from './whyNot';

/** A pipe would have us wait here for somebody to write. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Windows has none. */
const noFollow = constants.O_NOFOLLOW ?? 0;

/**
 * An ordinary file of at most `limit` bytes that really lies in the folder `within`. A repository that means harm can link
 * out of itself, to a secret or to a device that never ends. `realOf` says where a folder really is.
 */
export async function readBytes(
  path: string,
  limit: number,
  within: string,
  disk: DiskCalls,
  realOf: (folder: string) => Promise<string> | string = disk.realpath,
): Promise<FileRead> {
  let file: number | null = null;
  try {
    // What is opened so is no link, and lies where its folder does.
    file = noFollow === 0 ? null : await openUnlinked(path, disk);
    const linked = file === null;
    file ??= await disk.open(path, flags);
    const found = await disk.stat(file);
    if (found.isDirectory()) return { kind: 'skipped', why: 'it is a folder' };
    if (!found.isFile()) return { kind: 'skipped', why: 'it is no ordinary file' };
    const real = linked ? await disk.realpath(path) : join(await realOf(dirname(path)), basename(path));
    if (!isWithin(real, await realOf(within)))
      return { kind: 'skipped', why: 'it is a link out of the folder' };
    const tooLarge: FileRead = { kind: 'skipped', why: `it is larger than ${megabytes(limit)}` };
    if (found.size > limit) return tooLarge;
    const bytes = await readAtMost(file, limit, found.size, disk);
    return bytes ? { kind: 'bytes', bytes } : tooLarge;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'none' };
    return { kind: 'skipped', why: whyNot(error) };
  } finally {
    if (file !== null) await disk.close(file);
  }
}

/** Null where it is a link. */
async function openUnlinked(path: string, disk: DiskCalls): Promise<number | null> {
  try {
    return await disk.open(path, flags | noFollow);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // FreeBSD says the second.
    if (code === 'ELOOP' || code === 'EMLINK') return null;
    throw error;
  }
}

/** What is in a file, however much it says that is; null where it is more than the limit. */
async function readAtMost(
  file: number,
  limit: number,
  expected: number,
  disk: DiskCalls,
): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let total = 0;
  // One byte more than there should be: that there is none tells that this was all.
  for (let room = expected + 1; total <= limit; room = 65_536) {
    const part = Buffer.allocUnsafe(room);
    const read = await disk.read(file, part);
    if (read === 0) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts.push(part.subarray(0, read));
    total += read;
    if (parts.length === 1 && read === expected) return parts[0]!;
  }
  return null;
}
