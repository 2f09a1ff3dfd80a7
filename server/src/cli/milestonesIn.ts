import type { Project } from './project';
import type { Node } from './serviceTypes';

/** The milestones that the documents asked about declare, each once however many of them speak of it. */
export function milestonesIn({ service, selected }: Pick<Project, 'service' | 'selected'>): readonly Node[] {
  const asked = new Set(selected);
  return service.graph
    .roadmaps()
    .flatMap(({ nodes }) => nodes)
    .filter((node) => [node.home, node.main, ...node.rows].some((part) => part && asked.has(part.uri)));
}
