import type { Command, Input } from '../command';
import { openProject } from '../openProject';
import { configOption, todayOption } from '../sharedOptions';
import { collectFacts } from '../show/collectFacts';
import { markdown } from '../show/markdown';
import { pretty } from '../show/pretty';
import { style } from '../style';
import type { Terminal } from '../terminal';

export const show: Command = {
  name: 'show',
  takes: '[paths…]',
  does: 'where the roadmap stands: statuses, progress, gates, what is next',
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['pretty', 'markdown', 'json'],
      does: 'pretty, markdown, json (default: pretty)',
    },
    { name: 'plan', does: 'with the dates of all milestones, computed where none are written' },
    configOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const project = await openProject(input, terminal);
  const roadmaps = collectFacts(project, input.has('plan'));
  const { today } = project;
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ version: 1, today, roadmaps }, null, 2)}\n`);
  } else if (roadmaps.length === 0) {
    terminal.err(
      'milepost: no milestones here. milepost inspect --explain says what was read, and why not.\n',
    );
  } else if (format === 'markdown') {
    terminal.out(markdown(roadmaps, today));
  } else {
    terminal.out(pretty(roadmaps, today, style(terminal.colours), terminal.columns));
  }
  return 0;
}
