import { escapeCell, linkTo } from '../markdownText';
import type { RoadmapFacts } from './facts';
import { dayWords, headline } from './headline';
import { note } from './note';
import { markdownPlan } from './plan';

/** The same as tables with links, to paste into a chat. */
export function markdown(roadmaps: readonly RoadmapFacts[], today: string): string {
  return roadmaps
    .map((roadmap) => {
      const rows = roadmap.milestones.map((milestone) => {
        const { id, title, file, status, progress, plannedEnd } = milestone;
        const items = progress ? `${progress.done}/${progress.total}` : '';
        const name = linkTo(id === null || id === title ? title : `${id} ${title}`, file);
        return `| ${[name, escapeCell(status ?? ''), items, escapeCell(plannedEnd ?? ''), escapeCell(note(milestone))].join(' | ')} |`;
      });
      return `**${escapeCell(roadmap.title)}** · ${dayWords(today)}

${headline(roadmap)}

| Milestone | Status | Items | Planned end | |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
${roadmap.plan === undefined ? '' : markdownPlan(roadmap.plan)}`;
    })
    .join('\n');
}
