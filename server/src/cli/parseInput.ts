import { parseArgs } from 'node:util';
import { didYouMean } from '../workspace/didYouMean';
import type { Command, Input, Option } from './command';
import { Failure } from './failure';

/** The words after a command's name, by its options; fails with one line that says what is wrong with them. */
export function parseInput(command: Command, words: readonly string[]): Input {
  const byName = new Map(command.options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | null>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    else if (token.kind === 'option')
      values.set(token.name, checkedValue(token, byName.get(token.name), command));
  }
  if (paths.length < command.least)
    throw new Failure(`${command.name} needs ${command.takes}. See: milepost ${command.name} --help`);
  if (paths.length > command.most) throw new Failure(tooMany(command, paths));
  return { paths, has: (name) => values.has(name), value: (name) => values.get(name) ?? null };
}

interface Token {
  readonly rawName: string;
  readonly value?: string | undefined;
}

function checkedValue(
  { rawName, value }: Token,
  option: Option | undefined,
  command: Command,
): string | null {
  if (!option) {
    const meant = didYouMean(
      rawName.replace(/^-+/, ''),
      command.options.map(({ name }) => name),
    );
    throw new Failure(
      `${command.name} has no option ${rawName}.${meant ? ` Did you mean --${meant}?` : ` See: milepost ${command.name} --help`}`,
    );
  }
  if (!option.value) {
    if (value !== undefined) throw new Failure(`--${option.name} takes no value.`);
    return null;
  }
  if (value === undefined || value === '')
    throw new Failure(`--${option.name} needs a value: --${option.name} ${option.value}`);
  if (option.oneOf && !option.oneOf.includes(value)) {
    const meant = didYouMean(value, option.oneOf);
    throw new Failure(
      `--${option.name} cannot be '${value}'. ${meant ? `Did you mean '${meant}'?` : `It can be ${option.oneOf.join(', ')}.`}`,
    );
  }
  return value;
}

function tooMany(command: Command, paths: readonly string[]): string {
  if (command.most === 0) return `${command.name} takes no arguments, but was given '${paths[0]}'.`;
  return `${command.name} takes ${command.takes} alone, but was also given '${paths[command.most]}'.`;
}
