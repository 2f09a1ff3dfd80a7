import type { Rule } from './rule';
import { rowFor } from './shared/rowFor';

interface Data {
  readonly milestone: string;
  readonly title: string;
  readonly home: { readonly uri: string; readonly key: string };
}

export const indexMissingMilestone: Rule<Data> = {
  name: 'index-missing-milestone',
  category: 'index',
  severity: 'error',
  what: 'A milestone file of the roadmap that the index does not list.',
  why: 'Who plans by the index does not know that this milestone exists.',
  examples: [
    {
      bad: `--- index.md
# Roadmap
  ^^^^^^^

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
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | In Progress |
| [Milestone 2: Fines](./m2-fines.md) | Not Started |
| [Milestone 3: Holds](./m3-holds.md) | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
--- m3-holds.md
# Milestone 3: Holds

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
    if (!roadmap || roadmap.index !== uri) return;
    const listed = roadmap.nodes.filter((node) => node.rows.some((row) => row.uri === uri));
    // A page that lists a few milestones is no index.
    const files = roadmap.nodes.filter(
      (node) => node.home && node.home.uri !== uri && !graph.archived(node.home.uri),
    );
    const linked = new Set(graph.summary(uri)?.links.map((link) => graph.target(uri, link)?.uri) ?? []);
    const missing = files.filter((node) => !listed.includes(node) && !linked.has(node.home!.uri));
    if (listed.length < 2 || missing.length >= files.length / 2) return;
    const at = model.title ?? { start: 0, end: 0 };
    for (const node of missing) {
      yield {
        start: at.start,
        end: at.end,
        data: { milestone: graph.label(node), title: graph.title(node), home: node.home! },
        related: [{ ...node.home!, says: `${graph.label(node)} is declared here.` }],
      };
    }
  },
  message: ({ milestone, title }) =>
    `The index does not list ${milestone === title ? `"${title}"` : `${milestone} ${title}`}, which has a file of its own.`,
  fix(context, { data: { milestone, home } }) {
    const node = context.graph.node(home.uri, home.key);
    const edits = node ? rowFor(context, node) : [];
    return [{ title: `List ${milestone}`, preferred: true, edits }];
  },
};
