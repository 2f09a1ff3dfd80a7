import type { Graph, Node, RecordNode } from '../../graph/graph';
import { plainTitle } from '../../graph/plainTitle';
import { milestonesOf, prdsOf, tiedMilestones, tiedRecords } from '../../graph/threads';
import { plain } from './milestoneCard';

/** More of one kind than this is told as a number. */
const most = 8;

/** Down from a milestone: its requirements with their stories, and what is missing. Empty where nobody keeps such. */
export function threadDown(graph: Graph, node: Node): string {
  if (graph.threads().prds.length === 0) return '';
  return listed(prdsOf(graph, node), (prd) => `- ${told(prd)}\n${storiesUnder(graph, prd, '  ')}`);
}

/** From a requirements document or story up to its milestones and down to its stories. */
export function threadAround(graph: Graph, record: RecordNode): string {
  const { kind } = record.summary;
  if (kind === 'prd') {
    const above = upTo(milestonesOf(graph, record.uri), graph);
    return `${above}\n\n${storiesUnder(graph, record, '')}`;
  }
  if (kind !== 'story') return '';
  const prds = tiedRecords(graph, record.uri, 'prd');
  const nodes = [record.uri, ...prds.map(({ uri }) => uri)].flatMap((uri) => tiedMilestones(graph, uri));
  const unique = [...new Map(nodes.map((node) => [node.key, node])).values()];
  const whole = prds.length > 0 ? prds.map(told).join(', ') : graph.threads().prds.length > 0 ? 'no PRD' : '';
  return [upTo(unique, graph), whole && `Requirements: ${whole}`].filter(Boolean).join('  \n');
}

function storiesUnder(graph: Graph, { uri }: RecordNode, indent: string): string {
  const stories = tiedRecords(graph, uri, 'story');
  if (stories.length > 0) return listed(stories, (story) => `${indent}- ${told(story)}`);
  return graph.threads().stories.length > 0 ? `${indent}- no story` : '';
}

function upTo(nodes: readonly Node[], graph: Graph): string {
  if (nodes.length === 0) return graph.roadmaps().length > 0 ? 'For: no milestone' : '';
  const names = nodes.map((node) => {
    const name = [node.id?.text, graph.title(node)].filter(Boolean).join(' ');
    const status = graph.status(node);
    return `[${plain(name)}](${node.main.uri})${status ? ` (${plain(status.word)})` : ''}`;
  });
  return `For: ${names.join(', ')}`;
}

function told({ uri, summary }: RecordNode): string {
  const name = [summary.id?.text, plainTitle(summary.title)].filter(Boolean).join(' ');
  return `[${plain(name)}](${uri})${summary.status ? ` · ${plain(summary.status)}` : ''}`;
}

function listed(records: readonly RecordNode[], line: (record: RecordNode) => string): string {
  const rest = records.length - most;
  const lines = records.slice(0, rest > 1 ? most : records.length).map((record) => line(record).trimEnd());
  return [...lines, ...(rest > 1 ? [`- and ${rest} more`] : [])].join('\n');
}
