import { whyGroups, whyMarkdown, whyNothing, whyTitle } from '../../telling/whyWords';
import type { Command, Input } from '../command';
import { findMilestone } from '../findMilestone';
import { openProject } from '../openProject';
import { lineName, linkName, placeName } from '../placeName';
import { printable } from '../printable';
import type { Project } from '../project';
import type { Why } from '../serviceTypes';
import { cacheOption, configOption, formatOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';
import { withPlaces } from '../withPlaces';

export const why: Command = {
  name: 'why',
  takes: 'ID [paths…]',
  does: 'what keeps a milestone from starting or finishing, in order',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: [formatOption, configOption, cacheOption, todayOption],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const [name = '', ...paths] = input.paths;
  const project = await openProject({ ...input, paths }, terminal);
  const told = project.service.whyWaiting(findMilestone(project, name));
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') terminal.data(`${JSON.stringify(json(told, project), null, 2)}\n`);
  else if (format === 'markdown')
    terminal.out(whyMarkdown(told, (at) => linkName(project, at), terminal.github?.files));
  else terminal.out(pretty(told, project, terminal));
  return 0;
}

function json({ label, title, status, toStart, toFinish }: Why, project: Project): object {
  const placed = ({ says, at, items }: Why['toStart'][number]) => ({
    says,
    at: at && placeName(project, at),
    items: items.map((item) => ({ text: item.text, at: placeName(project, item.at) })),
  });
  const milestone = {
    id: label,
    title,
    status,
    toStart: toStart.map(placed),
    toFinish: toFinish.map(placed),
  };
  return { version: 1, milestone };
}

function pretty(told: Why, project: Project, { colours, columns }: Terminal): string {
  const { strong, faint } = style(colours);
  const [name, status] = whyTitle(told);
  const nothing = whyNothing(told);
  const groups = whyGroups(told).map(({ title, lines }) => {
    const all = lines.flatMap(({ words, at, items }, index) => [
      { text: `  ${index + 1}. ${words}`, place: at && lineName(project, at) },
      ...items.map((item) => ({ text: `     ☐ ${item.text}`, place: lineName(project, item.at) })),
    ]);
    return `\n${title}\n${withPlaces(all, columns, faint)}`;
  });
  return [
    `${strong(printable(name))}${status ? ` · ${printable(status)}` : ''}\n`,
    ...(nothing ? [`\n${printable(nothing)}\n`] : []),
    ...groups,
  ].join('');
}
