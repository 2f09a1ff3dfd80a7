import { relativePath } from '../graph/relativePath';
import type { Rule } from './rule';

interface Data {
  readonly siblings: number;
}

export const indexBacklinkMissing: Rule<Data> = {
  name: 'index-backlink-missing',
  category: 'index',
  severity: 'info',
  what: 'A milestone that promises to match the index and never links it, while its siblings do.',
  why: 'Who ticks "artifacts match the index" should be one click away from it.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | In Progress |
| [Milestone 2: Fines](./m2-fines.md) | Not Started |
| [Milestone 3: Holds](./m3-holds.md) | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress

Back to the [index](./index.md).
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started

Back to the [index](./index.md).
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started

## Milestone Review Checklist

- [ ] Milestone artifacts match roadmap index status.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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

Back to the [index](./index.md).
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started

Back to the [index](./index.md).
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started

## Milestone Review Checklist

- [ ] Milestone artifacts match roadmap index status.

Return to the [Roadmap](./index.md).
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

## Milestone Review Checklist

- [ ] Milestone artifacts match the [index](./index.md).
`,
    },
  ],
  *check({ uri, model, graph }) {
    const promise = model.claims.find(({ says }) => says.what === 'index-matches');
    const roadmap = graph.roadmapOf(uri);
    if (!promise || !roadmap?.index || roadmap.index === uri) return;
    const back = new Set(graph.linkedFrom(roadmap.index));
    if (back.has(uri)) return;
    const siblings = roadmap.nodes.filter(
      ({ home }) => home && home.uri !== uri && back.has(home.uri),
    ).length;
    if (siblings < 2) return;
    const { start, end } = model.items[promise.item]!;
    yield { start, end, data: { siblings } };
  },
  message: ({ siblings }) =>
    `This milestone promises to match the index but never links it; ${siblings} of its siblings do.`,
  fix({ uri, text, graph }) {
    const index = graph.roadmapOf(uri)?.index;
    if (!index) return [];
    const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const path = relativePath(uri, index);
    const link = encodeURI(path.startsWith('.') ? path : `./${path}`);
    const title = graph.summary(index)?.title?.replace(/[[\]]/g, '') || 'Roadmap Index';
    const end = text.trimEnd().length;
    const line = `${lineEnd}${lineEnd}Return to the [${title}](${link}).`;
    const rest = text.slice(end) === '' ? lineEnd : '';
    return [
      { title: 'Link the index', preferred: true, edits: [{ uri, start: end, end, text: line + rest }] },
    ];
  },
};
