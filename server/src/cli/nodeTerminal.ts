import type { Terminal } from './terminal';

export function nodeTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // `milepost check | head` closes our stdout: that is no mistake, there is just nobody left to tell.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  return {
    out: (text) => void (stdout.writable && stdout.write(text)),
    err: (text) => void (stderr.writable && stderr.write(text)),
    cwd: process.cwd(),
    columns: stdout.isTTY ? stdout.columns : null,
    // https://no-color.org: set and not empty.
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    interactive: stderr.isTTY === true,
    today,
  };
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
