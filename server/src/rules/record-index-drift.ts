import { writeStatus } from '../edits/writeStatus';
import type { Span } from '../markdown/outline';
import type { RecordState } from '../reading/model';
import type { Finding, Fix, FixContext, Rule, RuleContext } from './rule';
import { addToIndex } from './shared/addToIndex';
import { firstClause } from './shared/firstClause';
import { type IndexEntry, indexEntries, type RecordIndex } from './shared/recordIndex';
import { recordStateOf } from './shared/recordState';
import { recordName } from './shared/records';
import { wholeLines } from './shared/wholeLines';
import { writeNumber } from './shared/writeNumber';
import { listed } from './wording/listed';

type Data =
  | { readonly what: 'missing'; readonly records: readonly string[]; readonly uris: readonly string[] }
  | { readonly what: 'unknown'; readonly number: string; readonly meant: string | null }
  | {
      readonly what: 'status';
      readonly record: string;
      readonly here: string;
      readonly there: string;
      readonly home: { readonly uri: string; readonly key: string };
    };

export const recordIndexDrift: Rule<Data> = {
  name: 'record-index-drift',
  category: 'records',
  severity: 'warning',
  what: 'An index of decision records that lacks one, lists one that is not there, or gives one another status than its own file.',
  why: 'People look decisions up in the index. What it lacks is not found, and a status that is out of date is followed.',
  anyDocument: true,
  examples: [
    {
      bad: `--- adr/README.md
# ADR Index
  ^^^^^^^^^

| ADR | Title | Status |
| --- | --- | --- |
| [ADR 0001](0001-database.md) | Database | Accepted |
| [ADR 0002](0002-barcodes.md) | Barcodes | Accepted |
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-reminders.md
# ADR 0003: Reminders

- Status: Proposed
`,
      fixed: `--- adr/README.md
# ADR Index

| ADR | Title | Status |
| --- | --- | --- |
| [ADR 0001](0001-database.md) | Database | Accepted |
| [ADR 0002](0002-barcodes.md) | Barcodes | Accepted |
| [ADR 0003](0003-reminders.md) | Reminders | Proposed |
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-reminders.md
# ADR 0003: Reminders

- Status: Proposed
`,
    },
    {
      bad: `--- adr/README.md
# ADR Index

| ADR | Title | Status |
| --- | --- | --- |
| [ADR 0001](0001-database.md) | Database | Proposed |
                                            ^^^^^^^^
| [ADR 0002](0002-barcodes.md) | Barcodes | Accepted |
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
`,
      fixed: `--- adr/README.md
# ADR Index

| ADR | Title | Status |
| --- | --- | --- |
| [ADR 0001](0001-database.md) | Database | Accepted |
| [ADR 0002](0002-barcodes.md) | Barcodes | Accepted |
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
`,
    },
    {
      bad: `--- adr/README.md
# ADR Index

| ADR | Title |
| --- | --- |
| 0001 | Database |
| 0020 | Barcodes |
  ^^^^
| 0003 | Reminders |
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-reminders.md
# ADR 0003: Reminders

- Status: Accepted
`,
      fixed: `--- adr/README.md
# ADR Index

| ADR | Title |
| --- | --- |
| 0001 | Database |
| 0002 | Barcodes |
| 0003 | Reminders |
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-reminders.md
# ADR 0003: Reminders

- Status: Accepted
`,
    },
    {
      good: `--- README.md
# Library

Start with [ADR 0001](adr/0001-database.md).
--- adr/README.md
# Decisions in force

- [ADR 0001: Database](0001-database.md)
- [ADR 0003: Reminders](0003-reminders.md)
--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Superseded by [ADR 0003](0003-reminders.md)
--- adr/0003-reminders.md
# ADR 0003: Reminders

- Status: Accepted
- Supersedes: [ADR 0002](0002-barcodes.md)
`,
    },
  ],
  *check(context) {
    const index = indexEntries(context);
    if (!index) return;
    for (const entry of index.entries) yield* statusDrift(context, entry);
    for (const { start, end, number, meant } of index.unknown)
      yield { start, end, data: { what: 'unknown', number, meant: meant && recordName(meant) } };
    yield* missing(context, index);
  },
  message(data) {
    if (data.what === 'unknown')
      return `The index lists ${data.number}, but there is no such record.${data.meant ? ` Did you mean ${data.meant}?` : ''}`;
    if (data.what === 'status')
      return `The index says that ${data.record} is ${data.here}, its own file says ${data.there}. Which is right?`;
    return `The index lacks ${listed(data.records)}.`;
  },
  fix(context, finding) {
    const { data } = finding;
    if (data.what === 'status') return statusFixes(context, finding, data);
    if (data.what === 'unknown') return numberFixes(context, finding, data.meant);
    const index = indexEntries(context);
    const edits = index && addToIndex(context, index, data.uris);
    return edits ? [{ title: `Add ${listed(data.records)}`, preferred: true, edits }] : [];
  },
};

function* statusDrift({ config }: RuleContext, { record, status }: IndexEntry): Generator<Finding<Data>> {
  const { state, status: there } = record.summary;
  const here = status && recordStateOf(status.text, config);
  if (!status || !here || !state || !there || standing(here) === standing(state)) return;
  const { start, end } = status;
  yield {
    start,
    end,
    data: {
      what: 'status',
      record: recordName(record),
      here: status.text,
      there: firstClause(there),
      home: { uri: record.uri, key: record.key },
    },
    related: [
      { uri: record.uri, key: record.key, part: 'status', says: `It is ${firstClause(there)} here.` },
    ],
  };
}

/** A draft is not decided either, and what is deprecated does not hold any more than what was superseded. */
const standing = (state: RecordState): RecordState =>
  state === 'draft' ? 'proposed' : state === 'deprecated' ? 'superseded' : state;

function* missing(
  { model }: RuleContext,
  { entries, records, unknown }: RecordIndex,
): Generator<Finding<Data>> {
  const listedUris = new Set(entries.map(({ record }) => record.uri));
  // Listed under a wrong number.
  for (const { meant } of unknown) if (meant) listedUris.add(meant.uri);
  const numbered = entries.filter(({ record }) => record.summary.id !== null).length * 2 > entries.length;
  const states = new Set(entries.map(({ record }) => record.summary.state));
  const lacks = records.filter(({ uri, summary }) => {
    if (listedUris.has(uri)) return false;
    if (numbered && summary.id === null) return false;
    // An index of what is in force leaves out what is not.
    return summary.state === null || states.has(summary.state) || !fallen.has(summary.state);
  });
  if (lacks.length === 0) return;
  const section = model.sections[entries.at(-1)!.section ?? -1];
  const { start, end } = section?.title ?? model.title ?? entries[0]!;
  yield {
    start,
    end,
    data: { what: 'missing', records: lacks.map(recordName), uris: lacks.map(({ uri }) => uri) },
    related: lacks.slice(0, 5).map((record) => ({
      uri: record.uri,
      key: record.key,
      says: `${recordName(record)} is not in the index.`,
    })),
  };
}

const fallen: ReadonlySet<string> = new Set(['superseded', 'deprecated', 'rejected', 'draft']);

function numberFixes({ uri, text }: FixContext, place: Span, meant: string | null): readonly Fix[] {
  const edit = meant && writeNumber(text, place, Number(/(?<!\d)\d+$/.exec(meant)?.[0]));
  const removal = { uri, ...wholeLines(text, place), text: '' };
  return [
    ...(edit ? [{ title: `Change to ${meant}`, preferred: true, edits: [{ uri, ...edit }] }] : []),
    // Where another number was meant, the record is to stay in the index.
    ...(meant === null ? [{ title: 'Remove the row', edits: [removal] }] : []),
  ];
}

function statusFixes(
  { uri, text, document }: FixContext,
  { start, end }: Span,
  { record, here, there, home }: Data & { what: 'status' },
): readonly Fix[] {
  const fixes: Fix[] = [
    {
      title: `Take ${there} from ${record}`,
      preferred: true,
      edits: [{ uri, ...writeStatus(text, { start, end }, there) }],
    },
  ];
  const other = document(home.uri);
  const status = other?.model.records.find(({ key }) => key === home.key)?.status;
  if (other && status)
    fixes.push({
      title: `Take ${here} from the index`,
      edits: [{ uri: home.uri, ...writeStatus(other.text, status.word, here) }],
    });
  return fixes;
}
