import type { Span } from '../markdown/outline';
import type { Milestone, TableModel } from '../reading/model';
import type { Finding, Fix, FixContext, Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { listedPhases } from './shared/listedPhases';
import { overviewRow } from './shared/overviewRow';
import { doAgree, homeOf, isAlike } from './shared/overviewSections';

type Data =
  | {
      readonly kind: 'title';
      readonly where: 'table' | 'list';
      readonly milestone: string;
      readonly row: string;
      readonly section: string;
      readonly rowAt: Span;
      readonly sectionAt: Span;
    }
  | { readonly kind: 'no section'; readonly milestone: string }
  | {
      readonly kind: 'no row';
      readonly milestone: string;
      /** Where a row of its own belongs; null where the table cannot be continued. */
      readonly row: { readonly at: number; readonly text: string } | null;
    };

export const overviewSectionDrift: Rule<Data> = {
  name: 'overview-section-drift',
  category: 'structure',
  severity: 'warning',
  what: 'An overview and the sections below it that do not tell of the same milestones, or call a milestone or phase by two titles.',
  why: 'Readers take the table for a list of contents. What is missing in it is missed, and two titles are taken for two things.',
  examples: [
    {
      bad: `# Roadmap

| Milestone | Title |
| --- | --- |
| M0 | Catalogue |
| M1 | Lending Desk |
       ^^^^^^^^^^^^

## M0: Catalogue

**Goal:** Know the books.

## M1: Loans and Returns

**Goal:** Lend books.
`,
      fixed: `# Roadmap

| Milestone | Title |
| --- | --- |
| M0 | Catalogue |
| M1 | Loans and Returns |

## M0: Catalogue

**Goal:** Know the books.

## M1: Loans and Returns

**Goal:** Lend books.
`,
    },
    {
      bad: `# Roadmap

| Milestone | Title | Status |
| --- | --- | --- |
| M0 | Catalogue | Planned |
| M1 | Lending | Planned |

## M0: Catalogue

**Goal:** Know the books.

## M1: Lending

**Goal:** Lend books.

## M2: Fines
   ^^

**Goal:** Take fines.
`,
      fixed: `# Roadmap

| Milestone | Title | Status |
| --- | --- | --- |
| M0 | Catalogue | Planned |
| M1 | Lending | Planned |
| M2 | Fines | |

## M0: Catalogue

**Goal:** Know the books.

## M1: Lending

**Goal:** Lend books.

## M2: Fines

**Goal:** Take fines.
`,
    },
    {
      bad: `# Milestone 4: Reservations

- Status: In Progress

- Phase 1: ✅ Completed - Waiting list
- Phase 2: In Progress - Payments at the desk
                         ^^^^^^^^^^^^^^^^^^^^
- Phase 3: Not Started - Pick-up

## Phase 1: Waiting List

- [x] A member joins the list.

## Phase 2: Reminders

- [ ] A member is told.

## Phase 3: Pick-Up

- [ ] A book waits for a week.
`,
      fixed: `# Milestone 4: Reservations

- Status: In Progress

- Phase 1: ✅ Completed - Waiting list
- Phase 2: In Progress - Reminders
- Phase 3: Not Started - Pick-up

## Phase 1: Waiting List

- [x] A member joins the list.

## Phase 2: Reminders

- [ ] A member is told.

## Phase 3: Pick-Up

- [ ] A book waits for a week.
`,
    },
    {
      good: `# Roadmap

| Milestone | Title |
| --- | --- |
| M0 | Catalogue |
| M1 | Lending |

## M0: Catalogue

**Goal:** Know the books.

## M1: Lending

**Goal:** Lend books.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    yield* phaseDrift(context);
    const homes = model.milestones.filter(
      ({ declared, form }) => declared === 'home' && (form === 'heading' || form === 'title'),
    );
    if (homes.length < 2) return;
    for (const table of model.tables) yield* drift(context, table, homes);
  },
  message: (data) => {
    switch (data.kind) {
      case 'title':
        return `The ${data.where} calls ${data.milestone} "${data.row}", its section calls it "${data.section}".`;
      case 'no section':
        return `${data.milestone} has a row here and no section below, as the others have.`;
      case 'no row':
        return `${data.milestone} has a section and no row in the overview table above, as the others have.`;
    }
  },
  fix({ uri, text }, { data }) {
    if (data.kind === 'no section') return [];
    if (data.kind === 'no row') {
      const { row } = data;
      if (!row) return [];
      const edits = [{ uri, start: row.at, end: row.at, text: row.text }];
      return [{ title: `Add a row for ${data.milestone}`, preferred: true, edits }];
    }
    return [
      retitled(uri, text, data.rowAt, data.section, 'section', true),
      retitled(uri, text, data.sectionAt, data.row, data.where, false),
    ].flatMap((fix) => fix ?? []);
  },
};

/**
 * Two titles of one number, rows without a section and sections without a row, where most of a table's milestones have
 * both and agree: the table is then an overview of the sections and not of something else.
 */
function* drift(
  context: RuleContext,
  table: TableModel,
  homes: readonly Milestone[],
): Generator<Finding<Data>> {
  const { uri, model, graph } = context;
  const rows = model.milestones
    .filter(({ form, at }) => form === 'table' && table.start <= at.start && at.start < table.end)
    .map((row) => ({ row, node: graph.node(uri, row.key), home: homeOf(row, homes) }));
  const pairs = rows.flatMap(({ row, home }) =>
    home ? [{ row, home, agree: doAgree(model, row, home) }] : [],
  );
  const lonely = rows.filter(({ row, node, home }) => !home && row.id && !node?.home && !isPast(row));
  const differing = pairs.filter(({ agree }) => !agree);
  if (pairs.length < 2 || pairs.length <= lonely.length || differing.length * 2 > pairs.length) return;
  for (const { row, home } of differing) {
    const { start, end } = row.title;
    yield {
      start,
      end,
      data: {
        kind: 'title',
        where: 'table',
        milestone: home.id!.text,
        row: row.title.text,
        section: home.title.text,
        rowAt: { start, end },
        sectionAt: { start: home.title.start, end: home.title.end },
      },
      related: [{ uri, key: home.key, part: 'title', says: `The section calls it "${home.title.text}".` }],
    };
  }
  for (const { row } of lonely) {
    const { start, end } = row.idAt ?? row.title;
    yield { start, end, data: { kind: 'no section', milestone: row.id!.text }, severity: 'info' };
  }
  const told = new Set(pairs.map(({ home }) => home));
  const [first] = told;
  const left = homes.filter(
    (home) => !told.has(home) && isAlike(model, home, first!) && home.at.start > table.start,
  );
  if (left.length >= told.size) return;
  const overview = rows.map(({ row }) => row);
  for (const home of left) {
    const { start, end } = home.idAt ?? home.title;
    const row = overviewRow(context.text, table, overview, home);
    yield { start, end, data: { kind: 'no row', milestone: home.id!.text, row } };
  }
}

/** The same of a list of phases above their sections. */
function* phaseDrift({ uri, wording, model }: RuleContext): Generator<Finding<Data>> {
  for (const list of listedPhases(model, wording)) {
    const differing = list.filter(({ agrees }) => !agrees);
    // Where most differ, the list tells of other phases.
    if (differing.length * 2 > list.length) continue;
    for (const { phase, title } of differing) {
      const { start, end, text: row } = title;
      yield {
        start,
        end,
        data: {
          kind: 'title',
          where: 'list',
          milestone: `Phase ${phase.number}`,
          row,
          section: phase.title.text,
          rowAt: { start, end },
          sectionAt: { start: phase.title.start, end: phase.title.end },
        },
        related: [
          { uri, key: phase.key, part: 'title', says: `The section calls it "${phase.title.text}".` },
        ],
      };
    }
  }
}

function retitled(
  uri: string,
  text: FixContext['text'],
  at: Span,
  title: string,
  from: string,
  preferred: boolean,
): Fix | null {
  if (/[[\]`|<>*]/.test(text.slice(at.start, at.end)) || title.includes('|')) return null;
  return {
    title: `Call it "${title}", as the ${from} does`,
    ...(preferred ? { preferred } : {}),
    edits: [{ uri, ...at, text: title }],
  };
}
