import type { Command, Input } from '../command';
import { findMilestone } from '../findMilestone';
import { openProject } from '../openProject';
import { placeName } from '../placeName';
import { printable } from '../printable';
import { configOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';

export const why: Command = {
  name: 'why',
  takes: 'ID [paths…]',
  does: 'what keeps a milestone from starting or finishing, in order',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: [
    { name: 'format', value: 'FORMAT', oneOf: ['pretty', 'json'], does: 'pretty, json (default: pretty)' },
    configOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const [name = '', ...paths] = input.paths;
  const project = await openProject({ ...input, paths }, terminal);
  const node = findMilestone(project, name);
  const { label, title, status, category, toStart, toFinish } = project.service.whyWaiting(node);
  type Found = (typeof toStart)[number];
  const placed = ({ says, at }: Found) => ({ says, at: at && placeName(project, at) });
  if (input.value('format') === 'json') {
    const told = { id: label, title, status, toStart: toStart.map(placed), toFinish: toFinish.map(placed) };
    terminal.out(`${JSON.stringify({ version: 1, milestone: told }, null, 2)}\n`);
    return 0;
  }
  const { strong, faint } = style(terminal.colours);
  const lines = (found: readonly Found[]): string =>
    found
      .map(placed)
      .map(({ says, at }) => `  ${printable(says)}${at ? `\n    ${faint(at)}` : ''}\n`)
      .join('');
  const heading = label === title ? label : `${label} ${title}`;
  terminal.out(`${strong(printable(heading))}${status ? ` · ${printable(status)}` : ''}\n`);
  if (category === 'done' || category === 'dropped') {
    terminal.out(`\nNothing: it is ${printable(status!)}.\n`);
    return 0;
  }
  const begun = category === 'active' || category === 'blocked';
  if (!begun)
    terminal.out(
      toStart.length > 0
        ? `\nBefore it starts\n${lines(toStart)}`
        : `\nNothing keeps it from starting: milepost start ${printable(label)}\n`,
    );
  terminal.out(
    toFinish.length > 0
      ? `\nBefore it is finished\n${lines(toFinish)}`
      : `\nNothing keeps it from being finished: milepost finish ${printable(label)}\n`,
  );
  return 0;
}
