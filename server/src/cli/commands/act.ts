import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { findMilestone } from '../findMilestone';
import { openProject } from '../openProject';
import { phaseKey } from '../phaseKey';
import { placeName } from '../placeName';
import { cacheOption, configOption, dryOption, todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { writeEdits } from '../writeEdits';

type Act = 'start' | 'finish';

const words = {
  start: {
    does: 'start a milestone or phase: status and actual dates, everywhere',
    against: 'start although a milestone that it waits for is not there yet',
    done: 'started',
  },
  finish: {
    does: 'finish a milestone or phase: status, actual dates, variance, everywhere',
    against: 'finish although items are open',
    done: 'finished',
  },
} as const;

/** `milepost start M3 --phase 1`, `milepost finish M3`. */
export function actCommand(act: Act): Command {
  return {
    name: act,
    takes: 'ID [paths…]',
    does: words[act].does,
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [
      { name: 'phase', value: 'N', does: 'this phase of it' },
      { name: 'anyway', does: words[act].against },
      dryOption,
      configOption,
      cacheOption,
      todayOption,
    ],
    run: (input, terminal) => run(act, input, terminal),
  };
}

async function run(act: Act, input: Input, terminal: Terminal): Promise<number> {
  const [name = '', ...paths] = input.paths;
  const project = await openProject({ ...input, paths }, terminal);
  const { service } = project;
  const node = findMilestone(project, name);
  const place = { uri: node.main.uri, key: phaseKey(project, node, input.value('phase')) ?? node.main.key };
  const acted = service.act(act, place, input.has('anyway'));
  if (!acted) throw new Failure(`${name} is no longer there.`);
  if ('refused' in acted) {
    terminal.err(`milepost: ${acted.refused}\n`);
    if (acted.at) terminal.err(`  ${placeName(project, acted.at)}\n`);
    terminal.err(`  --anyway: ${words[act].against}.\n`);
    return 1;
  }
  const what = `${service.graph.label(node)}${input.value('phase') === null ? '' : ` Phase ${input.value('phase')}`}`;
  const dry = input.has('dry-run');
  if (!writeEdits(project, acted.edits, dry, terminal)) {
    terminal.err(`milepost: nothing to change: ${what} says so already, or states no status.\n`);
    return 0;
  }
  if (!dry) terminal.err(`milepost: ${what} ${words[act].done}.\n`);
  return 0;
}
