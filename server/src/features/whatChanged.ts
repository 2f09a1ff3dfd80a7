import type { Graph, Node } from '../graph/graph';
import { type Change, changeOf, type Version } from './changing/change';
import { milestoneChanges } from './changing/milestoneChanges';
import { pairNodes } from './changing/pairNodes';
import { recordChanges } from './changing/recordChanges';
import { fraction } from './shared/progressBar';

/** What changed from one version of the workspace to another, milestone by milestone in the roadmap's order. */
export function whatChanged(before: Version, after: Version): readonly Change[] {
  const pairs = pairNodes(before.graph, after.graph);
  return [
    ...pairs.flatMap(({ old, now }) => {
      if (old && now) return milestoneChanges(before, after, { old, now }, pairs);
      return now ? [added(after.graph, now)] : [gone(before.graph, old!)];
    }),
    ...recordChanges(before.graph, after.graph),
  ];
}

function added(graph: Graph, node: Node): Change {
  const [status, progress] = [graph.status(node)?.word, graph.progress(node)];
  const facts = [status, progress && fraction(progress)].filter(Boolean).join(', ');
  const said = { what: 'added', words: facts ? `added (${facts})` : 'added', to: status ?? null } as const;
  return changeOf(aboutOf(graph, node), said, titled(graph, node));
}

function gone(graph: Graph, node: Node): Change {
  return changeOf(aboutOf(graph, node), { what: 'gone', words: 'dropped' }, titled(graph, node));
}

const aboutOf = (graph: Graph, node: Node) =>
  ({ kind: 'milestone', name: graph.label(node), phase: null, uri: node.main.uri }) as const;

function titled(graph: Graph, node: Node): string {
  const [label, title] = [graph.label(node), graph.title(node)];
  return label === title ? label : `${label} ${title}`;
}
