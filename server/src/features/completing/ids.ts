import { CompletionItemKind } from 'vscode-languageserver-types';
import { linkTo } from '../../edits/linkTo';
import type { Node, RecordNode } from '../../graph/graph';
import { locate } from '../../reading/locate';
import type { Completion, Entry, Place } from './place';

/** `ADR `, `M`, `US-` in a sentence: what there is by that name, with titles. */
export function idCompletion(place: Place): Completion | null {
  const { context, view, before, offset } = place;
  const record = /(?<![\w/-])(ADRs?)([- #]?)(\d*)$/i.exec(before);
  if (record) {
    const entries = context.graph
      .recordsNear(view.uri)
      .filter(({ summary }) => summary.kind === 'adr' && summary.id)
      .map((each) => recordEntry(each, `${record[1]}${record[2] || ' '}${digitsOf(each)}`));
    return { from: offset - record[0].length, entries };
  }
  const story = /(?<![\w/-])US-?\d*$/.exec(before);
  if (story) {
    const stories = context.graph
      .documents()
      .flatMap((uri) =>
        (context.graph.summary(uri)?.records ?? [])
          .filter(({ kind, id }) => kind === 'story' && id)
          .map((summary) => ({ uri, key: summary.key, summary })),
      );
    return {
      from: offset - story[0].length,
      entries: stories.map((each) => recordEntry(each, each.summary.id!.text)),
    };
  }
  const milestone = /(?<![\w/-])(?:M-?\d*|Milestone \d*)$/.exec(before);
  if (!milestone) return null;
  const nodes = context.graph.roadmapOf(view.uri)?.nodes ?? [];
  const long = milestone[0].startsWith('Mil');
  const entries = nodes.flatMap((node): Entry[] => {
    if (!node.id) return [];
    const text = long ? `Milestone ${node.id.numbers.join('.')}` : node.id.text;
    return [
      { ...milestoneEntry(place, node), label: text, text, filter: text, detail: context.graph.title(node) },
    ];
  });
  return { from: offset - milestone[0].length, entries };
}

const digitsOf = ({ summary }: RecordNode): string => /\d[\d-]*$/.exec(summary.id!.text)?.[0] ?? '';

export function recordEntry(record: RecordNode, text: string): Entry {
  return {
    label: text,
    detail: [record.summary.title, record.summary.status].filter(Boolean).join(' · '),
    text,
    filter: `${text} ${record.summary.title}`,
    kind: CompletionItemKind.Reference,
    about: { kind: 'record', records: [record] },
  };
}

/** `[Milestone 6: Pilot](./m6-pilot.md)`, named as its own heading names it. */
export function milestoneEntry({ context, view }: Place, node: Node): Entry {
  const { graph, document } = context;
  const home = document(node.main.uri);
  const id = home && locate(home.model, node.main.key, 'id');
  const name = id ? home.text.slice(id.start, id.end) : (node.id?.text ?? '');
  const title = graph.title(node);
  const label = [name, title].filter(Boolean).join(': ');
  const isOwn = node.main.uri === view.uri;
  return {
    label,
    detail: graph.status(node)?.word ?? '',
    text: isOwn ? name || title : `[${label}](${linkTo(view.uri, node.main.uri)})`,
    filter: `${node.id?.text ?? ''} ${label}`,
    kind: CompletionItemKind.Class,
    about: { kind: 'milestone', nodes: [node] },
  };
}
