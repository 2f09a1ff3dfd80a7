import type { DocumentEdit, Fix, FixContext } from '../rule';

/** A document under another file name in its folder, with the links to it in all documents. */
export function renameFile(context: FixContext, name: string): Required<Pick<Fix, 'edits' | 'files'>> | null {
  const { uri, graph, document } = context;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const to = folder + encodeURIComponent(name);
  if (to === uri || graph.documents().includes(to) || graph.exists(to) !== false) return null;
  const edits: DocumentEdit[] = [];
  for (const from of new Set([uri, ...graph.linkedFrom(uri)])) {
    const other = from === uri ? context : document(from);
    for (const { path, fragment, external, urlAt } of other?.model.links ?? []) {
      if (external || path === null || urlAt === null) continue;
      if (graph.target(from, { path, fragment })?.uri !== uri) continue;
      const written = other!.text.slice(urlAt.start, urlAt.end);
      const last = /(?<![^/])[^/]*$/.exec(written.replace(/[#?].*$/s, ''))!;
      if (last[0] === '') continue;
      const start = urlAt.start + last.index;
      edits.push({ uri: from, start, end: start + last[0].length, text: encodeURI(name) });
    }
  }
  return { edits, files: [{ rename: uri, to }] };
}
