import type { Config } from '../config/config';
import type { Graph, Node, RecordNode } from '../graph/graph';
import { changesOf } from './shared/changesOf';
import { pairNodes } from './shared/pairNodes';

/** What is different in meaning, whatever lines it took. */
export interface Change {
  readonly kind: 'milestone' | 'record';
  /** `M3`, `ADR 0009`. */
  readonly name: string;
  readonly says: string;
  /** Where it is written now; where it was, for what is gone. */
  readonly uri: string;
}

export interface Version {
  readonly graph: Graph;
  config(uri: string): Config;
}

/** What changed from one version of the workspace to another, milestone by milestone in the roadmap's order. */
export function whatChanged(before: Version, after: Version): readonly Change[] {
  const pairs = pairNodes(before.graph, after.graph);
  return [
    ...pairs.flatMap(({ old, now }) => {
      const said = nodeChanges(before, after, old, now);
      const [graph, node] = now ? [after.graph, now] : [before.graph, old!];
      return said.map(
        (says): Change => ({ kind: 'milestone', name: graph.label(node), says, uri: node.main.uri }),
      );
    }),
    ...recordChanges(before.graph, after.graph),
  ];
}

function nodeChanges(before: Version, after: Version, old: Node | null, now: Node | null): readonly string[] {
  if (!old) return [`${named(after.graph, now!)} added`];
  if (!now) return [`${named(before.graph, old)} is gone`];
  return changesOf(before, after, old, now);
}

function recordChanges(before: Graph, after: Graph): Change[] {
  const then = recordsOf(before);
  const now = recordsOf(after);
  const changes: Change[] = [];
  const add = ({ uri, summary }: RecordNode, says: string): void => {
    changes.push({ kind: 'record', name: summary.id?.text ?? summary.title, says, uri });
  };
  for (const [key, record] of now) {
    const { summary } = record;
    const old = then.get(key)?.summary;
    const name = summary.id?.text ?? summary.title;
    const title = summary.id ? ` ${summary.title}` : '';
    if (!old) add(record, `${name}${title} added${summary.status ? ` (${summary.status})` : ''}`);
    else {
      if (old.state !== summary.state || old.category !== summary.category)
        add(record, `${name} ${old.status ?? 'without status'} → ${summary.status ?? 'without status'}`);
      if (old.title !== summary.title) add(record, `${name} is now called "${summary.title}"`);
    }
  }
  for (const [key, record] of then)
    if (!now.has(key)) add(record, `${record.summary.id?.text ?? record.summary.title} is gone`);
  return changes;
}

/** By kind, folder and number, so that a renamed file is the same record. */
function recordsOf(graph: Graph): ReadonlyMap<string, RecordNode> {
  const found = new Map<string, RecordNode>();
  for (const uri of graph.documents()) {
    const summary = graph.summary(uri);
    if (!summary || summary.template) continue;
    for (const record of summary.records) {
      const folder = uri.slice(0, uri.lastIndexOf('/'));
      const key = JSON.stringify([record.kind, folder, record.id?.same ?? record.title]);
      if (!found.has(key)) found.set(key, { uri, key: record.key, summary: record });
    }
  }
  return found;
}

function named(graph: Graph, node: Node): string {
  const [label, title] = [graph.label(node), graph.title(node)];
  return label === title ? label : `${label} ${title}`;
}
