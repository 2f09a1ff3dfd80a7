import type { Milestone, Model, TableModel } from '../reading/model';
import type { Finding, Fix, FixContext, Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { overviewRow } from './shared/overviewRow';
import { sameTitle } from './shared/sameTitle';

interface Place {
  readonly start: number;
  readonly end: number;
}

type Data =
  | {
      readonly kind: 'title';
      readonly milestone: string;
      readonly row: string;
      readonly section: string;
      readonly rowAt: Place;
      readonly sectionAt: Place;
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
  what: 'An overview table and the sections below it that do not tell of the same milestones, or call one by two titles.',
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
    const homes = model.milestones.filter(
      ({ declared, form }) => declared === 'home' && (form === 'heading' || form === 'title'),
    );
    if (homes.length < 2) return;
    for (const table of model.tables) yield* drift(context, table, homes);
  },
  message: (data) => {
    switch (data.kind) {
      case 'title':
        return `The table calls ${data.milestone} "${data.row}", its section calls it "${data.section}".`;
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
      retitled(uri, text, data.sectionAt, data.row, 'table', false),
    ].flatMap((fix) => fix ?? []);
  },
};

/**
 * Two titles of one number, rows without a section and sections without a row, where most of a table's milestones have
 * both and agree: the table is then an overview of the sections and not of something else.
 */
function* drift(
  { uri, text, model, graph }: RuleContext,
  table: TableModel,
  homes: readonly Milestone[],
): Generator<Finding<Data>> {
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
    const row = overviewRow(text, table, overview, home);
    yield { start, end, data: { kind: 'no row', milestone: home.id!.text, row } };
  }
}

/** The one section with a row's number. */
function homeOf({ id }: Milestone, homes: readonly Milestone[]): Milestone | null {
  const found = homes.filter((home) => id !== null && home.id?.same === id.same);
  return found.length === 1 ? found[0]! : null;
}

function doAgree(model: Model, row: Milestone, home: Milestone): boolean {
  const [a, b] = [row.title, home.title];
  const isOpen = [a, b].some((title) => title.text === '' || hasPlaceholder(model, title));
  return isOpen || sameTitle(a.text, b.text) || sameTitle(b.text, a.text);
}

function isAlike(model: Model, home: Milestone, first: Milestone): boolean {
  return (
    home.id?.prefix === first.id?.prefix &&
    home.id?.numbers.length === first.id?.numbers.length &&
    depthOf(model, home) === depthOf(model, first)
  );
}

const depthOf = ({ sections }: Model, { section }: Milestone): number | null =>
  section === null ? null : sections[section]!.depth;

const hasPlaceholder = ({ placeholders }: Model, { start, end }: Place): boolean =>
  placeholders.some((each) => each.start < end && start < each.end);

function retitled(
  uri: string,
  text: FixContext['text'],
  at: Place,
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
