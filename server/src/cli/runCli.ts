import { didYouMean } from '../workspace/didYouMean';
import type { Command } from './command';
import { Failure } from './failure';
import { commandHelp, help } from './help';
import { parseInput } from './parseInput';
import type { Terminal } from './terminal';

/** Runs one command and gives its exit code. Nobody ever sees a stack trace. */
export async function runCli(
  commands: readonly Command[],
  words: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  try {
    return await dispatch(commands, words, version, terminal);
  } catch (error) {
    const message = error instanceof Failure ? error.message : unexpected(error);
    terminal.err(`milepost: ${message}\n`);
    return 2;
  }
}

async function dispatch(
  commands: readonly Command[],
  [first, ...rest]: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  if (first === '--version' || first === '-v') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';
  if (asksHelp(first) || first === 'help') {
    const about = commands.find(({ name }) => name === rest[0]);
    terminal.out(about ? commandHelp(about) : help(commands));
    return 0;
  }
  if (first === undefined) throw new Failure('say what to do, such as: milepost check. See: milepost --help');
  const command = commands.find(({ name }) => name === first);
  if (!command) {
    const meant = didYouMean(
      first,
      commands.map(({ name }) => name),
    );
    throw new Failure(
      `there is no command '${first}'. ${meant ? `Did you mean '${meant}'?` : 'See: milepost --help'}`,
    );
  }
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some(asksHelp)) {
    terminal.out(commandHelp(command));
    return 0;
  }
  return command.run(parseInput(command, rest), terminal);
}

function unexpected(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `something went wrong that should not have: ${words.split('\n')[0]}`;
}
