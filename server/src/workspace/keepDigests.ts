import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Known } from './digestBlock';
import { readDigests, writeDigests } from './digestFile';
import { slices } from './slices';

/** What is known of documents from an earlier start. A folder that cannot be used makes a start slower, and nothing else. */
export interface KeptDigests {
  /** Takes out what was kept of the documents in these folders. */
  load(folders: readonly string[]): Promise<ReadonlyMap<string, Known>>;
  /** Keeps these instead; each is asked for when its turn comes. */
  save(folders: readonly string[], documents: Iterable<readonly [uri: string, known: Known]>): Promise<void>;
}

/** In bytes, of all workspaces. */
const MOST_OF_ALL = 1_000_000_000;
const MOST_KEPT = 16;
const HOUR = 3_600_000;
const ending = '.digests';

/** `made`: what makes these digests. Another version may see another thing in the same text. */
export function keepDigests(folder: string, made: string): KeptDigests {
  /** What was taken out of a file, which stays open: who looks again gets the same. */
  const loaded = new Map<string, ReadonlyMap<string, Known>>();
  const nameFor = (folders: readonly string[]): string =>
    createHash('sha256')
      .update([made, ...folders].join('\n'))
      .digest('hex')
      .slice(0, 32);

  async function newest(name: string): Promise<string | undefined> {
    const files = (await readdir(folder)).filter((file) => file.startsWith(name) && file.endsWith(ending));
    return files.sort().at(-1);
  }

  return {
    async load(folders) {
      const all = new Map<string, Known>();
      try {
        const file = await newest(nameFor(folders));
        if (!file) return all;
        const before = loaded.get(file);
        if (before) return before;
        // What is open is read and judged meanwhile, and waits for the disk again and again.
        const { breathe } = slices(2);
        for (const block of readDigests(join(folder, file))) {
          for (const [uri, known] of block) all.set(uri, known);
          await breathe();
        }
        loaded.set(file, all);
        // What nobody asks for is forgotten first.
        const now = new Date();
        await utimes(join(folder, file), now, now);
      } catch {
        // Everything is read.
      }
      return all;
    },
    async save(folders, documents) {
      const name = nameFor(folders);
      // A file of its own: one that somebody reads cannot be written over everywhere.
      const file = `${name}-${Date.now().toString(36).padStart(10, '0')}${ending}`;
      const unfinished = join(folder, `${file}.${process.pid}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const before = await newest(name);
        try {
          await writeDigests(unfinished, documents);
          await rename(unfinished, join(folder, file));
        } finally {
          await rm(unfinished, { force: true });
        }
        if (before && before !== file) await rm(join(folder, before), { force: true });
        await forgetOld(folder);
      } catch {
        // The next start reads everything again.
      }
    },
  };
}

/** Of files that were not finished, those that nobody can be writing any more; of the others, those too many. */
async function forgetOld(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  let [count, total] = [0, 0];
  for (const { name, size, mtimeMs } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    const isWhole = name.endsWith(ending);
    if (isWhole) {
      count++;
      total += size;
    }
    const isTooMuch = isWhole
      ? count > MOST_KEPT || (count > 1 && total > MOST_OF_ALL)
      : Date.now() - mtimeMs > HOUR;
    if (isTooMuch) await rm(join(folder, name), { force: true });
  }
}
