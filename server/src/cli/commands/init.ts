import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../telling/counted';
import { configName } from '../../workspace/configs';
import type { Found } from '../../workspace/findIn';
import { whyNot } from '../../workspace/whyNot';
import { withHolidays } from '../../workspace/withHolidays';
import { addHolidays } from '../calendar/addHolidays';
import { type Calendar, calendarOf, calendarWords } from '../calendar/calendarOf';
import type { HolidayTables } from '../calendar/holidayTables';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { agentLines } from '../house/agents';
import { configText } from '../house/configText';
import { type House, houseOf } from '../house/houseConfig';
import { milestonesIn } from '../milestonesIn';
import { openProject } from '../openProject';
import type { Project } from '../project';
import { todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { todayOf } from '../todayOf';

type Tables = () => Promise<HolidayTables>;

export const init = (tables: Tables): Command => ({
  name: 'init',
  takes: '',
  does: `write a ${configName} for this folder, after a look at what is in it`,
  about: `The config says what the documents say: your teams, your own templates, words for a status that Milepost does not know
and whose boxes tell what they mean. A rule that speaks in most documents speaks against a habit of the house and not of a
mistake: it is turned off, in the folders where that is so. Rules that found an error stay on. An existing ${configName} is
never touched, but by --country.

With --country it lists the public holidays of this year and the next two as single days, half days and school holidays left
out. On a terminal it asks for the country. Where there is a ${configName}, the days that it lacks are added to
calendar.holidays and nothing else is changed: so run it again next year. A holiday on which you work goes into
calendar.workdays.

With --agents it writes no config: it adds a few lines to AGENTS.md, CLAUDE.md or .github/copilot-instructions.md, whichever
is there, that tell an assistant to check before it ticks or closes anything. Done again, it renews those lines alone.`,
  least: 0,
  most: 0,
  options: [
    { name: 'country', value: 'CODE', does: 'whose public holidays are days off: DE, or DE-BY for a region' },
    todayOption,
    { name: 'agents', does: 'tell assistants, in their own file, what to run before they tick or close' },
  ],
  run: (input, terminal) => run(input, terminal, tables),
});

const question = 'Whose public holidays are days off? A code such as DE or DE-BY, or Enter for none: ';

async function run(input: Input, terminal: Terminal, tables: Tables): Promise<number> {
  if (input.has('agents')) {
    if (input.has('country')) throw new Failure('--agents writes no config, so --country goes without it.');
    return agentLines(terminal);
  }
  const path = join(terminal.cwd, configName);
  const isThere = existsSync(path);
  const named = input.value('country');
  if (isThere && named === null)
    throw new Failure(
      `${configName} is there already and is left as it is. To add holidays to it: milepost init --country DE`,
    );
  const country = (named ?? (await terminal.ask?.(question)) ?? '').trim();
  const calendar = country === '' ? null : calendarOf(country, todayOf(input, terminal), await tables());
  if (calendar && isThere) return addHolidays(calendar, terminal);
  const project = await openProject(input, terminal);
  const { house, left } = await houseOf(project, terminal.cwd, calendar);
  try {
    // Refuses, too, when somebody else made one meanwhile.
    writeFileSync(path, textOf(house, calendar), { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${configName} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
  terminal.out(words(project, house, left, calendar));
  return 0;
}

function textOf(house: House, calendar: Calendar | null): string {
  const text = configText(house);
  return calendar ? withHolidays(text, calendar.place.code, calendar.holidays) : text;
}

function words(
  project: Project,
  { habits, teams, templates, statuses }: House,
  left: readonly Found[],
  calendar: Calendar | null,
): string {
  const taken = [
    ...(teams.length > 0 ? [counted(teams.length, 'team')] : []),
    ...Object.values(templates).map((file) => `the template ${file}`),
    ...statuses.flatMap(({ word, means }) => (means ? `'${word}' as ${means}` : [])),
  ];
  const lines = [
    `Wrote ${configName}: ${counted(project.selected.length, 'document')}, ${counted(milestonesIn(project).length, 'milestone')}.${
      habits.everywhere.length > 0
        ? ` Turned off, since most documents do it: ${habits.everywhere.join(', ')}.`
        : ''
    }`,
    ...(taken.length > 0 ? [`Taken from the documents: ${taken.join(', ')}.`] : []),
    ...(calendar
      ? [`${counted(calendar.holidays.length, 'public holiday')}: ${calendarWords(calendar)}.`]
      : []),
    ...habits.folders.map(({ folder, rules }) => `Turned off in ${folder}: ${rules.join(', ')}.`),
    `milepost check shows ${counted(left.length, 'finding')}.`,
  ];
  return `${lines.join('\n')}\n`;
}
