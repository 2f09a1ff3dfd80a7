import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../telling/counted';
import { configName } from '../../workspace/configs';
import type { Found } from '../../workspace/findIn';
import { whyNot } from '../../workspace/whyNot';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { agentLines } from '../house/agents';
import { configText } from '../house/configText';
import { type House, houseOf } from '../house/houseConfig';
import { milestonesIn } from '../milestonesIn';
import { openProject } from '../openProject';
import type { Project } from '../project';
import type { Terminal } from '../terminal';

export const init: Command = {
  name: 'init',
  takes: '',
  does: `write a ${configName} for this folder, after a look at what is in it`,
  about: `The config says what the documents say: your teams, your own templates, words for a status that Milepost does not know
and whose boxes tell what they mean. A rule that speaks in most documents speaks against a habit of the house and not of a
mistake: it is turned off, in the folders where that is so. Rules that found an error stay on. An existing ${configName} is
never touched.

With --agents it writes no config: it adds a few lines to AGENTS.md, CLAUDE.md or .github/copilot-instructions.md, whichever
is there, that tell an assistant to check before it ticks or closes anything. Done again, it renews those lines alone.`,
  least: 0,
  most: 0,
  options: [
    { name: 'agents', does: 'tell assistants, in their own file, what to run before they tick or close' },
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  if (input.has('agents')) return agentLines(terminal);
  const path = join(terminal.cwd, configName);
  if (existsSync(path)) throw new Failure(`${configName} is there already and is left as it is.`);
  const project = await openProject(input, terminal);
  const { house, left } = await houseOf(project, terminal.cwd);
  try {
    // Refuses, too, when somebody else made one meanwhile.
    writeFileSync(path, configText(house), { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${configName} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
  terminal.out(words(project, house, left));
  return 0;
}

function words(
  project: Project,
  { habits, teams, templates, statuses }: House,
  left: readonly Found[],
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
    ...habits.folders.map(({ folder, rules }) => `Turned off in ${folder}: ${rules.join(', ')}.`),
    `milepost check shows ${counted(left.length, 'finding')}.`,
  ];
  return `${lines.join('\n')}\n`;
}
