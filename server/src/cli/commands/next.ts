import { nextMarkdown, nothingOpen, workGroups } from '../../telling/nextMarkdown';
import type { Command, Input } from '../command';
import { openProject } from '../openProject';
import { lineName, linkName, placeName } from '../placeName';
import type { Project } from '../project';
import type { OpenWork } from '../serviceTypes';
import { cacheOption, configOption, formatOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';
import { type Line, withPlaces } from '../withPlaces';

export const next: Command = {
  name: 'next',
  takes: '[paths…]',
  does: 'open items that can be worked on now, over all milestones',
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [
    { name: 'team', value: 'TEAM', does: 'those of one team' },
    formatOption,
    configOption,
    cacheOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const project = await openProject(input, terminal);
  const asked = new Set(project.selected);
  const isAsked = ({ items }: OpenWork): boolean => items.some(({ uri }) => asked.has(uri));
  const team = input.value('team');
  const found = project.service.openWork(team).filter(isAsked);
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') {
    const work = found.map(({ items, ...rest }) => ({
      ...rest,
      items: items.map((item) => ({ text: item.text, at: placeName(project, item) })),
    }));
    terminal.data(`${JSON.stringify({ version: 1, work }, null, 2)}\n`);
  } else if (found.length === 0) {
    const all = team === null ? [] : project.service.openWork(null).filter(isAsked);
    const known = [...new Set(all.flatMap(({ teams }) => teams))].sort();
    const teams = known.length > 0 ? ` Teams with open items: ${known.join(', ')}.` : '';
    terminal.out(team === null ? `${nothingOpen}\n` : `Nothing is open for ${team}.${teams}\n`);
  } else if (format === 'markdown') {
    terminal.out(nextMarkdown(found, (at) => linkName(project, at), terminal.github?.files));
  } else {
    terminal.out(pretty(found, project, terminal));
  }
  return 0;
}

function pretty(found: readonly OpenWork[], project: Project, { colours, columns }: Terminal): string {
  const { strong, faint } = style(colours);
  const groups = workGroups(found);
  const lines = groups.flatMap(([title, lists], index): readonly Line[] => [
    ...(index === 0 ? [] : [{ text: '', place: null }]),
    { text: title, place: null },
    ...lists.flatMap(({ teams, items }) => [
      ...(teams.length > 0 ? [{ text: `  ${teams.join(', ')}`, place: null }] : []),
      ...items.map((item) => ({
        text: `${teams.length > 0 ? '    ' : '  '}☐ ${item.text}`,
        place: lineName(project, item),
      })),
    ]),
  ]);
  const titles = new Set(groups.map(([title]) => title));
  return withPlaces(lines, columns, faint)
    .split('\n')
    .map((line) => (titles.has(line) ? strong(line) : line))
    .join('\n');
}
