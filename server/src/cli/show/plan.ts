import { noPlan, planAssumption, planHeading, plannedName, plannedNote } from '../../telling/planWords';
import { printable } from '../printable';
import type { RoadmapPlan } from '../serviceTypes';
import type { Style } from '../style';
import { cut } from './cut';
import { table } from './table';

export function prettyPlan(plan: RoadmapPlan | null, style: Style, columns: number | null): string {
  if (!plan) return `${style.strong('Plan')}\n${noPlan}\n`;
  const { milestones, undated } = plan;
  const [header = '', ...rows] = table(
    [
      {
        header: '    Milestone',
        cells: milestones.map((each) => ` ${each.critical ? '◆' : '·'}  ${printable(plannedName(each))}`),
      },
      { header: 'Start', cells: milestones.map(({ start }) => start) },
      { header: 'End', cells: milestones.map(({ end }) => end) },
      { header: '', cells: milestones.map(plannedNote) },
    ],
    columns,
  );
  const rest =
    undated.length > 0 ? [`Not dated, for want of estimates: ${undated.map(printable).join(', ')}.`] : [];
  const lines = [...rest, planAssumption].map((line) => cut(line, columns));
  const heading = cut(`Plan ${printable(planHeading(plan))}`, columns).replace('Plan', style.strong('Plan'));
  return `${heading}\n\n${style.faint(header)}\n${rows.join('\n')}\n\n${lines.join('\n')}\n`;
}
