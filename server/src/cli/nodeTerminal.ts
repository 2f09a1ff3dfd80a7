import { createInterface } from 'node:readline';
import { githubRun } from './githubRun';
import { forBuildLog, forPeople } from './guarded';
import type { Terminal } from './terminal';

export function nodeTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // `milepost check | head` closes our stdout: that is no mistake, there is just nobody left to tell.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  // https://no-color.org: set and not empty.
  const colours = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const isBuild = Boolean(env.CI || env.GITHUB_ACTIONS || env.TF_BUILD || env.TEAMCITY_VERSION);
  const inLog = (text: string): string => (isBuild ? forBuildLog(text) : text);
  const people = (text: string): string => inLog(forPeople(text, colours));
  const say = (text: string): void => void (stdout.writable && stdout.write(text));
  return {
    out: (text) => say(people(text)),
    data: (text) => say(stdout.isTTY ? people(text) : inLog(text)),
    commands: say,
    err: (text) => void (stderr.writable && stderr.write(people(text))),
    cwd: process.cwd(),
    columns: stdout.isTTY ? stdout.columns : null,
    colours,
    github: githubRun(env, process.cwd()),
    interactive: stderr.isTTY === true,
    ask: stdin.isTTY && stdout.isTTY && !isBuild ? ask : null,
    today,
  };
}

/** The terminal itself edits the line, so that Ctrl+C ends us as it does anywhere; where the input ends, nothing is said. */
function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  return new Promise((answer) => {
    lines.on('close', () => answer(''));
    lines.question(question, (line) => {
      answer(line);
      lines.close();
    });
  });
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
