import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateWorkspace, milestone } from '../generateWorkspace';

/** A generated workspace on the disk, and the document of it that is opened. */
export interface LaidWorkspace {
  readonly root: string;
  /** Its uri, ending in `/`. */
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  remove(): void;
}

/** What was written within a tick of the disk's clock is not kept for the next start. */
const TICK = 2100;

export async function layWorkspace(files: number, phases: number): Promise<LaidWorkspace> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-bench-')));
  const folder = `${pathToFileURL(root).href}/`;
  for (const [uri, text] of generateWorkspace(files, folder)) {
    mkdirSync(dirname(fileURLToPath(uri)), { recursive: true });
    writeFileSync(fileURLToPath(uri), text);
  }
  await pause(TICK);
  return {
    root,
    folder,
    uri: `${folder}area-0/docs/roadmap/m4-fines-loans.md`,
    text: milestone(4, 20, phases),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
