import type { Rule } from './rule';
import { wholeLines } from './shared/wholeLines';

interface Data {
  readonly milestone: string;
  /** Key of the row. */
  readonly row: string;
}

export const indexUnknownMilestone: Rule<Data> = {
  name: 'index-unknown-milestone',
  category: 'index',
  severity: 'error',
  what: 'A row of an index that links milestone files, whose own milestone no file declares.',
  why: 'The milestone was renumbered, dropped or never written, and the index still promises it.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | In Progress |
| [Milestone 2: Fines](./m2-fines.md) | Not Started |
| [Milestone 7: Holds](./m2-fines.md) | Not Started |
   ^^^^^^^^^^^^^^^^^^
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | In Progress |
| [Milestone 2: Fines](./m2-fines.md) | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
`,
      good: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | In Progress |
| [Milestone 2: Fines](./m2-fines.md) | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
`,
    },
  ],
  *check({ uri, model, graph }) {
    const roadmap = graph.roadmapOf(uri);
    if (roadmap?.index !== uri) return;
    for (const row of model.milestones) {
      if (row.declared !== 'row' || row.link === null || !row.id) continue;
      const link = model.links[row.link]!;
      const target = graph.target(uri, link);
      // A file that is not there is link-missing-file's business.
      const declared = target ? (graph.summary(target.uri)?.milestones ?? []) : [];
      const homes = declared.filter((milestone) => milestone.declared === 'home' && milestone.id);
      if (homes.length === 0 || homes.some((milestone) => milestone.id!.same === row.id!.same)) continue;
      const { start, end } = link.textAt;
      yield {
        start,
        end,
        data: { milestone: row.id.text, row: row.key },
        related: homes.slice(0, 1).map((home) => ({
          uri: target!.uri,
          key: home.key,
          says: `This file declares ${home.id!.text} ${home.title}.`,
        })),
      };
    }
  },
  message: ({ milestone }) =>
    `The row says ${milestone}, but the file that it links declares another milestone.`,
  fix({ uri, model, text }, { data }) {
    const row = model.milestones.find(({ key }) => key === data.row);
    // The phase rows below it would fall to the milestone above.
    if (row?.form !== 'table' || row.phases.length > 0) return [];
    const edits = [{ uri, ...wholeLines(text, row.at), text: '' }];
    return [{ title: `Remove the row of ${data.milestone}`, preferred: true, edits }];
  },
};
