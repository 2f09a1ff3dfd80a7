import { Failure } from './failure';
import type { Project } from './project';
import type { Node } from './serviceTypes';

/** The phase that `--phase` names, by number or by the words of its title; null where nothing is asked. */
export function phaseKey({ service }: Project, node: Node, asked: string | null): string | null {
  if (asked === null) return null;
  const { phases } = service.graph.milestone(node.main)!;
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/^phase\s+/, '');
  const found = phases.filter(
    ({ number, title }) => number?.toLowerCase() === wanted || title.toLowerCase() === wanted,
  );
  if (found.length === 1) return found[0]!.key;
  const label = service.graph.label(node);
  if (found.length > 1) throw new Failure(`${label} has ${found.length} phases '${asked}'.`);
  const known = phases.map(({ number, title }) => (number === null ? title : `${number} (${title})`));
  throw new Failure(
    known.length === 0
      ? `${label} has no phases.`
      : `${label} has no phase '${asked}'. There are: ${known.join(', ')}.`,
  );
}
