import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../telling/counted';
import { configName } from '../../workspace/configs';
import { type Found, findIn } from '../../workspace/findIn';
import { whyNot } from '../../workspace/whyNot';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { type Habits, houseHabits } from '../houseHabits';
import { milestonesIn } from '../milestonesIn';
import { openProject } from '../openProject';
import type { Project } from '../project';
import type { Terminal } from '../terminal';
import { unplacedStatuses } from '../unplacedStatuses';

export const init: Command = {
  name: 'init',
  takes: '',
  does: `write a ${configName} for this folder, after a look at what is in it`,
  about: `A rule that speaks in most documents speaks against a habit of the house and not of a mistake: the new config turns
such rules off, in the folders where that is so. Rules that found an error stay on. Words for a status that Milepost cannot
place are listed in it. An existing ${configName} is never touched.`,
  least: 0,
  most: 0,
  options: [],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const path = join(terminal.cwd, configName);
  if (existsSync(path)) throw new Failure(`${configName} is there already and is left as it is.`);
  const project = await openProject(input, terminal);
  const found = await findIn(project, project.selected);
  const habits = houseHabits(found, project.selected, project.nameOf);
  const statuses = unplacedStatuses(project);
  try {
    // Refuses, too, when somebody else made one meanwhile.
    writeFileSync(path, configText(habits, statuses), { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${configName} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
  terminal.out(words(project, habits, found));
  return 0;
}

function configText(
  { everywhere, folders }: Habits,
  statuses: readonly (readonly [string, number])[],
): string {
  const off = (rules: readonly string[]): string =>
    `{ ${rules.map((name) => `${JSON.stringify(name)}: "off"`).join(', ')} }`;
  const parts = ['  "preset": "recommended"'];
  if (everywhere.length > 0)
    parts.push(`  // Most documents here do this on purpose.\n  "rules": ${off(everywhere)}`);
  if (folders.length > 0) {
    const entries = folders.map(
      ({ folder, rules }) => `    { "files": [${JSON.stringify(`${folder}/**`)}], "rules": ${off(rules)} }`,
    );
    parts.push(
      `  // Most documents of these folders do this on purpose.\n  "overrides": [\n${entries.join(',\n')}\n  ]`,
    );
  }
  if (statuses.length > 0) {
    const listed = statuses.map(
      ([word, count]) => `${JSON.stringify(word)} in ${counted(count, 'document')}`,
    );
    // Only the team knows what they mean, so they are listed and not guessed.
    const says = `  // Statuses that Milepost cannot place: ${listed.join(', ')}.`;
    parts.push(`${says}\n  // Say what they mean: "active": ["…"], "done": ["…"].\n  "statuses": {}`);
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

function words(project: Project, { everywhere, folders }: Habits, found: readonly Found[]): string {
  const { selected, nameOf } = project;
  const isOff = ({ uri, report }: Found): boolean =>
    everywhere.includes(report.rule.name) ||
    folders.some(
      ({ folder, rules }) => nameOf(uri).startsWith(`${folder}/`) && rules.includes(report.rule.name),
    );
  const left = found.filter((each) => !isOff(each)).length;
  const lines = [
    `Wrote ${configName}: ${counted(selected.length, 'document')}, ${counted(milestonesIn(project).length, 'milestone')}.${
      everywhere.length > 0 ? ` Turned off, since most documents do it: ${everywhere.join(', ')}.` : ''
    }`,
    ...folders.map(({ folder, rules }) => `Turned off in ${folder}: ${rules.join(', ')}.`),
    `milepost check shows ${counted(left, 'finding')}.`,
  ];
  return `${lines.join('\n')}\n`;
}
