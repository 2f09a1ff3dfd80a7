import type { Rule } from './rule';
import { machinePath } from './shared/fileLinks';

interface Data {
  readonly url: string;
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
  ],
  *check({ model }) {
    for (const link of model.links) {
      if (!machinePath.test(link.url) && !/^file:/i.test(link.url)) continue;
      const { start, end } = link.urlAt ?? link;
      yield { start, end, data: { url: link.url } };
    }
  },
  message: ({ url }) => `${url} is a path of one machine: nobody else can follow it.`,
};
