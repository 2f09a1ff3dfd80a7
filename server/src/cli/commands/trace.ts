import { escapeCell, linkTo } from '../../telling/markdownText';
import type { Command, Input } from '../command';
import { openProject } from '../openProject';
import { printable } from '../printable';
import type { Project } from '../project';
import type { Coverage } from '../serviceTypes';
import { cacheOption, configOption, todayOption } from '../sharedOptions';
import { table } from '../show/table';
import type { Terminal } from '../terminal';

export const trace: Command = {
  name: 'trace',
  takes: '[paths…]',
  does: 'the threads from milestone to PRD to story, and what is missing in them',
  about: `Shallow coverage counts what has something below it; deep coverage counts PRDs whose stories are all done, and
milestones of which every PRD has a story.`,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['table', 'json', 'markdown'],
      does: 'table, json, markdown (default: table)',
    },
    configOption,
    cacheOption,
    todayOption,
  ],
  run,
};

type Knot = Coverage['threads'][number]['stories'][number];
type Thread = Coverage['threads'][number];

async function run(input: Input, terminal: Terminal): Promise<number> {
  const project = await openProject(input, terminal);
  const all = project.service.roadmaps.coverage(project.selected);
  const { threads } = all;
  const format = input.value('format') ?? 'table';
  if (format === 'json') {
    const told = (knot: Knot) => ({
      id: knot.id,
      title: knot.title,
      file: project.nameOf(knot.uri),
      status: knot.status,
    });
    const rows = threads.map(({ milestones, prd, stories, missing }) => ({
      milestones: milestones.map(told),
      prd: prd && told(prd),
      stories: stories.map(told),
      missing,
    }));
    const { prds, milestones } = all;
    terminal.data(
      `${JSON.stringify({ version: 1, threads: rows, coverage: { prds, milestones } }, null, 2)}\n`,
    );
  } else if (threads.length === 0) {
    terminal.err('milepost: no PRDs and no stories here.\n');
  } else if (format === 'markdown') {
    terminal.out(asMarkdown(project, threads, all, terminal.github?.files));
  } else {
    terminal.out(asTable(threads, all, terminal.columns));
  }
  return 0;
}

/** A story's own line, and the milestone and PRD only once above it. */
function rowsOf(threads: readonly Thread[], say: (knot: Knot) => string): readonly (readonly string[])[] {
  return threads.flatMap(({ milestones, prd, stories, missing }) => {
    const first = [milestones.map(say).join(', ') || '—', prd ? say(prd) : '—'];
    const note = missing.length > 0 ? `no ${missing.join(', no ')}` : '';
    if (stories.length === 0) return [[...first, '—', '', note]];
    return stories.map((story, at) => [
      ...(at === 0 ? first : ['', '']),
      say(story),
      story.status ?? '',
      at === 0 ? note : '',
    ]);
  });
}

/** `US-101 Pay at the Desk`. */
const named = ({ id, title }: Pick<Knot, 'id' | 'title'>): string => (id ? `${id} ${title}` : title);

const headers = ['Milestone', 'PRD', 'Story', 'Status', 'Missing'];

function asTable(threads: readonly Thread[], all: Coverage, columns: number | null): string {
  const rows = rowsOf(threads, (knot) => printable(named(knot)));
  const lines = table(
    headers.map((header, at) => ({ header, cells: rows.map((row) => printable(row[at]!)) })),
    columns,
  );
  return `${lines.join('\n')}\n\n${summary(all)}`;
}

function asMarkdown({ nameOf }: Project, threads: readonly Thread[], all: Coverage, base?: string): string {
  const rows = rowsOf(threads, ({ id, title, uri }) => linkTo(named({ id, title }), nameOf(uri), base));
  const lines = rows.map(
    (row) => `| ${row.map((cell, at) => (at < 3 ? cell : escapeCell(cell))).join(' | ')} |`,
  );
  return `| ${headers.join(' | ')} |\n|${' --- |'.repeat(headers.length)}\n${lines.join('\n')}\n\n${summary(all)}`;
}

function summary({ prds, milestones }: Coverage): string {
  return (
    `PRDs with a story: ${prds.shallow} of ${prds.total}; with all stories done: ${prds.deep}.\n` +
    `Milestones with a PRD: ${milestones.shallow} of ${milestones.total}; with a story for each: ${milestones.deep}.\n`
  );
}
