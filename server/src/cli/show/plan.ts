import { counted } from '../counted';
import { escapeCell } from '../markdownText';
import { printable } from '../printable';
import type { RoadmapPlan } from '../serviceTypes';
import type { Style } from '../style';
import { table } from './table';

/** What the dates rest on; a forecast without that is a guess. */
const assumption = 'Computed from the upper end of estimates, dependencies and working days.';

const nameOf = ({ id, title }: RoadmapPlan['milestones'][number]): string =>
  id === null || id === title ? title : `${id} ${title}`.trim();

function noteOf({ computed, critical, slack }: RoadmapPlan['milestones'][number]): string {
  const slackWords = critical ? 'critical' : slack > 0 ? `${counted(slack, 'day')} slack` : '';
  return [computed ? 'computed' : 'written', slackWords].filter((word) => word !== '').join(' · ');
}

/** `Plan 2027-03-08 – 2027-06-04 · 63 working days · M3 → M4 → M5`. */
function heading({ start, end, length, path }: RoadmapPlan): string {
  return `${start} – ${end} · ${counted(length, 'working day')} · ${path.join(' → ')}`;
}

export function prettyPlan(plan: RoadmapPlan | null, style: Style, columns: number | null): string {
  if (!plan)
    return `\n${style.strong('Plan')}\nNo milestone has dates or an estimate to compute them from.\n`;
  const { milestones, undated } = plan;
  const [header = '', ...rows] = table(
    [
      {
        header: '    Milestone',
        cells: milestones.map((each) => ` ${each.critical ? '◆' : '·'}  ${printable(nameOf(each))}`),
      },
      { header: 'Start', cells: milestones.map(({ start }) => start) },
      { header: 'End', cells: milestones.map(({ end }) => end) },
      { header: '', cells: milestones.map(noteOf) },
    ],
    columns,
  );
  const rest =
    undated.length > 0 ? `Not dated, for want of estimates: ${undated.map(printable).join(', ')}.\n` : '';
  return `\n${style.strong('Plan')} ${printable(heading(plan))}\n\n${style.faint(header)}\n${rows.join('\n')}\n\n${rest}${assumption}\n`;
}

export function markdownPlan(plan: RoadmapPlan | null): string {
  if (!plan) return '\nNo milestone has dates or an estimate to compute them from.\n';
  const rows = plan.milestones.map(
    (each) => `| ${escapeCell(nameOf(each))} | ${each.start} | ${each.end} | ${noteOf(each)} |`,
  );
  const rest =
    plan.undated.length > 0
      ? `Not dated, for want of estimates: ${plan.undated.map(escapeCell).join(', ')}. `
      : '';
  return `\n**Plan** ${escapeCell(heading(plan))}\n\n| Milestone | Start | End | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${rest}${assumption}\n`;
}
