import { CompletionItemKind } from 'vscode-languageserver-types';
import { linkTo } from '../../edits/linkTo';
import { milestoneEntry } from './ids';
import type { Completion, Entry, Place } from './place';

/** Inside `](`: the files of milestones and records, and behind `#` what can be linked in them. */
export function linkCompletion(place: Place): Completion | null {
  const { context, view, before, offset } = place;
  const found = /\]\(<?([^()\s<>]*)$/.exec(before);
  if (!found) return null;
  const written = found[1]!;
  const hash = written.indexOf('#');
  if (hash >= 0) {
    const target = context.graph.target(view.uri, {
      path: decode(written.slice(0, hash)) || null,
      fragment: null,
    });
    const anchors = target ? (context.graph.summary(target.uri)?.anchors ?? []) : [];
    const entries = anchors.map((id): Entry => ({ label: id, text: id, kind: CompletionItemKind.Reference }));
    return { from: offset - (written.length - hash - 1), entries };
  }
  return { from: offset - written.length, entries: [...milestones(place), ...records(place)] };
}

function* milestones(place: Place): Generator<Entry> {
  const { context, view } = place;
  const { graph } = context;
  for (const node of graph.roadmapOf(view.uri)?.nodes ?? []) {
    if (node.main.uri === view.uri || !node.home) continue;
    const path = linkTo(view.uri, node.main.uri);
    const entry = milestoneEntry(place, node);
    yield { ...entry, text: path, filter: path, kind: CompletionItemKind.File };
    for (const phase of graph.milestone(node.main)?.phases ?? []) {
      const anchor = phase.anchor ?? phase.slug;
      if (!anchor) continue;
      const text = `${path}#${anchor}`;
      const label = `${graph.label(node)} Phase ${phase.number ?? ''} ${phase.title}`.replace(/\s+/g, ' ');
      const about = { kind: 'phase', node, phase: phase.key } as const;
      yield { label, text, filter: text, kind: CompletionItemKind.Reference, about };
    }
  }
}

function* records({ context: { graph }, view }: Place): Generator<Entry> {
  for (const record of graph.recordsNear(view.uri)) {
    if (record.uri === view.uri) continue;
    const { id, title, status } = record.summary;
    const text = linkTo(view.uri, record.uri);
    yield {
      label: [id?.text, title].filter(Boolean).join(': '),
      detail: status ?? '',
      text,
      filter: text,
      kind: CompletionItemKind.File,
      about: { kind: 'record', records: [record] },
    };
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
