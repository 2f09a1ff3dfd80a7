import { slugOf } from '../../reading/slug';
import type { FeatureContext, View } from '../shared/context';
import { type RenameEdit, withoutRepeats } from './plan';

/** Headings and anchors that edits change are led to under their new names, wherever a link names them. */
export function mendFragments(context: FeatureContext, edits: readonly RenameEdit[]): readonly RenameEdit[] {
  const mended: RenameEdit[] = [];
  const once = withoutRepeats(edits);
  for (const uri of new Set(once.map((edit) => edit.uri))) {
    const view = context.document(uri);
    if (!view) continue;
    const renamed = renamedAnchors(
      view,
      once.filter((edit) => edit.uri === uri && !edit.because),
    );
    if (renamed.size === 0) continue;
    for (const from of new Set([uri, ...context.graph.linkedFrom(uri)])) {
      mended.push(...linksTo(context, from, uri, renamed));
    }
  }
  return mended;
}

function* linksTo(
  { graph, document }: FeatureContext,
  from: string,
  uri: string,
  renamed: ReadonlyMap<string, string>,
): Generator<RenameEdit> {
  const view = document(from);
  for (const link of view?.model.links ?? []) {
    const next = link.fragment === null ? undefined : renamed.get(link.fragment);
    if (next === undefined || link.external || !link.urlAt) continue;
    if (link.path === null ? from !== uri : graph.target(from, link)?.uri !== uri) continue;
    const hash = view!.text.slice(link.urlAt.start, link.urlAt.end).indexOf('#');
    if (hash < 0) continue;
    yield { uri: from, start: link.urlAt.start + hash + 1, end: link.urlAt.end, text: next };
  }
}

/** What the document's fragments are called after the edits. */
function renamedAnchors(
  { model, text: source }: View,
  edits: readonly RenameEdit[],
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const { id, idAt, form } of model.anchors) {
    const edit = form === 'html' && edits.find(({ start, end }) => start === idAt.start && end === idAt.end);
    if (edit && edit.text !== id) renamed.set(id, edit.text);
  }
  for (const { heading, text, slug } of model.sections) {
    const inside = edits.filter(({ start, end }) => heading.start <= start && end <= heading.end);
    const after = inside.length > 0 ? headingAfter(text, inside, source) : text;
    const [plain, next] = [slugOf(text), slugOf(after)];
    if (plain === next || !slug.startsWith(plain)) continue;
    // `goal-1` is the second heading of that name.
    if (!renamed.has(slug)) renamed.set(slug, next + slug.slice(plain.length));
  }
  return renamed;
}

/** The heading as a reader will see it. What is edited stands in it as it stands in the source. */
function headingAfter(text: string, edits: readonly RenameEdit[], source: string): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const old = source.slice(edit.start, edit.end);
    const found = text.indexOf(old, at);
    if (found < 0) return text;
    result += text.slice(at, found) + edit.text;
    at = found + old.length;
  }
  return result + text.slice(at);
}
