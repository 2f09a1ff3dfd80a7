import { showMarkdown } from '../../telling/showMarkdown';
import type { Command, Input } from '../command';
import { dayIn } from '../dayIn';
import { noMilestones } from '../noMilestones';
import { openProject } from '../openProject';
import { reportRoadmaps } from '../reportRoadmaps';
import { cacheOption, configOption, formatOption, todayOption } from '../sharedOptions';
import { pretty } from '../show/pretty';
import { style } from '../style';
import type { Terminal } from '../terminal';

export const show: Command = {
  name: 'show',
  takes: '[paths…]',
  does: 'where the roadmap stands: statuses, progress, gates, what is next',
  about:
    'What happened comes from actual dates and, where git is there, from what changed since; what lies ahead is computed with --plan alone.',
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [
    formatOption,
    { name: 'since', value: 'YYYY-MM-DD', does: 'tell what happened from this day on (default: a week ago)' },
    { name: 'team', value: 'TEAM', does: 'the part of one team' },
    { name: 'plan', does: 'with the dates of all milestones, computed where none are written' },
    configOption,
    cacheOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const [since, team] = [dayIn(input, 'since'), input.value('team')];
  const project = await openProject(input, terminal);
  const all = await reportRoadmaps(project, { since, team, plan: input.has('plan') });
  const roadmaps = team === null ? all : all.filter(({ milestones }) => milestones.length > 0);
  const { today } = project;
  const format = input.value('format') ?? 'pretty';
  if (format === 'json') {
    terminal.data(`${JSON.stringify({ version: 1, today, roadmaps }, null, 2)}\n`);
  } else if (all.length === 0) {
    terminal.err(`milepost: ${noMilestones(project)}\n`);
  } else if (roadmaps.length === 0) {
    terminal.err(`milepost: no milestone names the team '${team}'.\n`);
  } else if (format === 'markdown') {
    terminal.out(showMarkdown(roadmaps, today, terminal.github?.files));
  } else {
    terminal.out(pretty(roadmaps, today, style(terminal.colours), terminal.columns));
  }
  return 0;
}
