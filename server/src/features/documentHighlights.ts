import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { FeatureContext, View } from './shared/context';
import { nameAt } from './shared/names';
import { rangeOf } from './shared/rangeOf';
import { sameAs } from './shared/subject';

/** The places of this document that name the same; null on plain text, where an editor marks equal words by itself. */
export function documentHighlights(
  context: FeatureContext,
  view: View,
  offset: number,
): DocumentHighlight[] | null {
  const name = nameAt(context, view, offset);
  if (!name || name.subject.kind === 'document') return null;
  const isSame = sameAs(name.subject);
  return context
    .names(view)
    .filter(({ subject, form }) => form !== 'heading' && form !== 'link' && isSame(subject))
    .sort((a, b) => a.start - b.start)
    .map((place) => ({
      range: rangeOf(view, place),
      kind: place.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
