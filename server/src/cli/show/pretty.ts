import { headline, reportTitle } from '../../telling/headline';
import { note } from '../../telling/note';
import { footnote, type Section, sections } from '../../telling/sections';
import { shownMilestones } from '../../telling/shownMilestones';
import { printable } from '../printable';
import type { MilestoneFacts, RoadmapReport } from '../serviceTypes';
import type { Style } from '../style';
import { textWidth } from '../textWidth';
import { cut } from './cut';
import { prettyPlan } from './plan';
import { table } from './table';

const cells = 10;

export function pretty(
  roadmaps: readonly RoadmapReport[],
  today: string,
  style: Style,
  columns: number | null,
): string {
  return roadmaps.map((report) => blocksOf(report, today, style, columns).join('\n')).join('\n\n');
}

function blocksOf(
  report: RoadmapReport,
  today: string,
  style: Style,
  columns: number | null,
): readonly string[] {
  const [title, rest] = reportTitle(report, today).map(printable);
  const heading = cut(`${title} · ${rest}`, columns).replace(title!, () => style.strong(title!));
  const foot = footnote(report);
  return [
    `${heading}\n${cut(printable(headline(report)), columns)}\n`,
    milestoneTable(report.milestones, style, columns),
    ...sections(report, today).map((section) => sectionBlock(section, style, columns)),
    ...(report.plan === undefined ? [] : [prettyPlan(report.plan, style, columns)]),
    ...(foot ? [`${style.faint(cut(printable(foot), columns))}\n`] : []),
  ];
}

function milestoneTable(all: readonly MilestoneFacts[], style: Style, columns: number | null): string {
  const { earlier, rows: milestones } = shownMilestones(all);
  const [header = '', ...rows] = table(
    [
      { header: '    Milestone', cells: milestones.map((each) => ` ${mark(each)}  ${name(each)}`) },
      { header: 'Status', cells: milestones.map(({ status }) => printable(status ?? '')) },
      { header: 'Items', cells: bars(milestones) },
      { header: 'Planned end', cells: milestones.map(({ plannedEnd }) => printable(plannedEnd ?? '')) },
      { header: '', cells: milestones.map((each) => printable(note(each))) },
    ],
    columns,
  );
  const painted = rows.map((row, at) => paint(row, milestones[at]!, style));
  const before = earlier ? [style.good(cut(` ✓  ${earlier}`, columns))] : [];
  return `${[style.faint(header), ...before, ...painted].join('\n')}\n`;
}

function sectionBlock({ title, entries, more }: Section, style: Style, columns: number | null): string {
  const subjects = entries.map(({ about }) => printable(about?.text ?? ''));
  const width = Math.max(...subjects.map(textWidth));
  const column = width === 0 ? 0 : width + 3;
  const lines = entries.flatMap(({ words, rest }, at) => {
    const subject = subjects[at]!;
    const said = printable(words.map(({ text }) => text).join(''));
    return [
      `${subject}${' '.repeat(column - textWidth(subject))}${said}`,
      ...(rest ? [`${' '.repeat(column)}${printable(rest)}`] : []),
    ];
  });
  const all = [...lines, ...(more ? [`+ ${more.count}${more.command ? `: ${more.command}` : ''}`] : [])].map(
    (line) => cut(`  ${line}`, columns),
  );
  return `${style.strong(cut(title, columns))}\n${all.join('\n')}\n`;
}

function mark({ category, state }: MilestoneFacts): string {
  if (category === 'done') return '✓';
  if (category === 'active') return '▶';
  if (category === 'blocked') return '!';
  if (category === 'dropped') return '×';
  return state === 'ready' ? '▷' : '·';
}

function name({ id, title }: MilestoneFacts): string {
  return printable(id === null || id === title ? title : `${id} ${title}`.trim());
}

/** `28/28 ██████████`, with the numbers of all rows flush right. */
function bars(milestones: readonly MilestoneFacts[]): string[] {
  const counts = milestones.map(({ progress }) => (progress ? `${progress.done}/${progress.total}` : ''));
  const width = Math.max(...counts.map(({ length }) => length));
  return milestones.map(({ progress }, at) => {
    if (!progress) return '';
    // Full only when all is done, and empty only when nothing is.
    const exact = (progress.done / progress.total) * cells;
    const full = progress.done > 0 ? Math.max(1, Math.floor(exact)) : 0;
    return `${counts[at]!.padStart(width)} ${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
  });
}

function paint(row: string, { category, state, late }: MilestoneFacts, style: Style): string {
  if (category === 'done') return style.good(row);
  if (category === 'blocked' || (category !== 'dropped' && late !== null && late > 0))
    return style.warning(row);
  if (category === 'active') return style.strong(row);
  return category === 'dropped' || state === 'waiting' ? style.faint(row) : row;
}
