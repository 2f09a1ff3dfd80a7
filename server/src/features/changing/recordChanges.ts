import type { Graph, RecordNode } from '../../graph/graph';
import { type Change, changeOf, type Said } from './change';

/** Decisions, requirements and stories that were added, decided, retitled or taken away. */
export function recordChanges(before: Graph, after: Graph): readonly Change[] {
  const [then, now] = [recordsOf(before), recordsOf(after)];
  const of = ({ uri, summary }: RecordNode, said: Said, subject?: string): Change =>
    changeOf({ kind: 'record', name: nameOf(summary), phase: null, uri }, said, subject);
  return [
    ...[...now].flatMap(([key, record]) => {
      const old = then.get(key);
      return old
        ? changesIn(old, record).map((said) => of(record, said))
        : [of(record, added(record), titled(record))];
    }),
    ...[...then]
      .filter(([key]) => !now.has(key))
      .map(([, record]) => of(record, { what: 'gone', words: 'dropped' }, titled(record))),
  ];
}

function changesIn({ summary: old }: RecordNode, { summary }: RecordNode): readonly Said[] {
  const said: Said[] = [];
  if (old.state !== summary.state || old.category !== summary.category) {
    const [from, to] = [old.status, summary.status];
    const words = `${from ?? 'without status'} → ${to ?? 'without status'}`;
    said.push({ what: 'status', words, from, to, category: summary.category });
  }
  if (old.title !== summary.title) {
    const [from, to] = [old.title, summary.title];
    said.push({ what: 'retitled', words: `is now called "${to}"`, from, to });
  }
  return said;
}

const added = ({ summary: { status } }: RecordNode): Said => ({
  what: 'added',
  words: status ? `added (${status})` : 'added',
  to: status,
});

const nameOf = ({ id, title }: RecordNode['summary']): string => id?.text ?? title;

const titled = ({ summary: { id, title } }: RecordNode): string => (id ? `${id.text} ${title}` : title);

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
