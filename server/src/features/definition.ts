import type { LocationLink } from 'vscode-languageserver-types';
import type { FeatureContext, View } from './shared/context';
import { nameAt } from './shared/names';
import { placesOf, rowsOf, type SubjectPlace } from './shared/placesOf';
import { rangeOf } from './shared/rangeOf';

/** Where what is named under the cursor is declared; all of them where the name fits several. */
export function definition(context: FeatureContext, view: View, offset: number): LocationLink[] {
  const name = nameAt(context, view, offset);
  return name ? placesOf(context, name.subject).map(toLink(view, name)) : [];
}

/** Where the index lists it; where it is declared if no index does. */
export function declaration(context: FeatureContext, view: View, offset: number): LocationLink[] {
  const name = nameAt(context, view, offset);
  if (!name) return [];
  const rows = rowsOf(context, name.subject);
  return (rows.length > 0 ? rows : placesOf(context, name.subject)).map(toLink(view, name));
}

const toLink =
  (from: View, origin: { readonly start: number; readonly end: number }) =>
  ({ view, at, name }: SubjectPlace): LocationLink => ({
    originSelectionRange: rangeOf(from, origin),
    targetUri: view.uri,
    targetRange: rangeOf(view, at),
    targetSelectionRange: rangeOf(view, name),
  });
