import type { Command, Option } from './command';

/** `milepost --help`. */
export function help(commands: readonly Command[]): string {
  const rows = commands.map(
    ({ name, takes, does }) => [`milepost ${name} ${takes}`.trimEnd(), does] as const,
  );
  return `Milepost checks roadmaps kept in Markdown.

${columns(rows)}

milepost COMMAND --help says more. Exit code: 0 clean, 1 findings, 2 wrong usage or unreadable input.
`;
}

/** `milepost check --help`. */
export function commandHelp({ name, takes, does, about, options }: Command): string {
  const parts = [
    `Usage: milepost ${name} ${takes}${options.length > 0 ? ' [options]' : ''}`.replace(/ +/g, ' '),
    sentence(does),
  ];
  if (about) parts.push(about);
  if (options.length > 0) parts.push(columns(options.map((option) => [flag(option), option.does] as const)));
  return `${parts.join('\n\n')}\n`;
}

function flag({ name, value }: Option): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join('\n');
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
