import type { Command, Input, Option } from '../command';
import { Failure } from '../failure';
import { findMilestone } from '../findMilestone';
import { openProject } from '../openProject';
import { phaseKey } from '../phaseKey';
import type { Project } from '../project';
import type { Node, Reshape } from '../serviceTypes';
import { cacheOption, configOption, dryOption, todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { writeDraft } from '../writeDraft';

type Plan = (project: Project, input: Input) => Reshape;

const after: Option = { name: 'after', value: 'ID', does: 'the milestone that it comes behind' };
const anyway: Option = { name: 'anyway', does: 'also where milestones have begun' };

/** `milepost insert "Van Routes" --after M2`, and what else changes the order of milestones. */
export const insert = command({
  name: 'insert',
  takes: 'TITLE [paths…]',
  does: 'put a milestone behind another: numbers, gates, next steps, files and dates follow',
  about: 'milepost insert "Van Routes" --after M2 --phases "Planning, Driving" --days 10',
  options: [
    after,
    { name: 'phases', value: 'TITLES', does: 'its phases, parted by commas' },
    { name: 'days', value: 'N', does: 'working days that it takes: what comes after it moves by as many' },
  ],
  plan(project, input) {
    const behind = named(project, input.value('after'), '--after ID');
    return {
      act: 'insert',
      on: behind.main,
      title: input.paths[0]!,
      phases: parts(input.value('phases')),
      days: daysOf(input),
    };
  },
});

export const move = command({
  name: 'move',
  takes: 'ID [paths…]',
  does: 'put a milestone behind another, or first: numbers, gates, next steps, files and dates follow',
  about: 'milepost move M4 --after M1',
  options: [after, { name: 'first', does: 'before all others' }],
  plan(project, input) {
    const on = findMilestone(project, input.paths[0]!).main;
    const behind = input.has('first') ? null : named(project, input.value('after'), '--after ID or --first');
    return { act: 'move', on, after: behind?.main ?? null };
  },
});

export const split = command({
  name: 'split',
  takes: 'ID TITLE [paths…]',
  does: 'make a phase and those after it a milestone of their own, right behind',
  about: 'milepost split M2 "Parcels" --phase 2',
  least: 2,
  options: [{ name: 'phase', value: 'N', does: 'the first phase of the new milestone' }],
  plan(project, input) {
    const node = findMilestone(project, input.paths[0]!);
    const key = phaseKey(project, node, input.value('phase'));
    if (key === null) throw new Failure('say --phase N, the first phase of the new milestone.');
    return { act: 'split', on: { uri: node.main.uri, key }, title: input.paths[1]! };
  },
});

export const merge = command({
  name: 'merge',
  takes: 'ID ID [paths…]',
  does: 'make two milestones one: the phases, lists, gates and rows of the second go into the first',
  about: 'milepost merge M2 M3',
  least: 2,
  options: [],
  plan(project, input) {
    const [first, second] = input.paths.slice(0, 2).map((name) => findMilestone(project, name));
    return { act: 'merge', on: first!.main, with: second!.main };
  },
});

function command({
  plan,
  options,
  least = 1,
  ...said
}: Pick<Command, 'name' | 'takes' | 'does' | 'about' | 'options'> & { plan: Plan; least?: number }): Command {
  return {
    ...said,
    least,
    most: Number.POSITIVE_INFINITY,
    options: [...options, anyway, dryOption, configOption, cacheOption, todayOption],
    run: (input, terminal) => run(plan, input, terminal, least),
  };
}

async function run(plan: Plan, input: Input, terminal: Terminal, least: number): Promise<number> {
  const project = await openProject({ ...input, paths: input.paths.slice(least) }, terminal);
  project.service.documents();
  const done = project.service.reshape({ ...plan(project, input), anyway: input.has('anyway') });
  if ('refused' in done) {
    terminal.err(`milepost: ${done.refused}\n`);
    if ('anyway' in done) terminal.err(`  --anyway: ${anyway.does}.\n`);
    return 1;
  }
  writeDraft(project, done, input.has('dry-run'), terminal);
  if (!input.has('dry-run')) terminal.err(`milepost: ${done.title}: done.\n`);
  return 0;
}

function named(project: Project, name: string | null, say: string): Node {
  if (name === null) throw new Failure(`say ${say}.`);
  return findMilestone(project, name);
}

function daysOf(input: Input): number | null {
  const days = input.value('days');
  if (days === null) return null;
  if (!/^[1-9]\d{0,2}$/.test(days))
    throw new Failure(`--days must be a number of working days, not '${days}'.`);
  return Number(days);
}

const parts = (value: string | null): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
