import { applyEdits } from '../applyEdits';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { findMilestone } from '../findMilestone';
import { openProject } from '../openProject';
import { placeName } from '../placeName';
import type { Project } from '../project';
import type { Node } from '../serviceTypes';
import { configOption, todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { unifiedDiff } from '../unifiedDiff';
import { writeDocument } from '../writeDocument';

type Act = 'start' | 'finish';

const words = {
  start: {
    does: 'start a milestone or a phase: status and actual dates, in its file and in every index',
    against: 'start although a milestone that it waits for is not there yet',
    done: 'started',
  },
  finish: {
    does: 'finish a milestone or a phase: status, actual dates and variance, everywhere',
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
      { name: 'dry-run', does: 'print the change as a diff, write nothing' },
      configOption,
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
  const texts = textsOf(project, acted.edits);
  if (texts.size === 0) {
    terminal.err(`milepost: nothing to change: ${what} says so already, or states no status.\n`);
    return 0;
  }
  const dry = input.has('dry-run');
  for (const [uri, { before, after }] of texts) {
    const file = project.nameOf(uri);
    if (dry) terminal.out(unifiedDiff(file, before, after));
    else {
      writeDocument(project.pathOf(uri), file, before, after);
      terminal.out(`${file}\n${changedLines(before, after)}`);
    }
  }
  if (!dry) terminal.err(`milepost: ${what} ${words[act].done}.\n`);
  return 0;
}

/** By number, or by the words of its title. */
function phaseKey({ service }: Project, node: Node, asked: string | null): string | null {
  if (asked === null) return null;
  const { phases } = service.graph.milestone(node.main)!;
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/^phase\s+/, '');
  const found = phases.filter(
    ({ number, title }) => number?.toLowerCase() === wanted || title.toLowerCase() === wanted,
  );
  if (found.length === 1) return found[0]!.key;
  const label = service.graph.label(node);
  if (found.length > 1) throw new Failure(`${label} has ${found.length} phases '${asked}'.`);
  const known = phases.map(({ number, title }) => (number === null ? title : `${number} (${title})`));
  throw new Failure(
    known.length === 0
      ? `${label} has no phases.`
      : `${label} has no phase '${asked}'. There are: ${known.join(', ')}.`,
  );
}

interface Change {
  readonly before: string;
  readonly after: string;
}

function textsOf(
  { service }: Project,
  edits: readonly {
    readonly uri: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[],
): ReadonlyMap<string, Change> {
  const texts = new Map<string, Change>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const before = service.document(uri)!.text;
    const after = applyEdits(
      before,
      edits.filter((edit) => edit.uri === uri),
    );
    if (after !== before) texts.set(uri, { before, after });
  }
  return texts;
}

/** Acts change words within lines, so the lines of both texts are the same ones. */
function changedLines(before: string, after: string): string {
  const old = before.split('\n');
  return after
    .split('\n')
    .map((line, at) => (line === old[at] ? '' : `  ${at + 1}: ${line.trim()}\n`))
    .join('');
}
