import type { FeatureContext, View } from '../shared/context';
import { documentsNaming } from '../shared/documentsNaming';
import type { Name } from '../shared/names';
import { onlySameAs, type Subject } from '../shared/subject';
import type { RenameEdit } from './plan';

export interface NameThere {
  readonly view: View;
  readonly name: Name;
  readonly written: string;
}

/** Every place that names this and nothing else: where a name fits two, which one was meant is not known. */
export function* namesOf(context: FeatureContext, subject: Subject, from: string): Generator<NameThere> {
  const isSame = onlySameAs(subject);
  for (const uri of documentsNaming(context, subject, from)) {
    const view = context.document(uri);
    if (!view) continue;
    for (const name of context.names(view)) {
      if (name.form === 'range' || !isSame(name.subject)) continue;
      yield { view, name, written: view.text.slice(name.start, name.end) };
    }
  }
}

export const toEdit = ({ view, name }: NameThere, text: string): RenameEdit => ({
  uri: view.uri,
  start: name.start,
  end: name.end,
  text,
});
