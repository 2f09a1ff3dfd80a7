import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { sameTitle } from './shared/sameTitle';

interface Data {
  readonly here: string;
  readonly there: string;
  readonly at: { readonly start: number; readonly end: number };
}

export const dependencyTitleDrift: Rule<Data> = {
  name: 'dependency-title-drift',
  category: 'dependencies',
  severity: 'warning',
  what: 'A dependency whose link text is not the title of the milestone that it leads to.',
  why: 'The milestone was renamed and the text was not, or the link leads to another milestone than the text says.',
  examples: [
    {
      bad: `--- m1-lending.md
# Milestone 1: Lending and Returns

- Status: Completed
--- m2-fines.md
# Milestone 2: Fines

- Status: In Progress
- Dependency: [Milestone 1: Lending Desk](./m1-lending.md) \`Completed\`
               ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- m1-lending.md
# Milestone 1: Lending and Returns

- Status: Completed
--- m2-fines.md
# Milestone 2: Fines

- Status: In Progress
- Dependency: [Milestone 1: Lending and Returns](./m1-lending.md) \`Completed\`
`,
    },
  ],
  *check(context) {
    const { graph, model } = context;
    for (const [milestone] of ownMilestones(context)) {
      for (const [gate, dependency] of statedGates(context, milestone)) {
        if (dependency.link === null || !gate.target || gate.phase) continue;
        const { text, textAt } = model.links[dependency.link]!;
        const title = graph.title(gate.target);
        // The text after "Milestone 1:"; a link that only says the number cannot drift.
        const said = /^\s*(?:milestone\s*)?(?:[\p{L}-]+\s*)?[\d.]+\s*[:–—-]\s*(\S(?:.*\S)?)\s*$/iu.exec(
          text,
        )?.[1];
        if (!said || title === '' || sameTitle(said, title)) continue;
        const written = text.lastIndexOf(said);
        yield {
          start: textAt.start,
          end: textAt.end,
          data: {
            here: said,
            there: title,
            at: { start: textAt.start + written, end: textAt.start + written + said.length },
          },
          related: [{ ...gate.target.main, part: 'title', says: `It is called "${title}" here.` }],
        };
      }
    }
  },
  message: ({ here, there }) => `The link calls this milestone "${here}", its own file calls it "${there}".`,
  fix: ({ uri, text }, { data }) =>
    text.slice(data.at.start, data.at.end) === data.here
      ? [
          {
            title: `Call it "${data.there}"`,
            preferred: true,
            safe: true,
            edits: [{ uri, ...data.at, text: data.there }],
          },
        ]
      : [],
};
