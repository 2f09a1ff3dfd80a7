import type { Command, Input } from '../command';
import { commitOf } from '../commitOf';
import { counted } from '../counted';
import { type Found, findIn } from '../findings';
import { locateProject } from '../locateProject';
import { escapeCell } from '../markdownText';
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

interface Told {
  readonly changes: readonly {
    readonly kind: string;
    readonly name: string;
    readonly says: string;
    readonly file: string;
  }[];
  readonly appeared: readonly PrintedProblem[];
  readonly gone: readonly PrintedProblem[];
}

interface PrintedProblem {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

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
  const told: Told = {
    changes: after.service
      .changesSince(before.service)
      .map(({ uri, ...change }) => ({ ...change, file: project.nameOf(uri) })),
    appeared: without(now, then, project),
    gone: without(then, now, project),
  };
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, ...told }, null, 2)}\n`);
  else if (format === 'markdown') terminal.out(markdown(told));
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
function without(found: readonly Found[], others: readonly Found[], { nameOf }: Project): PrintedProblem[] {
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

function pretty({ changes, appeared, gone }: Told, { colours }: Terminal): string {
  const { strong, error, good, faint } = style(colours);
  if (changes.length + appeared.length + gone.length === 0) return 'Nothing changed in meaning.\n';
  const lines = changes.map(({ says }) => printable(says));
  const problems = (
    found: readonly PrintedProblem[],
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

/** For the comment of a pull request. */
function markdown({ changes, appeared, gone }: Told): string {
  if (changes.length + appeared.length + gone.length === 0) return 'Nothing changed in meaning.\n';
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
  const problem = ({ file, message }: PrintedProblem): string =>
    `${escapeCell(message)} (${escapeCell(file)})`;
  return `${[
    ...list(
      'What changed',
      changes.map(({ says }) => escapeCell(says)),
    ),
    ...list('New findings', appeared.map(problem)),
    ...list('Findings that are gone', gone.map(problem)),
  ].join('\n\n')}\n`;
}
