import type { Anchor } from '../reading/model';
import type { Rule } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly id: string;
  readonly free: string;
}

export const duplicateAnchor: Rule<Data> = {
  name: 'duplicate-anchor',
  category: 'structure',
  severity: 'error',
  what: 'An HTML anchor that stands twice in one document.',
  why: 'Every link to it leads to the first of the two; the second cannot be reached.',
  examples: [
    {
      bad: `# Milestone 2: Fines

<a id="rules"></a>
## Rules

<a id="rules"></a>
       ^^^^^
## Exceptions
`,
      fixed: `# Milestone 2: Fines

<a id="rules"></a>
## Rules

<a id="rules-2"></a>
## Exceptions
`,
    },
  ],
  *check({ model }) {
    const seen = new Map<string, Anchor>();
    for (const anchor of model.anchors) {
      if (anchor.form !== 'html') continue;
      const first = seen.get(anchor.id);
      if (!first) seen.set(anchor.id, anchor);
      // `<a id="x" name="x">` is one place.
      else if (anchor.start !== first.start) {
        const { id, idAt } = anchor;
        const all = new Set(model.anchors.map((each) => each.id));
        yield { start: idAt.start, end: idAt.end, data: { id, free: freeName(id, all) } };
      }
    }
  },
  message: ({ id }) => `The anchor ${quoted(id)} stands in this document twice; links lead to the first.`,
  fix: ({ uri }, { start, end, data: { free } }) => [
    {
      title: `Change the second to ${quoted(free)}`,
      preferred: true,
      edits: [{ uri, start, end, text: free }],
    },
  ],
};

function freeName(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
