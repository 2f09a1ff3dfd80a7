import { didYouMean } from '../config/didYouMean';
import type { Rule } from './rule';

interface Data {
  readonly anchor: string;
  readonly file: string | null;
  readonly meant: string | null;
  readonly at: { readonly start: number; readonly end: number } | null;
}

export const linkMissingAnchor: Rule<Data> = {
  name: 'link-missing-anchor',
  category: 'links',
  severity: 'error',
  what: 'A link to a heading or anchor that its document does not have.',
  why: 'The reader lands at the top of the page and has to search. Headings get renamed, and the links to them are forgotten.',
  anyDocument: true,
  inArchive: true,
  examples: [
    {
      bad: `# Plan

See [the first phase](#phase-1-lending).
                       ^^^^^^^^^^^^^^^

## Phase 1: Lendings
`,
      fixed: `# Plan

See [the first phase](#phase-1-lendings).

## Phase 1: Lendings
`,
    },
    {
      good: `# Plan

See [the first phase](#phase-1-lending) and [the end](#end).

## Phase 1: Lending

<a id="end"></a>
`,
    },
  ],
  *check({ uri, model, graph }) {
    for (const link of model.links) {
      const { fragment, external, wiki } = link;
      if (!fragment || external || wiki || link.image) continue;
      const target = graph.target(uri, link);
      const summary = target && graph.summary(target.uri);
      const anchors = summary?.anchors;
      // Places in files of code (`#L12`) and text fragments are the host's own.
      if (!anchors || /^L\d+|^:~:|^top$/i.test(fragment) || anchors.includes(fragment)) continue;
      // An empty document is still to be written.
      if (anchors.length === 0 && summary!.links.length === 0 && target!.uri !== uri) continue;
      // MkDocs and others write one hyphen where GitHub writes two.
      const isOtherMaker = anchors.some((anchor) => anchor.replace(/-+/g, '-') === fragment);
      const at = link.urlAt;
      const from = at ? at.end - fragment.length : -1;
      const written = at !== null && from > at.start;
      yield {
        ...(written ? { start: from, end: at.end } : { start: link.start, end: link.end }),
        severity: isOtherMaker ? 'info' : undefined,
        data: {
          anchor: fragment,
          file: link.path || null,
          meant:
            anchors.find((anchor) => anchor.toLowerCase() === fragment.toLowerCase()) ??
            didYouMean(fragment, anchors),
          at: written ? { start: from, end: at.end } : null,
        },
        related: [{ uri: target!.uri, key: '', says: 'This is the document that it leads to.' }],
      };
    }
  },
  message: ({ anchor, file, meant }) =>
    `${file ?? 'This document'} has no heading or anchor #${anchor}.${meant ? ` Did you mean #${meant}?` : ''}`,
  fix: ({ uri, text }, { data: { meant, at, anchor } }) =>
    meant === null || at === null || text.slice(at.start, at.end) !== anchor
      ? []
      : [{ title: `Link to #${meant}`, preferred: true, edits: [{ uri, ...at, text: meant }] }],
};
