import { commands } from '../../../server/src/cli/commands/commands';
import { runCli } from '../../../server/src/cli/runCli';
import type { Terminal } from '../../../server/src/cli/terminal';
import { inspector } from '../../../server/src/main/inspector';

const all = commands({
  startServer: async () => {},
  inspector,
  holidays: async () => (await import('../../../server/src/main/holidays')).tables,
});

/** Runs the command line in this process: what it prints, where it gives the code that is expected. */
export async function inProcess(
  cwd: string,
  words: readonly string[],
  { code: expected = 0, ...terminal }: Partial<Terminal> & { readonly code?: number } = {},
): Promise<string> {
  let [out, err] = ['', ''];
  const print = (text: string): void => {
    out += text;
  };
  const code = await runCli(all, words, '0.0.0', {
    out: print,
    data: print,
    commands: print,
    err(text) {
      err += text;
    },
    cwd,
    columns: null,
    colours: false,
    github: null,
    interactive: false,
    ask: null,
    today: () => '2026-11-23',
    ...terminal,
  });
  if (code !== expected) throw new Error(`milepost ${words.join(' ')} gave ${code}: ${err}`);
  return out;
}
