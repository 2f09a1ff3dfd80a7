import type { RecordNode } from '../graph/graph';
import { folderOf } from '../graph/location';
import { significantWords } from '../graph/titles';
import type { Link, Mention } from '../reading/model';
import type { Finding, Fix, FixContext, Rule, RuleContext } from './rule';
import { fileNumber, linkedRecord } from './shared/records';
import { writeNumber } from './shared/writeNumber';
import { inWordsOf, writeRecord } from './shared/writeRecord';

interface Data {
  readonly says: string;
  readonly is: string;
  /** The link; null where a record's own title and file name disagree. */
  readonly link: number | null;
}

export const recordNumberMismatch: Rule<Data> = {
  name: 'record-number-mismatch',
  category: 'records',
  severity: 'error',
  what: 'A link that says one record and leads to another, or a record whose title and file name have different numbers.',
  why: 'Readers trust the number that they see, and take one decision for another.',
  anyDocument: true,
  silences: ['record-duplicate-number'],
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001: Barcodes](../adr/0002-barcodes.md)
                 ^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0002: Barcodes](../adr/0002-barcodes.md)
`,
    },
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0001: Barcodes
  ^^^^^^^^

- Status: Accepted
`,
      fixed: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
`,
    },
    {
      good: `--- adr/0001-database.md
# ADR 1: Database

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [0001](../adr/0001-database.md), [ADR-1, ADR-2](../adr/0001-database.md)
`,
    },
  ],
  *check(context) {
    yield* ofItself(context);
    const { model } = context;
    const named = new Map<number, Mention>();
    for (const mention of model.mentions)
      if (mention.kind === 'record' && mention.link !== null && !named.has(mention.link))
        named.set(mention.link, mention);
    for (const link of model.links) {
      const said = numbersSaid(link, named.get(link.index));
      const record = said.length > 0 ? linkedRecord(context, link) : null;
      if (!record) continue;
      const known = numbersOf(record);
      if (known.length === 0 || said.some((number) => known.includes(number))) continue;
      const { start, end } = link.textAt;
      const is = record.summary.id?.text ?? record.summary.title;
      yield { start, end, data: { says: writtenNumber(link, named.get(link.index)), is, link: link.index } };
    }
  },
  message: ({ says, is, link }) =>
    link === null
      ? `The title says ${says}, but the file name says ${is}.`
      : `The text says ${says}, but the link leads to ${is}.`,
  fix: (context, finding) =>
    finding.data.link === null ? fixTitle(context, finding) : fixLink(context, finding),
};

const writtenNumber = ({ text }: Link, mention: Mention | undefined): string =>
  mention?.ids[0]?.id.text ?? /\d+/.exec(text)![0];

/** The numbers that a link's text names: `ADR 0013/0014`, `0013`, `0013 Barcodes`. */
function numbersSaid({ text }: Link, mention: Mention | undefined): readonly number[] {
  if (mention) return mention.ids.flatMap(({ id }) => id.numbers.at(-1) ?? []);
  const bare = /^\W{0,2}(0\d{2,4}|\d{4}(?=\W{0,2}$))(?![\w-])/.exec(text);
  return bare ? [Number(bare[1])] : [];
}

/** The number of its title and that of its file: where they differ, that is another mistake. */
function numbersOf({ uri, summary }: RecordNode): readonly number[] {
  const file = fileNumber(uri);
  return [...(summary.id?.numbers.slice(-1) ?? []), ...(file === null ? [] : [Number(file)])];
}

function* ofItself({ uri, model }: RuleContext): Generator<Finding<Data>> {
  const file = fileNumber(uri);
  for (const { kind, id, idAt } of model.records) {
    if (kind !== 'adr' || !id || !idAt || file === null || Number(file) === id.numbers.at(-1)) continue;
    yield { start: idAt.start, end: idAt.end, data: { says: id.text, is: file, link: null } };
  }
}

function fixTitle(
  { uri, text, graph }: FixContext,
  { start, end, data: { is } }: Finding<Data>,
): readonly Fix[] {
  const isTaken = graph
    .recordsNear(uri)
    .some((other) => other.uri !== uri && other.summary.id?.numbers.at(-1) === Number(is));
  const edit = isTaken ? null : writeNumber(text, { start, end }, Number(is));
  return edit
    ? [{ title: `Change the title to ${edit.text}`, preferred: true, edits: [{ uri, ...edit }] }]
    : [];
}

function fixLink(context: FixContext, { start, data }: Finding<Data>): readonly Fix[] {
  const { uri, text, model, graph } = context;
  const link = model.links.find(({ index, textAt }) => index === data.link && textAt.start === start);
  const record = link && linkedRecord(context, link);
  if (!link || !record) return [];
  const mention = model.mentions.find((each) => each.kind === 'record' && each.link === link.index);
  const [said] = numbersSaid(link, mention);
  const other = graph
    .recordsNear(uri)
    .find(
      ({ uri: at, summary }) => folderOf(at) === folderOf(record.uri) && summary.id?.numbers.at(-1) === said,
    );
  const { textAt } = link;
  const words = text.slice(textAt.start, textAt.end);
  const number = record.summary.id;
  // As if the number that stands there were the record's old one.
  const old = number && { ...record, summary: { ...record.summary, id: { ...number, numbers: [said!] } } };
  const renamed = old && inWordsOf(words, old, record);
  const line = lineAround(text, textAt.start).replace(/\]\((?:[^()]|\([^()]*\))*\)/g, ']');
  const [own, others] = [sharedWords(line, record), other ? sharedWords(line, other) : -1];
  const prefersOther =
    others > own || (others === own && !/\p{L}{3}/u.test(words.replace(/\badrs?\b/gi, '')));
  const fixes: Fix[] = [];
  if (renamed && renamed !== words)
    fixes.push({
      title: `Say ${number!.text}`,
      preferred: !prefersOther,
      edits: [{ uri, ...textAt, text: renamed }],
    });
  if (other) {
    const edit = writeRecord(context, { start: textAt.start, end: textAt.end, link, record: other }, other);
    fixes.push({ title: `Link to ${other.summary.id!.text}`, preferred: prefersOther, edits: [edit] });
  }
  return fixes;
}

function lineAround(text: string, at: number): string {
  const next = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, next < 0 ? text.length : next);
}

/** What stands around the number tells which of the two records is meant. */
function sharedWords(words: string, { summary }: RecordNode): number {
  const title = significantWords(summary.title);
  return new Set(significantWords(words).filter((word) => title.includes(word))).size;
}
