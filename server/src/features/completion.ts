import { type CompletionItem, InsertTextFormat, MarkupKind } from 'vscode-languageserver-types';
import { commentCompletion } from './completing/comments';
import { fieldCompletion } from './completing/fieldValues';
import { idCompletion } from './completing/ids';
import { lineCompletion } from './completing/lines';
import { linkCompletion } from './completing/links';
import { type Entry, placeOf } from './completing/place';
import type { FeatureContext, View } from './shared/context';
import { milestoneCard } from './shared/milestoneCard';
import { rangeOf } from './shared/rangeOf';
import { recordCard } from './shared/recordCard';

/** What fits at the cursor, the likeliest first; what it means is told when it is looked at. */
export function completion(
  context: FeatureContext,
  view: View,
  offset: number,
  { rules, snippets }: { readonly rules: readonly string[]; readonly snippets: boolean },
): CompletionItem[] {
  const place = placeOf(context, view, offset, rules);
  const ways = [commentCompletion, linkCompletion, fieldCompletion, idCompletion, lineCompletion];
  for (const way of ways) {
    const found = way(place);
    if (!found || found.entries.length === 0) continue;
    const range = rangeOf(view, { start: found.from, end: offset });
    return found.entries.map((entry, i) => {
      const isSnippet = snippets && entry.snippet !== undefined;
      return {
        label: entry.label,
        ...(entry.detail ? { detail: entry.detail } : {}),
        kind: entry.kind,
        sortText: String(i).padStart(4, '0'),
        filterText: entry.filter ?? entry.label,
        textEdit: { range, newText: isSnippet ? entry.snippet! : entry.text },
        ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        ...(entry.about ? { data: aboutOf(entry.about) } : {}),
      };
    });
  }
  return [];
}

interface About {
  readonly uri: string;
  readonly key: string;
  readonly record: boolean;
}

function aboutOf(subject: Entry['about'] & object): About | undefined {
  if (subject.kind === 'milestone') return { ...subject.nodes[0]!.main, record: false };
  if (subject.kind === 'phase') return { ...subject.node.main, record: false };
  if (subject.kind !== 'record') return undefined;
  const { uri, key } = subject.records[0]!;
  return { uri, key, record: true };
}

/** The card of what an item stands for. */
export function resolveCompletion({ graph, document }: FeatureContext, item: CompletionItem): CompletionItem {
  const { uri, key, record } = (item.data ?? {}) as Partial<About>;
  if (uri === undefined || key === undefined) return item;
  const summary = record ? graph.summary(uri)?.records.find((each) => each.key === key) : undefined;
  const node = record ? null : graph.node(uri, key);
  const value = summary
    ? recordCard({ uri, key, summary }, document)
    : node
      ? milestoneCard(graph, node)
      : '';
  return value === '' ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
