import type { Command } from '../command';

/** The language server over stdin and stdout; `main/` hands in what starts it, since nothing else knows both. */
export function lsp(start: () => Promise<void>): Command {
  return {
    name: 'lsp',
    takes: '',
    does: 'the language server, for editors',
    least: 0,
    most: 0,
    options: [{ name: 'stdio', does: 'talk over stdin and stdout (the only way there is)' }],
    async run() {
      await start();
      return 0;
    },
  };
}
