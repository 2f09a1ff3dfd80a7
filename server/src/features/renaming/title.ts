import { nameOf } from '../../graph/location';
import { locate } from '../../reading/locate';
import { slugOf } from '../../reading/slug';
import type { FeatureContext } from '../shared/context';
import type { Subject } from '../shared/subject';
import { namesOf, toEdit } from './namesOf';
import { type Refusal, type RenameEdit, type RenamePlan, refuse } from './plan';
import { renameFile } from './renameFile';

/** The words of a title wherever they stand for it: heading, rows, links, and the file name if it follows them. */
export function renameTitle(
  context: FeatureContext,
  subject: Subject,
  home: { readonly uri: string; readonly key: string },
  written: string,
  from: string,
): RenamePlan | Refusal {
  const next = written.trim();
  if (next === '') return refuse('A title cannot be empty.');
  if (/[|[\]\n\r]/.test(next))
    return refuse('A title that is the text of links and cells cannot hold [, ] or |.');
  const view = context.document(home.uri);
  const at = view && locate(view.model, home.key, 'title');
  if (!view || !at) return refuse('This has no title of its own.');
  const old = view.text.slice(at.start, at.end);
  const edits: RenameEdit[] = [];
  for (const there of namesOf(context, subject, from)) {
    if (there.name.form === 'title' && there.written === old) edits.push(toEdit(there, next));
  }
  const name = nameOf(home.uri);
  const [slug, renamed] = [slugOf(old), slugOf(next)];
  const stem = name.replace(/\.\w+$/, '');
  if (subject.kind === 'phase' || renamed === '' || !(stem === slug || stem.endsWith(`-${slug}`)))
    return { edits, moves: new Map() };
  const file = renameFile(
    context,
    home.uri,
    stem.slice(0, stem.length - slug.length) + renamed + name.slice(stem.length),
  );
  if (file && 'refused' in file) return file;
  return { edits: [...edits, ...(file?.edits ?? [])], moves: file?.moves ?? new Map() };
}
