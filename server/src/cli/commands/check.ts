import { resolve } from 'node:path';
import { counted } from '../../telling/counted';
import {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  notIn,
  printBaseline,
  ratchet,
} from '../../workspace/baseline';
import { type Found, findIn } from '../../workspace/findIn';
import { applyFixes } from '../applyFixes';
import { asBaseline, hasBaseline, readBaseline } from '../baselineFile';
import type { Command, Input } from '../command';
import { commitOf } from '../commitOf';
import { Failure } from '../failure';
import { formats } from '../formats/formats';
import { locateProject } from '../locateProject';
import { newSince } from '../newSince';
import { openProject } from '../openProject';
import type { Project } from '../project';
import { report } from '../report';
import { cacheOption, configOption, todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { unifiedDiff } from '../unifiedDiff';
import { replaceFile, writeDocument } from '../writeDocument';

export const check: Command = {
  name: 'check',
  takes: '[paths…]',
  does: 'say what is wrong in the documents at these paths (default: here)',
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [
    { name: 'fix', does: 'apply the fixes that are safe, and say what is left' },
    { name: 'fix-dry-run', does: 'print what --fix would change, as a diff' },
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: Object.keys(formats),
      does: `${Object.keys(formats).join(', ')} (default: pretty)`,
    },
    configOption,
    cacheOption,
    { name: 'max-warnings', value: 'N', does: 'exit with 1 when there are more warnings than this' },
    { name: 'baseline', value: 'FILE', does: 'leave out the findings that this file lists' },
    {
      name: 'update-baseline',
      value: 'FILE',
      does: 'take out of this file what is mended; where there is no file yet, list every finding in it',
    },
    { name: 'since', value: 'REF', does: 'only what changes since this commit brought, in any document' },
    todayOption,
    { name: 'quiet', does: 'errors only' },
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const most = warningsAllowed(input);
  for (const [a, b] of [
    ['fix', 'fix-dry-run'],
    ['baseline', 'update-baseline'],
  ] as const)
    if (input.has(a) && input.has(b)) throw new Failure(`--${a} and --${b} exclude each other.`);
  const keepOld = baselineFilter(input, terminal);
  const update = input.value('update-baseline');
  const before =
    update !== null && hasBaseline(update, terminal.cwd) ? readBaseline(update, terminal.cwd) : null;
  const located = locateProject(input, terminal);
  const since = input.value('since');
  const commit = since === null ? null : commitOf(since, located.root);
  const project = await openProject(input, terminal, located);
  const keepNew = commit === null ? null : await newSince(commit, project);
  const keep = (found: readonly Found[]): readonly Found[] => {
    const fresh = keepNew ? keepNew(found) : found;
    return keepOld ? keepOld(fresh, project) : fresh;
  };

  const dry = input.has('fix-dry-run');
  if (dry || input.has('fix')) await mend(project, keep, dry, terminal);
  const all = await findIn(project, project.selected);
  const found = update === null ? keep(all) : updateBaseline(update, before, all, project, terminal);

  const errors = found.filter((each) => each.report.severity === 'error');
  const warnings = found.filter((each) => each.report.severity === 'warning');
  if (!dry) {
    const shown = input.has('quiet') ? errors : found;
    const format = input.value('format') ?? 'pretty';
    const say = format === 'github' ? terminal.commands : format === 'pretty' ? terminal.out : terminal.data;
    say(report(shown, project, format, terminal));
  }
  const tooMany = most !== null && warnings.length > most;
  if (tooMany)
    terminal.err(`milepost: ${counted(warnings.length, 'warning')}, and --max-warnings allows ${most}.\n`);
  return errors.length > 0 || tooMany ? 1 : 0;
}

function warningsAllowed(input: Input): number | null {
  const value = input.value('max-warnings');
  if (value === null) return null;
  if (!/^\d+$/.test(value)) throw new Failure(`--max-warnings must be a number, not '${value}'.`);
  return Number(value);
}

function baselineFilter(input: Input, { cwd }: Terminal) {
  const name = input.value('baseline');
  if (name === null) return null;
  const baseline = readBaseline(name, cwd);
  return (found: readonly Found[], project: Project): readonly Found[] => {
    const left = notIn(baseline, asBaseline(found, project, name, cwd));
    return found.filter((_, at) => left[at]);
  };
}

/** Gives the findings that the baseline does not accept. */
function updateBaseline(
  name: string,
  before: Baseline | null,
  found: readonly Found[],
  project: Project,
  { cwd, err }: Terminal,
): readonly Found[] {
  const now = asBaseline(found, project, name, cwd);
  // Of what was not looked at nobody knows whether it was mended.
  const isLookedAt = ({ file }: BaselineEntry): boolean => project.covers(resolve(cwd, name, '..', file));
  const after = before ? ratchet(before, now, isLookedAt) : baselineOf(now);
  const sum = (entries: readonly { count: number }[]): number =>
    entries.reduce((all, { count }) => all + count, 0);
  const count = sum(after.findings);
  replaceFile(resolve(cwd, name), name, printBaseline(after));
  const gone = before ? sum(before.findings) - count : 0;
  err(
    `milepost: ${name} lists ${counted(count, 'finding')}${gone > 0 ? `, ${gone} fewer than before` : ''}.\n`,
  );
  const left = notIn(after, now);
  return found.filter((_, at) => left[at]);
}

async function mend(
  project: Project,
  keep: (found: readonly Found[]) => readonly Found[],
  dry: boolean,
  { data, err }: Terminal,
): Promise<void> {
  const before = new Map(project.selected.map((uri) => [uri, project.service.document(uri)!.text]));
  const { texts, count } = await applyFixes(project, keep);
  for (const [uri, text] of texts) {
    const name = project.nameOf(uri);
    if (dry) data(unifiedDiff(name, before.get(uri)!, text));
    else writeDocument({ path: project.pathOf(uri), name, root: project.root }, before.get(uri)!, text);
  }
  const done = dry ? '--fix would mend' : 'mended';
  err(`milepost: ${done} ${counted(count, 'finding')} in ${counted(texts.size, 'document')}.\n`);
}
