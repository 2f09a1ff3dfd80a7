import type { Command, Input } from '../command';
import { openProject } from '../openProject';
import { placeName } from '../placeName';
import { printable } from '../printable';
import { configOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';

export const next: Command = {
  name: 'next',
  takes: '[paths…]',
  does: 'open items that can be worked on now, over all milestones',
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [
    { name: 'team', value: 'TEAM', does: 'those of one team' },
    { name: 'format', value: 'FORMAT', oneOf: ['pretty', 'json'], does: 'pretty, json (default: pretty)' },
    configOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const project = await openProject(input, terminal);
  const asked = new Set(project.selected);
  const team = input.value('team');
  const all = project.service.openWork().filter(({ items }) => items.some(({ uri }) => asked.has(uri)));
  const found = team === null ? all : all.filter(({ teams }) => teams.some((name) => isTeam(name, team)));
  if (input.value('format') === 'json') {
    const work = found.map(({ items, ...rest }) => ({
      ...rest,
      items: items.map((item) => ({ text: item.text, at: placeName(project, item) })),
    }));
    terminal.out(`${JSON.stringify({ version: 1, work }, null, 2)}\n`);
    return 0;
  }
  if (found.length === 0) {
    const known = [...new Set(all.flatMap(({ teams }) => teams))].sort();
    const teams = team !== null && known.length > 0 ? ` Teams with open items: ${known.join(', ')}.` : '';
    terminal.out(
      team === null
        ? 'Nothing is open that can be worked on now.\n'
        : `Nothing is open for ${team}.${teams}\n`,
    );
    return 0;
  }
  const { strong, faint } = style(terminal.colours);
  let over = '';
  for (const { milestone, title, where, teams, items } of found) {
    const heading = printable([milestone === title ? title : `${milestone} ${title}`, where].join(' · '));
    if (heading !== over) terminal.out(`${over === '' ? '' : '\n'}${strong(heading)}\n`);
    over = heading;
    if (teams.length > 0) terminal.out(`  ${printable(teams.join(', '))}\n`);
    const indent = teams.length > 0 ? '    ' : '  ';
    for (const item of items)
      terminal.out(`${indent}☐ ${printable(item.text)}  ${faint(placeName(project, item))}\n`);
  }
  return 0;
}

/** `backend` and `QA + Testing` without the capitals and spaces. */
const isTeam = (name: string, asked: string): boolean => squeezed(name) === squeezed(asked);
const squeezed = (text: string): string => text.toLowerCase().replace(/[\s\-_]+/g, '');
