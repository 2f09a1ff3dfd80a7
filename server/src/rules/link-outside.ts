import type { Rule } from './rule';
import { fileLinks } from './shared/fileLinks';
import { isGone } from './shared/isGone';

interface Data {
  readonly path: string;
}

export const linkOutside: Rule<Data> = {
  name: 'link-outside',
  category: 'links',
  severity: 'warning',
  what: 'A link that leaves the repository.',
  why: 'It works on the machine it was written on and nowhere else.',
  anyDocument: true,
  inArchive: true,
  examples: [
    {
      bad: `# Plan

See [the notes](../../other-repository/notes.md).
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      good: `# Plan

See [the notes](https://example.org/other-repository/notes.md).
`,
    },
  ],
  *check(context) {
    for (const { link, target } of fileLinks(context)) {
      if (!target.outside || isGone(context.graph, target.uri)) continue;
      const { start, end } = link.urlAt ?? link;
      yield { start, end, data: { path: link.path! } };
    }
  },
  message: ({ path }) => `${path} leads out of this repository: nobody else can follow it.`,
};
