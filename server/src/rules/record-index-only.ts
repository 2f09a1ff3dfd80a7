import { relativePath } from '../graph/relativePath';
import type { Field, Link } from '../reading/model';
import type { FixContext, Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { linkedRecord, recordName, referredRecords } from './shared/records';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly milestone: string;
  readonly at: { readonly start: number; readonly end: number };
}

export const recordIndexOnly: Rule<Data> = {
  name: 'record-index-only',
  category: 'records',
  severity: 'info',
  what: 'A milestone that names the index of decision records, but none of the records.',
  why: 'An index holds every decision. Nobody learns from it which of them this milestone rests on, and nothing can say when one of those is superseded.',
  examples: [
    {
      bad: `--- adr/README.md
# ADR Index

- [ADR 0001](0001-database.md)
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR Index](../adr/README.md)
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## Goal

Lend books from the database of ADR 0001.
`,
      fixed: `--- adr/README.md
# ADR Index

- [ADR 0001](0001-database.md)
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR Index](../adr/README.md), [ADR 0001](../adr/0001-database.md)

## Goal

Lend books from the database of ADR 0001.
`,
    },
    {
      good: `--- adr/README.md
# ADR Index

- [ADR 0001](0001-database.md)
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md); the rest is in the [index](../adr/README.md)
`,
    },
  ],
  *check(context) {
    for (const field of context.model.fields) {
      const link = onlyIndex(context, field);
      if (!link) continue;
      const { start, end } = link;
      yield {
        start,
        end,
        data: { label: field.label.text, milestone: field.milestone!, at: { start, end } },
      };
    }
  },
  message: ({ label }) =>
    `${quoted(label)} names only the index: which decisions does this milestone rest on?`,
  fix(context, { data }) {
    const { uri, model } = context;
    const named = new Map([...recordsOf(context, data.milestone)].map((record) => [record.uri, record]));
    if (named.size === 0 || named.size > 12) return [];
    const style = context.text.slice(data.at.start, data.at.end).includes('](./') ? './' : '';
    const text = [...named.values()].map((record) => {
      const path = relativePath(uri, record.uri);
      return `, [${recordName(record)}](${encodeURI(path.startsWith('.') ? path : style + path)})`;
    });
    const isThere = model.links.some(({ start, end }) => start === data.at.start && end === data.at.end);
    if (!isThere) return [];
    return [
      {
        title: 'Add the records that the milestone mentions',
        preferred: true,
        edits: [{ uri, start: data.at.end, end: data.at.end, text: text.join('') }],
      },
    ];
  },
};

/** The link to the index, where nothing else that the field names leads to a record. */
function onlyIndex(context: RuleContext, field: Field): Link | null {
  const { uri, model, graph } = context;
  if (field.name !== 'records' || field.milestone === null) return null;
  const milestone = model.milestones.find(({ key }) => key === field.milestone);
  if (milestone?.declared !== 'home' || isPast(milestone)) return null;
  const links = model.links.filter(({ start }) => field.start <= start && start < field.end);
  const [link] = links;
  if (!link || links.some((each) => !isIndex(context, each))) return null;
  const names = model.mentions.some(
    ({ kind, range, start }) => kind === 'record' && !range && field.start <= start && start < field.end,
  );
  if (names) return null;
  // Where all decisions stand in the index itself, there is nothing else to name.
  const target = graph.target(uri, link);
  const isThere = target !== null && graph.summary(target.uri) !== null;
  if (isThere && graph.recordsNear(uri).length === 0) return null;
  return isFirstToSay(context) ? link : null;
}

/** What no milestone of a roadmap does is a habit, and said once. */
function isFirstToSay({ uri, graph }: RuleContext): boolean {
  const nodes = (graph.roadmapOf(uri)?.nodes ?? []).filter(({ home }) => home);
  if (nodes.length < 4) return true;
  if (nodes.some(({ main }) => (graph.milestone(main)?.records.length ?? 0) > 0)) return true;
  return nodes[0]!.main.uri === uri;
}

const indexPath = /(?:^|\/)(?:(?:readme|index|_index|adr-index|adr-log|adrs?|decisions?)(?:\.md)?)?$/i;

function isIndex(context: RuleContext, link: Link): boolean {
  if (link.external || link.path === null || linkedRecord(context, link)) return false;
  return indexPath.test(link.path);
}

/** The records that the milestone's own text names. */
function* recordsOf(context: FixContext, key: string) {
  const { sections } = context.model;
  for (const { record, section } of referredRecords(context))
    if (section !== null && sections[section]?.milestone === key) yield record;
}
