import { relativePath } from '../graph/relativePath';
import type { Rule } from './rule';
import { fileLinks } from './shared/fileLinks';

interface Data {
  readonly path: string;
  readonly right: string;
  readonly at: { readonly start: number; readonly end: number } | null;
}

export const linkCase: Rule<Data> = {
  name: 'link-case',
  category: 'links',
  severity: 'warning',
  what: 'A link whose letters differ in case from those of the file.',
  why: 'It works on Windows and macOS and breaks on Linux and on the web.',
  anyDocument: true,
  inArchive: true,
  silences: ['link-missing-file'],
  examples: [
    {
      bad: `--- docs/plan.md
# Plan

See [the rules](Rules.md).
                ^^^^^^^^
--- docs/rules.md
# Rules
`,
      fixed: `--- docs/plan.md
# Plan

See [the rules](rules.md).
--- docs/rules.md
# Rules
`,
    },
  ],
  *check(context) {
    const { uri, graph } = context;
    for (const { link, target } of fileLinks(context)) {
      if (target.outside || !graph.isMissing(target.uri)) continue;
      const folded = target.uri.toLowerCase();
      const file = graph.documents().find((other) => other.toLowerCase() === folded && other !== target.uri);
      if (!file) continue;
      const at = link.urlAt ?? link;
      const right = relativePath(uri, file) + (link.fragment ? `#${link.fragment}` : '');
      yield { start: at.start, end: at.end, data: { path: link.path!, right, at: link.urlAt } };
    }
  },
  message: ({ path, right }) => `The file is called ${right}, not ${path}: the case of the letters counts.`,
  fix: ({ uri }, { data: { at, right } }) =>
    at === null
      ? []
      : [
          {
            title: `Write ${right}`,
            preferred: true,
            safe: true,
            edits: [{ uri, ...at, text: encodeURI(right) }],
          },
        ],
};
