import { missingPhaseRows } from '../edits/missingPhaseRows';
import type { Part } from '../graph/graph';
import { phaseOfRow } from '../graph/phaseOfRow';
import type { DocumentEdit, Fix, FixContext, Rule } from './rule';
import { joinedRows } from './shared/joinedRows';
import { sameTitle } from './shared/sameTitle';
import { wholeLines } from './shared/wholeLines';
import { writeNumber } from './shared/writeNumber';
import { listed } from './wording/listed';

type Data =
  | {
      readonly kind: 'row-without-phase';
      readonly milestone: string;
      readonly phase: string;
      readonly row: string;
      readonly home: Part;
    }
  | {
      readonly kind: 'phase-without-row';
      readonly milestone: string;
      readonly phases: readonly string[];
      readonly keys: readonly string[];
      readonly home: Part;
    };

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
      fixed: `--- index.md
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
    {
      bad: `--- index.md
# Roadmap

| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | In Progress |
                ^^^^^^^
| | [Phase 1: Desk](./m1-lending.md#m1-phase-1) | Completed |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress

<a id="m1-phase-1"></a>
## Phase 1: Desk

- [x] The desk works.

<a id="m1-phase-2"></a>
## Phase 2: Returns

- Status: Not Started
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | In Progress |
| | [Phase 1: Desk](./m1-lending.md#m1-phase-1) | Completed |
| | [Phase 2: Returns](./m1-lending.md#m1-phase-2) | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress

<a id="m1-phase-1"></a>
## Phase 1: Desk

- [x] The desk works.

<a id="m1-phase-2"></a>
## Phase 2: Returns

- Status: Not Started
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
          data: { kind: 'row-without-phase', milestone: label, phase: words, row: phase.key, home },
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
          keys: missing.map(({ key }) => key),
          home,
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
      : `The index lists the phases of ${data.milestone}, but not ${listed(data.phases)}.`,
  fix(context, { data }) {
    if (data.kind === 'row-without-phase') return rowFixes(context, data.row, data.home);
    const edits = missingPhaseRows(context, context.uri, data.home, data.keys);
    return [{ title: `List ${listed(data.phases)}`, preferred: true, edits }];
  },
};

/** The link led to the phase that has the row's title, or the one that no row names; or the row goes. */
function rowFixes(context: FixContext, key: string, home: Part): readonly Fix[] {
  const { uri, text, model, graph } = context;
  const milestone = graph.milestone(home);
  const own = model.milestones.find(({ phases }) => phases.some((phase) => phase.key === key));
  const row = own?.phases.find((phase) => phase.key === key);
  if (!milestone || !own || !row) return [];
  const named = new Set(own.phases.map((phase) => phaseOfRow(context, phase, milestone)?.key));
  const left = milestone.phases.filter((phase) => !named.has(phase.key));
  const meant = left.find(({ title }) => sameTitle(title, row.title.text)) ?? null;
  const anchor = meant?.anchor ?? meant?.slug;
  const link = row.link === null ? null : model.links[row.link]!;
  const url = link?.urlAt ? text.slice(link.urlAt.start, link.urlAt.end) : '';
  const fixes: Fix[] = [];
  if (meant && anchor && link?.urlAt && url.includes('#')) {
    const edits: DocumentEdit[] = [
      { uri, start: link.urlAt.start + url.indexOf('#') + 1, end: link.urlAt.end, text: anchor },
    ];
    const number =
      row.numberAt && meant.number ? writeNumber(text, row.numberAt, Number(meant.number)) : null;
    if (number && meant.number !== row.number) edits.unshift({ uri, ...number });
    fixes.push({
      title: `Link ${meant.number === null ? meant.title : `Phase ${meant.number}`}`,
      preferred: true,
      edits,
    });
  }
  const line = model.tables.flatMap(({ rows }) => rows).find((each) => each.phase === key);
  if (line) {
    const removal = { uri, ...wholeLines(text, line), text: '' };
    fixes.push({ title: 'Remove the row', preferred: fixes.length === 0, edits: [removal] });
  }
  return fixes;
}
