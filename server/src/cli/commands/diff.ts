import { changeLines } from '../../telling/changeLines';
import { counted } from '../../telling/counted';
import { diffMarkdown, nothingChanged } from '../../telling/diffMarkdown';
import { type Compared, compare, type ToldProblem } from '../../workspace/compare';
import type { Command, Input } from '../command';
import { commitOf } from '../commitOf';
import { locateProject } from '../locateProject';
import { openProject } from '../openProject';
import { printable } from '../printable';
import { cacheOption, configOption, formatOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';
import { versionAt } from '../versionAt';

export const diff: Command = {
  name: 'diff',
  takes: 'REF [REF]',
  does: 'what changed in meaning since a commit, or between two',
  least: 1,
  most: 2,
  options: [formatOption, configOption, cacheOption, todayOption],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const [from = '', to] = input.paths;
  const here = { ...input, paths: [] };
  const located = locateProject(here, terminal);
  const [old, fresh] = [commitOf(from, located.root), to === undefined ? null : commitOf(to, located.root)];
  const project = await openProject(here, terminal, located);
  const before = await versionAt(old, project);
  const after = fresh === null ? project : await versionAt(fresh, project);
  const told = await compare(before, after, project.nameOf);
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') {
    const changes = told.changes.map(({ uri, ...change }) => ({ ...change, file: project.nameOf(uri) }));
    terminal.data(`${JSON.stringify({ version: 1, ...told, changes }, null, 2)}\n`);
  } else if (format === 'markdown') terminal.out(diffMarkdown(told));
  else terminal.out(pretty(told, terminal));
  return 0;
}

function pretty({ changes, appeared, gone }: Compared, { colours }: Terminal): string {
  const { strong, error, good, faint } = style(colours);
  if (changes.length + appeared.length + gone.length === 0) return `${nothingChanged}\n`;
  const lines = changeLines(changes).map(printable);
  const problems = (
    found: readonly ToldProblem[],
    words: string,
    paint: (text: string) => string,
  ): string[] =>
    found.length === 0
      ? []
      : [
          `\n${strong(words)}`,
          ...found.map(({ file, message }) => `${paint(printable(message))}  ${faint(file)}`),
        ];
  return `${[...lines, ...problems(appeared, counted(appeared.length, 'new finding'), error), ...problems(gone, `${counted(gone.length, 'finding')} gone`, good)].join('\n').trimStart()}\n`;
}
