import { joinedRows, phaseOfRow } from '../graph/joinedRows';
import type { Rule } from './rule';

type Data =
  | { readonly kind: 'row-without-phase'; readonly milestone: string; readonly phase: string }
  | { readonly kind: 'phase-without-row'; readonly milestone: string; readonly phases: readonly string[] };

export const indexPhaseDrift: Rule<Data> = {
  name: 'index-phase-drift',
  category: 'index',
  severity: 'error',
  what: 'A phase row of an index whose milestone has no such phase, or a phase that the index leaves out although it lists the others.',
  why: 'The plan that people look at and the plan that is worked on are then two plans.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | In Progress |
| | [Phase 1: Desk](./m1-lending.md#m1-phase-1) | Completed |
| | [Phase 2: Returns](./m1-lending.md#m1-phase-2) | Not Started |
     ^^^^^^^^^^^^^^^^
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress

<a id="m1-phase-1"></a>
## Phase 1: Desk

- [x] The desk works.
`,
    },
    {
      good: `--- index.md
# Roadmap

| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | In Progress |
| | [Phase 1: Desk](./m1-lending.md#m1-phase-1) | Completed |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress

<a id="m1-phase-1"></a>
## Phase 1: Desk

- [x] The desk works.
`,
    },
  ],
  silences: ['link-missing-anchor'],
  *check(context) {
    for (const { row, node, home, milestone } of joinedRows(context)) {
      if (row.phases.length === 0 || milestone.phases.length === 0) continue;
      const label = context.graph.label(node);
      const found = new Set<string>();
      for (const phase of row.phases) {
        const own = phaseOfRow(context, phase, milestone);
        if (own) {
          found.add(own.key);
          continue;
        }
        const { start, end } = phase.link === null ? phase.at : context.model.links[phase.link]!.textAt;
        const words = phase.number === null ? phase.title.text : `Phase ${phase.number}`;
        yield {
          start,
          end,
          data: { kind: 'row-without-phase', milestone: label, phase: words },
          related: [{ ...home, says: `${label} is declared here.` }],
        };
      }
      const missing = milestone.phases.filter(({ key }) => !found.has(key));
      if (found.size === 0 || missing.length === 0) continue;
      const { start, end } = row.title;
      yield {
        start,
        end,
        data: {
          kind: 'phase-without-row',
          milestone: label,
          phases: missing.map(({ number, title }) => (number === null ? title : `Phase ${number}`)),
        },
        related: missing.map(({ key }) => ({
          uri: home.uri,
          key,
          says: 'This phase has no row in the index.',
        })),
      };
    }
  },
  message: (data) =>
    data.kind === 'row-without-phase'
      ? `${data.milestone} has no ${data.phase}.`
      : `The index lists the phases of ${data.milestone}, but not ${data.phases.join(' and ')}.`,
};
