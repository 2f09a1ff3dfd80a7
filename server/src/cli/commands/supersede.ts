import { counted } from '../../telling/counted';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { openProject } from '../openProject';
import { printable } from '../printable';
import type { Project } from '../project';
import { cacheOption, configOption, dryOption, todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { writeDraft } from '../writeDraft';

export const supersede: Command = {
  name: 'supersede',
  takes: 'ADR TITLE [paths…]',
  does: 'put a new decision in the place of one: its file, both statuses and links, the index',
  about: `The new record has the form of its neighbours and the next number. Open milestones that still cite the old one are
named; --follow makes them cite the new one.

  milepost supersede ADR-0006 "Forget Households After One Year" --follow`,
  least: 2,
  most: Number.POSITIVE_INFINITY,
  options: [
    { name: 'follow', does: 'open milestones that cite the old one cite the new one' },
    dryOption,
    configOption,
    cacheOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const [name = '', title = '', ...paths] = input.paths;
  const project = await openProject({ ...input, paths }, terminal);
  const uri = recordNamed(project, name);
  const first = project.service.acts.superseded(uri, title, []);
  if ('refused' in first) return refused(first.refused, terminal);
  const { citing } = first;
  const follow = input.has('follow') ? citing.map((each) => each.uri) : [];
  const done = project.service.acts.superseded(uri, title, follow);
  if ('refused' in done) return refused(done.refused, terminal);
  writeDraft(project, done, input.has('dry-run'), terminal);
  if (follow.length > 0 || citing.length === 0) return 0;
  terminal.out(
    `\nStill cited by ${counted(citing.length, 'open milestone')}; --follow makes them cite ${done.name}:\n`,
  );
  for (const { uri: at, label, range } of citing)
    terminal.out(`  ${printable(label)}  ${project.nameOf(at)}:${range.start.line + 1}\n`);
  return 0;
}

function refused(why: string, terminal: Terminal): number {
  terminal.err(`milepost: ${why}\n`);
  return 1;
}

/** `ADR-0006`, `adr 6`, `6` or a path. */
function recordNamed({ service, nameOf }: Project, name: string): string {
  const all = service
    .documents()
    .flatMap((uri) =>
      (service.graph.summary(uri)?.records ?? [])
        .filter(({ kind }) => kind === 'adr')
        .map(({ id }) => ({ uri, id })),
    );
  const number = /^(?:adr)?[-_ #]*0*(\d+)$/i.exec(name.trim())?.[1];
  const found = all.filter(
    ({ uri, id }) =>
      nameOf(uri) === name ||
      (number !== undefined && id?.numbers.length === 1 && id.numbers[0] === Number(number)),
  );
  if (found.length === 1) return found[0]!.uri;
  const known = all.map(({ id, uri }) => id?.text ?? nameOf(uri)).slice(0, 12);
  throw new Failure(
    found.length > 1
      ? `'${name}' is more than one decision: ${found.map(({ uri }) => nameOf(uri)).join(', ')}. Name its file.`
      : known.length > 0
        ? `there is no decision '${name}' here. There are: ${known.join(', ')}.`
        : 'no decision records here.',
  );
}
