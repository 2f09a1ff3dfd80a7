import { relativePath } from '../../graph/relativePath';
import type { Link } from '../../reading/model';
import type { FeatureContext, View } from '../shared/context';
import type { RenameEdit } from './plan';

/** Where a file will be; itself where it stays. */
export type Moved = (uri: string) => string;

/** The edits that keep every link right when files move: links to them, and links out of them. Addressed to the old places. */
export function mendMoves(
  context: FeatureContext,
  documents: Iterable<string>,
  moved: Moved,
): readonly RenameEdit[] {
  const edits: RenameEdit[] = [];
  for (const uri of documents) {
    const view = context.document(uri);
    for (const link of view?.model.links ?? []) {
      const edit = mendLink(context, view!, link, moved);
      if (edit) edits.push(edit);
    }
  }
  return edits;
}

function mendLink({ graph }: FeatureContext, view: View, link: Link, moved: Moved): RenameEdit | null {
  if (link.external || !link.path || !link.urlAt) return null;
  const target = graph.target(view.uri, link);
  if (!target || target.outside) return null;
  const [from, to] = [moved(view.uri), moved(target.uri)];
  const raw = view.text.slice(link.urlAt.start, link.urlAt.end);
  const path = /^[^#?]*/.exec(raw)![0];
  const written = pathLike(path, view.uri, from, target.uri, to, link);
  if (written === null || written === path) return null;
  const { start } = link.urlAt;
  return { uri: view.uri, start, end: start + path.length, text: written, because: 'file' };
}

/** The new path in the manner of the old one; null where the old one still leads there. */
function pathLike(
  path: string,
  oldFrom: string,
  from: string,
  oldTarget: string,
  to: string,
  { wiki }: Link,
): string | null {
  if (oldTarget === to && oldFrom === from) return null;
  const isCoded = path.includes('%') || !/\s/.test(path);
  const write = (plain: string): string => (isCoded ? encodeURI(plain).replace(/[()]/g, coded) : plain);
  if (path.startsWith('/')) {
    const root = rootOf(oldTarget, path);
    return root !== null && to.startsWith(root)
      ? write(`/${decodeURIComponent(to.slice(root.length))}`)
      : null;
  }
  const before = relativePath(oldFrom, oldTarget);
  const after = relativePath(from, to);
  if (before === after) return null;
  const hasEnding = /\.[a-z]+$/i.test(path) || path.endsWith('/');
  const bare = wiki && !hasEnding ? after.replace(/\.md$/i, '') : after;
  const folder = path.endsWith('/') && !bare.endsWith('/') ? `${bare}/` : bare;
  return write(path.startsWith('./') && !folder.startsWith('.') ? `./${folder}` : folder);
}

/** The folder that `/docs/x.md` is read from. */
function rootOf(target: string, path: string): string | null {
  const plain = decodeURIComponent(path.replace(/^\//, ''));
  const whole = decodeURIComponent(target);
  if (!whole.endsWith(plain)) return null;
  const folders = plain.split('/').length;
  return `${target.split('/').slice(0, -folders).join('/')}/`;
}

const coded = (character: string): string => (character === '(' ? '%28' : '%29');
