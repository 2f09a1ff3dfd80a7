import type { Rule } from './rule';
import { joinedRows } from './shared/joinedRows';
import { sameTitle } from './shared/sameTitle';

interface Data {
  readonly milestone: string;
  readonly here: string;
  readonly there: string;
  readonly title: { readonly start: number; readonly end: number };
}

export const indexTitleDrift: Rule<Data> = {
  name: 'index-title-drift',
  category: 'index',
  severity: 'warning',
  what: 'An index row that calls a milestone by another title than its own document.',
  why: 'Two names for one thing make readers look for two things.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending Desk](./m1-lending.md) | In Progress |
                ^^^^^^^^^^^^
--- m1-lending.md
# Milestone 1: Lending and Returns

- Status: In Progress
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending and Returns](./m1-lending.md) | In Progress |
--- m1-lending.md
# Milestone 1: Lending and Returns

- Status: In Progress
`,
    },
  ],
  *check(context) {
    for (const { row, node, home, milestone } of joinedRows(context)) {
      if (home.uri === context.uri || row.title.text === '' || milestone.title === '') continue;
      if (sameTitle(row.title.text, milestone.title)) continue;
      const { start, end } = row.title;
      yield {
        start,
        end,
        data: {
          milestone: context.graph.label(node),
          here: row.title.text,
          there: milestone.title,
          title: { start, end },
        },
        related: [{ ...home, part: 'title', says: `It is called "${milestone.title}" here.` }],
      };
    }
  },
  message: ({ milestone, here, there }) =>
    `The index calls ${milestone} "${here}", its own file calls it "${there}".`,
  fix: ({ uri, text }, { data }) =>
    /[[\]`|<>*]/.test(text.slice(data.title.start, data.title.end))
      ? []
      : [
          {
            title: `Call it "${data.there}"`,
            preferred: true,
            edits: [{ uri, ...data.title, text: data.there }],
          },
        ],
};
