import { counted } from '../../telling/counted';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { findMilestone } from '../findMilestone';
import { openProject } from '../openProject';
import { phaseKey } from '../phaseKey';
import { printable } from '../printable';
import { cacheOption, configOption, todayOption } from '../sharedOptions';
import { style } from '../style';
import type { Terminal } from '../terminal';
import { writeEdits } from '../writeEdits';

export const slip: Command = {
  name: 'slip',
  takes: 'ID [paths…]',
  does: 'move the planned dates of a milestone or phase, and of all that comes after it',
  about: 'Days are working days, by the calendar of milepost.json. What has begun keeps its start.',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: [
    { name: 'by', value: 'DAYS', does: 'so many working days later; earlier with a minus' },
    { name: 'to', value: 'YYYY-MM-DD', does: 'so that it ends on this day' },
    { name: 'phase', value: 'N', does: 'this phase of it, and what comes after' },
    { name: 'dry-run', does: 'print every date that would move and why, write nothing' },
    configOption,
    cacheOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const by = distance(input);
  const [name = '', ...paths] = input.paths;
  const project = await openProject({ ...input, paths }, terminal);
  const node = findMilestone(project, name);
  const key = phaseKey(project, node, input.value('phase')) ?? node.main.key;
  const slipped = project.service.slip({ uri: node.main.uri, key }, by);
  if (!slipped) throw new Failure(`${name} is no longer there.`);
  const { planned, moves } = slipped;
  if ('refused' in planned) {
    terminal.err(`milepost: ${planned.refused}\n`);
    return 1;
  }
  const { faint } = style(terminal.colours);
  const width = Math.max(0, ...moves.map(({ what, which }) => `${what} ${verb(which)}`.length));
  for (const { what, which, from, to, because } of moves) {
    const subject = printable(`${what} ${verb(which)}`.padEnd(width));
    terminal.out(`${subject}  ${from} → ${to}${because ? faint(`  ${printable(because)}`) : ''}\n`);
  }
  for (const said of slipped.stays) terminal.out(`${faint(printable(said))}\n`);
  if (moves.length === 0) terminal.err('milepost: nothing moves.\n');
  else if (!input.has('dry-run')) {
    terminal.out('\n');
    writeEdits(project, planned.edits, false, terminal);
    terminal.err(`milepost: moved ${counted(moves.length, 'date')}.\n`);
  }
  return 0;
}

const verb = (which: 'start' | 'end' | 'when'): string =>
  ({ start: 'starts', end: 'ends', when: 'is planned for' })[which];

function distance(input: Input): number | { readonly to: string } {
  const [by, to] = [input.value('by'), input.value('to')];
  if ((by === null) === (to === null)) throw new Failure('say --by DAYS or --to YYYY-MM-DD, one of the two.');
  if (to !== null) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(to))
      throw new Failure(`--to must be a day like 2027-03-31, not '${to}'.`);
    return { to };
  }
  if (!/^[+-]?\d{1,4}$/.test(by!)) throw new Failure(`--by must be a number of working days, not '${by}'.`);
  return Number(by);
}
