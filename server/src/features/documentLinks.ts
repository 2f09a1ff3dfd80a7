import type { DocumentLink } from 'vscode-languageserver-types';
import type { FeatureContext, View } from './shared/context';
import { placesOf } from './shared/placesOf';
import { rangeOf } from './shared/rangeOf';

/**
 * Bare ids that resolve to one thing become links to it. `plain`: the links of Markdown too, for editors that have no
 * Markdown of their own.
 */
export function documentLinks(context: FeatureContext, view: View, plain: boolean): DocumentLink[] {
  const { model } = view;
  const inLink = (at: { start: number; end: number }): boolean =>
    model.links.some((link) => link.start <= at.start && at.end <= link.end);
  const links: DocumentLink[] = [];
  for (const name of context.names(view)) {
    const { subject, form, declares } = name;
    const isBare = form === 'id' && !declares && !inLink(name) && isMention(view, name);
    if (!isBare && !(plain && form === 'link')) continue;
    if (subject.kind === 'team' || subject.kind === 'branch' || subject.kind === 'status') continue;
    const places = placesOf(context, subject);
    const [place] = places;
    const file = subject.kind === 'document' ? subject.uri : null;
    if (places.length > 1 || (!place && !file)) continue;
    const own =
      place && place.view.uri === view.uri && place.at.start <= name.start && name.end <= place.at.end;
    if (own) continue;
    const line = place ? place.view.positionAt(place.at.start).line + 1 : 1;
    links.push({
      range: rangeOf(view, isBare ? name : linkTarget(view, name)),
      target: place ? `${place.view.uri}${line > 1 ? `#L${line}` : ''}` : file!,
    });
  }
  return links.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

/** Written out in the text, not the number cell of a row or the anchor of a phase. */
const isMention = ({ model }: View, at: { start: number; end: number }): boolean =>
  model.mentions.some(
    ({ ids, code }) => !code && ids.some(({ start, end }) => start === at.start && end === at.end),
  );

function linkTarget({ model }: View, at: { start: number; end: number }) {
  return model.links.find(({ start, end }) => start === at.start && end === at.end)?.urlAt ?? at;
}
