import type { Node } from '../graph/graph';
import { relativePath } from '../graph/relativePath';
import type { Span } from '../markdown/outline';
import { encodePath } from './encodePath';
import type { PlacedReplacement, PlanContext, PlannedDocument } from './plan';

/** A link or a bare id that names one milestone, made to name another in the words that stand there. */
export function retarget(
  context: PlanContext,
  { uri, text, model }: PlannedDocument,
  place: Span & { readonly link: number | null },
  old: Node,
  next: Node,
): PlacedReplacement {
  const link = place.link === null ? null : model.links[place.link]!;
  const words = link ? link.textAt : place;
  const said = inWordsOf(context, text.slice(words.start, words.end), old, next);
  if (!link?.urlAt || link.path === null) return { uri, start: words.start, end: words.end, text: said };
  const path = next.main.uri === uri ? '' : relativePath(uri, next.main.uri);
  const dot = link.path.startsWith('./') && path !== '' && !path.startsWith('.') ? './' : '';
  const fragment = fragmentOf(context, next);
  const between = text.slice(words.end, link.urlAt.start);
  return {
    uri,
    start: words.start,
    end: link.urlAt.end,
    text: said + between + dot + encodePath(path) + (fragment ? `#${fragment}` : ''),
  };
}

/** `Milestone 2: Loans` gives `Milestone 3: Fines`, `M-02` gives `M-03`. */
function inWordsOf({ graph }: PlanContext, words: string, old: Node, next: Node): string {
  const [from, to] = [graph.title(old), graph.title(next)];
  const at = from === '' ? -1 : words.lastIndexOf(from);
  const [head, title, tail] =
    at < 0 ? [words, '', ''] : [words.slice(0, at), to, words.slice(at + from.length)];
  const [was, is] = [old.id?.numbers.at(-1), next.id?.numbers.at(-1)];
  const numbered =
    was === undefined || is === undefined
      ? head
      : head.replace(new RegExp(`(?<!\\d)0*${was}(?!\\d)`), (digits) =>
          String(is).padStart(/^0/.test(digits) ? digits.length : 0, '0'),
        );
  return numbered + title + tail;
}

/** Where a milestone stands in its document; null where the document is its own. */
function fragmentOf({ document }: PlanContext, { main }: Node): string | null {
  const model = document(main.uri)?.model;
  const milestone = model?.milestones.find(({ key }) => key === main.key);
  if (milestone?.form !== 'heading' || milestone.section === null) return null;
  return model!.sections[milestone.section]!.slug;
}
