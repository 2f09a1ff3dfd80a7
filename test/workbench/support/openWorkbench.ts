import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server, startServer } from '../../../tools/vscode/server.mjs';
import { Workbench } from '../../../tools/vscode/workbench.mjs';

export interface Opened {
  readonly workbench: Workbench;
  readonly server: Server;
  /** A copy of the example roadmap. */
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * VS Code with the packaged extension installed, in a browser, on a copy of the example with more files by their paths.
 * `prepare` is what else was done in the folder before it is opened.
 */
export async function openWorkbench(
  more: Readonly<Record<string, string>> = {},
  prepare: (folder: string) => void = () => {},
): Promise<Opened> {
  const vsix = process.env.MILEPOST_VSIX;
  if (!vsix) throw new Error('There is no packaged extension: run `npm test -- workbench`.');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'larder-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync('examples/roadmap', folder, { recursive: true });
    for (const [path, text] of Object.entries(more)) writeFileSync(join(folder, path), text);
    prepare(folder);
    const server = await startServer({ vsix: [vsix] });
    try {
      const workbench = await Workbench.open(server, folder);
      return {
        workbench,
        server,
        folder,
        async close() {
          await workbench.close();
          server.stop();
          remove();
        },
      };
    } catch (error) {
      server.stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}
