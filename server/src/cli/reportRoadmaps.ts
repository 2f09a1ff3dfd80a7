import { commitBefore } from './commitBefore';
import type { Project } from './project';
import type { Node, RoadmapReport } from './serviceTypes';
import { versionAt } from './versionAt';

export interface Asked {
  readonly since: string | null;
  readonly plan: boolean;
  readonly team: string | null;
}

/** Reports of the roadmaps that the documents asked about belong to. */
export async function reportRoadmaps(project: Project, asked: Asked): Promise<readonly RoadmapReport[]> {
  const { service, workspace, selected, nameOf } = project;
  const chosen = new Set(selected);
  const isChosen = (node: Node): boolean =>
    [node.home, node.main, ...node.rows].some((part) => part && chosen.has(part.uri));
  const roadmaps = service.graph.roadmaps().filter(({ nodes }) => nodes.some(isChosen));
  if (roadmaps.length === 0) return [];
  const reports = (changes: ReturnType<typeof service.changesSince>): readonly RoadmapReport[] =>
    roadmaps.flatMap(({ key }) => service.roadmaps.report(key, { ...asked, changes, nameOf }) ?? []);
  // What a rule says of links is known once all of them were looked up.
  let told = reports([]);
  while (await workspace.answerWanted()) told = reports([]);
  const commit = told[0] ? commitBefore(told[0].since, project.root) : null;
  if (commit === null) return told;
  const before = await versionAt(commit, project);
  return reports(service.changesSince(before.service));
}
