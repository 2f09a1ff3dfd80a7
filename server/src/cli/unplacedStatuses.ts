import type { Project } from './project';

/** In fewer documents than this a word is a slip and not a habit. */
const enough = 3;

/** Words that documents give as a status and that Milepost cannot place, with the number of documents; the most used first. */
export function unplacedStatuses({
  service,
  selected,
}: Pick<Project, 'service' | 'selected'>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const uri of selected) {
    const model = service.document(uri)?.model;
    if (!model || model.template) continue;
    const said = model.milestones.flatMap(({ status, phases }) => [
      status,
      ...phases.map((phase) => phase.status),
    ]);
    const words = said.flatMap((status) =>
      status && status.category === null && !status.prose && status.word.text ? status.word.text : [],
    );
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= enough)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
