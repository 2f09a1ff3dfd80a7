import type { Link } from '../../reading/model';
import type { DocumentEdit, FixContext } from '../rule';

/** Links to a place of this document, wherever they stand, as edits that make them lead to another anchor. */
export function retargetLinks(context: FixContext, anchor: string, renamed: string): readonly DocumentEdit[] {
  const { uri, graph, document } = context;
  const edits: DocumentEdit[] = [];
  for (const from of new Set([uri, ...graph.linkedFrom(uri)])) {
    const other = from === uri ? context : document(from);
    for (const link of other?.model.links ?? []) {
      if (link.fragment !== anchor || link.external || link.label !== null) continue;
      const leadsHere = link.path === null ? from === uri : graph.target(from, link)?.uri === uri;
      const at = leadsHere ? fragmentOf(other!.text, link) : null;
      if (at) edits.push({ uri: from, ...at, text: renamed });
    }
  }
  return edits;
}

function fragmentOf(text: string, { urlAt }: Link): { readonly start: number; readonly end: number } | null {
  const hash = urlAt ? text.slice(urlAt.start, urlAt.end).indexOf('#') : -1;
  return hash < 0 ? null : { start: urlAt!.start + hash + 1, end: urlAt!.end };
}
