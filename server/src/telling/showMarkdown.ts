import type { MilestoneFacts, RoadmapReport } from '../features/reporting/facts';
import type { RoadmapPlan } from '../features/reporting/plan';
import { headline, reportTitle } from './headline';
import { escapeCell, linkTo } from './markdownText';
import { note } from './note';
import { noPlan, planAssumption, planHeading, plannedName, plannedNote } from './planWords';
import { type Entry, footnote, type Section, sections, type Words } from './sections';
import { shownMilestones } from './shownMilestones';

/** The report as tables with links, to paste into a chat; `base`: where the files that links name are. */
export function showMarkdown(roadmaps: readonly RoadmapReport[], today: string, base = ''): string {
  return roadmaps.map((report) => `${blocksOf(report, today, base).join('\n\n')}\n`).join('\n');
}

function blocksOf(report: RoadmapReport, today: string, base: string): readonly string[] {
  const [title, rest] = reportTitle(report, today);
  const foot = footnote(report);
  return [
    `**${escapeCell(title)}** · ${escapeCell(rest)}`,
    headline(report),
    milestoneTable(report.milestones, base),
    ...sections(report, today).map((section) => sectionBlock(section, base)),
    ...(report.plan === undefined ? [] : planBlocks(report.plan)),
    ...(foot ? [`_${escapeCell(foot)}_`] : []),
  ];
}

function milestoneTable(milestones: readonly MilestoneFacts[], base: string): string {
  const { earlier, rows: shown } = shownMilestones(milestones);
  const rows = shown.map((milestone) => {
    const { id, title, file, status, progress, plannedEnd } = milestone;
    const items = progress ? `${progress.done}/${progress.total}` : '';
    const name = linkTo(id === null || id === title ? title : `${id} ${title}`, file, base);
    return [name, escapeCell(status ?? ''), items, escapeCell(plannedEnd ?? ''), escapeCell(note(milestone))];
  });
  const before = earlier ? [[earlier, '', '', '', '']] : [];
  return tableOf(['Milestone', 'Status', 'Items', 'Planned end', ''], [...before, ...rows]);
}

function sectionBlock({ title, entries, more }: Section, base: string): string {
  const lines = [
    ...entries.map((entry) => entryLine(entry, base)),
    ...(more ? [`and ${more.count}${more.command ? ` (\`${more.command}\`)` : ''}`] : []),
  ];
  return `**${escapeCell(title)}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function entryLine({ about, words, rest }: Entry, base: string): string {
  const said = ({ text, file }: Words): string => (file ? linkTo(text, file, base) : escapeCell(text));
  const line = [...(about ? [`${said(about)}: `] : []), ...words.map(said)].join('');
  return rest ? `${line}. ${escapeCell(rest)}` : line;
}

function planBlocks(plan: RoadmapPlan | null): readonly string[] {
  if (!plan) return [noPlan];
  const rows = plan.milestones.map((each) => [
    escapeCell(plannedName(each)),
    each.start,
    each.end,
    plannedNote(each),
  ]);
  const undated = plan.undated.map(escapeCell).join(', ');
  return [
    `**Plan** ${escapeCell(planHeading(plan))}`,
    tableOf(['Milestone', 'Start', 'End', ''], rows),
    `${undated ? `Not dated, for want of estimates: ${undated}. ` : ''}${planAssumption}`,
  ];
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.join(' | ')} |`.replace(/\|(?: {2}\|)+/g, (empty) => empty.replaceAll('  ', ' '));
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
