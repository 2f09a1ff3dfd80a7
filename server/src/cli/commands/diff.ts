import { changeLines } from '../../telling/changeLines';
import { counted } from '../../telling/counted';
import { type Compared, diffMarkdown, nothingChanged, type ToldProblem } from '../../telling/diffMarkdown';
import type { Command, Input } from '../command';
import { commitOf } from '../commitOf';
import { type Found, findIn } from '../findings';
import { locateProject } from '../locateProject';
import { openProject } from '../openProject';
import { printable } from '../printable';
import type { Project } from '../project';
import { configOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';
import { versionAt } from '../versionAt';

export const diff: Command = {
  name: 'diff',
  takes: 'REF [REF]',
  does: 'what changed in meaning since a commit, or between two',
  least: 1,
  most: 2,
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['pretty', 'markdown', 'json'],
      does: 'pretty, markdown, json (default: pretty)',
    },
    configOption,
    todayOption,
  ],
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
  const then = await problemsIn(before);
  const now = await problemsIn(after);
  const told: Compared = {
    changes: after.service.changesSince(before.service),
    appeared: without(now, then, project),
    gone: without(then, now, project),
  };
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') {
    const changes = told.changes.map(({ uri, ...change }) => ({ ...change, file: project.nameOf(uri) }));
    terminal.out(`${JSON.stringify({ version: 1, ...told, changes }, null, 2)}\n`);
  } else if (format === 'markdown') terminal.out(diffMarkdown(told));
  else terminal.out(pretty(told, terminal));
  return 0;
}

/** Errors and warnings, with what they say. */
async function problemsIn({
  service,
  workspace,
}: Pick<Project, 'service' | 'workspace'>): Promise<readonly Found[]> {
  const found = await findIn({ service, workspace }, workspace.documents());
  return found.filter(({ report }) => report.severity === 'error' || report.severity === 'warning');
}

/** Those of one version that the other does not have: by document, rule and words, however the lines moved. */
function without(found: readonly Found[], others: readonly Found[], { nameOf }: Project): ToldProblem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return found
    .filter((each) => {
      const count = left.get(keyOf(each)) ?? 0;
      left.set(keyOf(each), count - 1);
      return count <= 0;
    })
    .map(({ uri, report: { rule, severity, message } }) => ({
      file: nameOf(uri),
      rule: rule.name,
      severity,
      message,
    }));
}

// Counts that move with every tick are no new problem.
const keyOf = ({ uri, report }: Found): string =>
  JSON.stringify([uri, report.rule.name, report.message.replace(/(?<![\w.-])\d+(?![\w.-])/g, '#')]);

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
