import { folderOf, nameOf } from '../../graph/location';
import type { FeatureContext } from '../shared/context';
import { mendMoves } from './mendMoves';
import { type Refusal, type RenameEdit, refuse } from './plan';

/** A file's new name with the links to it, as part of a rename. Null where the name stays. */
export function renameFile(
  context: FeatureContext,
  uri: string,
  name: string,
): { readonly moves: ReadonlyMap<string, string>; readonly edits: readonly RenameEdit[] } | Refusal | null {
  if (name === nameOf(uri)) return null;
  const to = folderOf(uri) + encodeURIComponent(name);
  if (context.graph.exists(to)) return refuse(`There is a file ${name} already.`);
  const documents = new Set([uri, ...context.graph.linkedFrom(uri)]);
  const edits = mendMoves(context, documents, (file) => (file === uri ? to : file));
  return { moves: new Map([[uri, to]]), edits };
}
