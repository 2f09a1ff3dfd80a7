import { relativePath } from '../graph/relativePath';
import type { Rule, RuleContext } from './rule';
import { machinePath } from './shared/fileLinks';

interface Data {
  readonly url: string;
  /** The document here that it probably means. */
  readonly meant: string | null;
}

export const linkAbsolute: Rule<Data> = {
  name: 'link-absolute',
  category: 'links',
  severity: 'warning',
  what: 'A link to a path of one machine.',
  why: 'It works for the person who wrote it and for nobody else.',
  anyDocument: true,
  examples: [
    {
      bad: `# Plan

See [the notes](/home/ada/notes.md).
                ^^^^^^^^^^^^^^^^^^
`,
      good: `--- docs/plan.md
# Plan

See [the notes](./notes.md) and [the rules](/docs/notes.md).
--- docs/notes.md
# Notes
`,
    },
    {
      bad: `--- plan.md
# Plan

See [the notes](/home/ada/library/docs/notes.md#fines).
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--- docs/notes.md
# Notes

## Fines
`,
      fixed: `--- plan.md
# Plan

See [the notes](docs/notes.md#fines).
--- docs/notes.md
# Notes

## Fines
`,
    },
  ],
  *check(context) {
    const { model } = context;
    for (const link of model.links) {
      if (!machinePath.test(link.url) && !/^file:/i.test(link.url)) continue;
      const { start, end } = link.urlAt ?? link;
      yield { start, end, data: { url: link.url, meant: meantBy(context, link.url) } };
    }
  },
  message: ({ url }) => `${url} is a path of one machine: nobody else can follow it.`,
  fix: ({ uri }, { start, end, data: { meant } }) =>
    meant === null
      ? []
      : [
          {
            title: `Link to ${meant}`,
            preferred: true,
            edits: [{ uri, start, end, text: encodeURI(meant) }],
          },
        ],
};

/** The one document here whose path ends as the link's does, in its name and as many folders as it takes. */
function meantBy({ uri, graph }: RuleContext, url: string): string | null {
  const [, path, fragment] = /^([^#]*)(#.*)?$/s.exec(url)!;
  const parts = path!.split(/[\\/]/).filter((part) => part !== '');
  let found = graph.documents();
  for (let count = 1; count <= parts.length; count++) {
    const tail = `/${parts.slice(-count).join('/')}`;
    found = found.filter((other) => decode(other).endsWith(tail));
    if (found.length < 2) break;
  }
  return found.length === 1 ? relativePath(uri, found[0]!) + (fragment ?? '') : null;
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
