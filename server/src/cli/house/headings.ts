import type { Project } from '../project';

/** In fewer documents than this a heading is nobody's habit. */
const enough = 5;
const most = 6;

/** Headings over boxes in many documents of a roadmap that Milepost knows no purpose of; the most used first. */
export function unknownHeadings({
  service,
  selected,
}: Pick<Project, 'service' | 'selected'>): readonly (readonly [string, number])[] {
  const counts = new Map<string, Set<string>>();
  for (const uri of selected) {
    const model = service.document(uri)?.model;
    if (!model || model.template || model.milestones.length === 0) continue;
    for (const { role, section } of model.checklists) {
      const heading = section === null ? undefined : model.sections[section];
      if (role !== 'other' || !heading || heading.role || heading.depth === 1) continue;
      const words = heading.text.trim();
      if (/\d/.test(words) || words.length > 40 || words === '') continue;
      counts.set(words, (counts.get(words) ?? new Set()).add(uri));
    }
  }
  return [...counts]
    .map(([words, uris]) => [words, uris.size] as const)
    .filter(([, count]) => count >= enough)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
}
