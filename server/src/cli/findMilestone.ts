import { Failure } from './failure';
import { milestonesIn } from './milestonesIn';
import { noMilestones } from './noMilestones';
import type { Project } from './project';
import type { Node } from './serviceTypes';

/** The milestone that somebody names on the command line: `M3`, `3`, `milestone 3` or the beginning of its title. */
export function findMilestone(project: Project, name: string): Node {
  const { graph } = project.service;
  const all = milestonesIn(project).filter(({ main }) => !graph.archived(main.uri));
  const wanted = fold(name);
  const said = (node: Node): readonly string[] => [
    ...(node.id ? [node.id.text, node.id.same] : []),
    graph.label(node),
    graph.title(node),
  ];
  const number = /^(?:milestone\s*)?(\d+)$/.exec(wanted)?.[1];
  const found =
    firstSome(all, (node) => said(node).some((words) => fold(words) === wanted)) ??
    firstSome(all, ({ id }) => number !== undefined && id?.numbers.join('.') === String(Number(number))) ??
    firstSome(all, (node) => fold(graph.title(node)).startsWith(wanted));
  if (!found) {
    const known = all.map((node) => graph.label(node));
    const list =
      known.length > 12 ? `${known.slice(0, 12).join(', ')} and ${known.length - 12} more` : known.join(', ');
    throw new Failure(
      known.length > 0 ? `there is no milestone '${name}' here. There are: ${list}.` : noMilestones(project),
    );
  }
  if (found.length > 1) {
    const places = found.map(({ main }) => project.nameOf(main.uri)).join(', ');
    throw new Failure(`'${name}' is more than one milestone: ${places}. Name a folder or file after it.`);
  }
  return found[0]!;
}

/** All that fit, or null where none does. */
function firstSome(all: readonly Node[], fits: (node: Node) => boolean): readonly Node[] | null {
  const found = all.filter(fits);
  return found.length > 0 ? found : null;
}

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
