import { printable } from '../printable';
import type { Style } from '../style';
import type { MilestoneFacts, RoadmapFacts } from './facts';
import { dayWords, headline } from './headline';
import { note } from './note';
import { prettyPlan } from './plan';
import { table } from './table';

const cells = 10;

export function pretty(
  roadmaps: readonly RoadmapFacts[],
  today: string,
  style: Style,
  columns: number | null,
): string {
  return roadmaps
    .map((roadmap) => {
      const { milestones } = roadmap;
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
      const title = `${style.strong(printable(roadmap.title))} · ${dayWords(today)}`;
      const plan = roadmap.plan === undefined ? '' : prettyPlan(roadmap.plan, style, columns);
      return `${title}\n${headline(roadmap)}\n\n${style.faint(header)}\n${painted.join('\n')}\n${plan}`;
    })
    .join('\n\n');
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

function paint(row: string, { category, state }: MilestoneFacts, style: Style): string {
  if (category === 'active') return style.strong(row);
  if (category === 'blocked') return style.warning(row);
  if (category === 'done') return style.good(row);
  return category === 'dropped' || state === 'waiting' ? style.faint(row) : row;
}
