import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configName } from '../../workspace/configs';
import { whyNot } from '../../workspace/whyNot';
import type { Command, Input } from '../command';
import { counted } from '../counted';
import { Failure } from '../failure';
import { type Found, findIn } from '../findings';
import { houseHabits } from '../houseHabits';
import { milestonesIn } from '../milestonesIn';
import { openProject } from '../openProject';
import type { Terminal } from '../terminal';

export const init: Command = {
  name: 'init',
  takes: '',
  does: `write a ${configName} for this folder, after a look at what is in it`,
  about: `A rule that speaks in most documents speaks against a habit of the house and not of a mistake: the new config turns
such rules off. Errors stay as they are. An existing ${configName} is never touched.`,
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
  const habits = houseHabits(found);
  try {
    // Refuses, too, when somebody else made one meanwhile.
    writeFileSync(path, configText(habits), { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${configName} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
  terminal.out(words(project.selected.length, milestonesIn(project).length, habits, found));
  return 0;
}

function configText(habits: readonly string[]): string {
  const rules = habits.map((name) => `    ${JSON.stringify(name)}: "off"`).join(',\n');
  return `{\n  "preset": "recommended"${habits.length > 0 ? `,\n  // Most documents here do this on purpose.\n  "rules": {\n${rules}\n  }` : ''}\n}\n`;
}

function words(
  documents: number,
  milestones: number,
  habits: readonly string[],
  found: readonly Found[],
): string {
  const off = habits.length > 0 ? ` Turned off, since most documents do it: ${habits.join(', ')}.` : '';
  const left = found.filter(({ report }) => !habits.includes(report.rule.name)).length;
  return `Wrote ${configName}: ${counted(documents, 'document')}, ${counted(milestones, 'milestone')}.${off}\nmilepost check shows ${counted(left, 'finding')}.\n`;
}
