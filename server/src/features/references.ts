import type { Location } from 'vscode-languageserver-types';
import type { FeatureContext, View } from './shared/context';
import { documentsNaming } from './shared/documentsNaming';
import { type Name, nameAt } from './shared/names';
import { rangeOf } from './shared/rangeOf';
import { sameAs } from './shared/subject';

/** Every place that names what is under the cursor, a document at a time: on large workspaces they come by and by. */
export function* references(
  context: FeatureContext,
  view: View,
  offset: number,
  withDeclaration: boolean,
): Generator<readonly Location[]> {
  const name = nameAt(context, view, offset);
  if (!name) return;
  const isSame = sameAs(name.subject);
  for (const uri of documentsNaming(context, name.subject, view.uri)) {
    const document = context.document(uri);
    if (!document) continue;
    const found = outermost(context.names(document).filter(({ subject }) => isSame(subject)));
    yield found
      .filter(({ declares }) => withDeclaration || !declares)
      .map((place) => ({ uri, range: rangeOf(document, place) }));
  }
}

/** One place, one line of the list: an id inside a link or a title is told once, by the smaller of the two. */
function outermost(names: readonly Name[]): readonly Name[] {
  const shown: Name[] = [];
  const order = { id: 0, link: 1, anchor: 1, range: 1, title: 2, heading: 3 };
  const line = (name: Name): readonly Name[] => shown.filter((other) => overlaps(name, other));
  for (const name of [...names].sort((a, b) => order[a.form] - order[b.form])) {
    if (line(name).length > 0) continue;
    const isSaid =
      name.form === 'title' && shown.some((other) => other.declares === name.declares && near(name, other));
    if (!isSaid) shown.push(name);
  }
  return shown.sort((a, b) => a.start - b.start);
}

const overlaps = (a: Name, b: Name): boolean => a.start < b.end && b.start < a.end;

/** `Milestone 3` and `Lending` of one heading, row or link. */
const near = (title: Name, id: Name): boolean => id.end <= title.start && title.start - id.end <= 8;
