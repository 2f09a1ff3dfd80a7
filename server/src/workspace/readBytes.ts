import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { FileRead } from './files';
import { isWithin } from './isWithin';
import { megabytes } from './megabytes';
import { whyNot } from './whyNot';

/**
 * An ordinary file of at most `limit` bytes that really lies in the folder `within`. A repository that means harm can link
 * out of itself, to a secret or to a device that never ends.
 */
export async function readBytes(path: string, limit: number, within: string): Promise<FileRead> {
  let file: FileHandle | null = null;
  try {
    // A pipe would have us wait here for somebody to write.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size, ...found } = await file.stat().then((stats) => ({
      size: stats.size,
      isFolder: stats.isDirectory(),
      isFile: stats.isFile(),
    }));
    if (found.isFolder) return { kind: 'skipped', why: 'it is a folder' };
    if (!found.isFile) return { kind: 'skipped', why: 'it is no ordinary file' };
    if (!isWithin(await realpath(path), await realpath(within)))
      return { kind: 'skipped', why: 'it is a link out of the folder' };
    const tooLarge: FileRead = { kind: 'skipped', why: `it is larger than ${megabytes(limit)}` };
    if (size > limit) return tooLarge;
    const bytes = await readAtMost(file, limit, size);
    return bytes ? { kind: 'bytes', bytes } : tooLarge;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'none' };
    return { kind: 'skipped', why: whyNot(error) };
  } finally {
    await file?.close();
  }
}

/** What is in a file, however much it says that is; null where it is more than the limit. */
async function readAtMost(file: FileHandle, limit: number, expected: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let total = 0;
  // One byte more than there should be: that there is none tells that this was all.
  for (let room = expected + 1; total <= limit; room = 65_536) {
    const part = Buffer.allocUnsafe(room);
    const { bytesRead } = await file.read(part, 0, room);
    if (bytesRead === 0) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts.push(part.subarray(0, bytesRead));
    total += bytesRead;
    if (parts.length === 1 && bytesRead === expected) return parts[0]!;
  }
  return null;
}
