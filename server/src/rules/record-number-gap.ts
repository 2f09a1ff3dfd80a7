import { folderOf } from '../graph/location';
import type { Rule } from './rule';
import { gapsIn } from './shared/numberGap';

interface Data {
  readonly missing: number;
  readonly before: string;
  readonly own: string;
}

export const recordNumberGap: Rule<Data> = {
  name: 'record-number-gap',
  category: 'records',
  severity: 'info',
  what: 'A number that the decision records of a folder leave out and that no document beside them names.',
  why: 'A record is not deleted, it is superseded. Whoever finds a number missing looks for the decision.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-totals.md
# ADR 0003: Totals

- Status: Accepted
--- adr/0004-shelves.md
# ADR 0004: Shelves

- Status: Accepted
--- adr/0006-letters.md
# ADR 0006: Letters
  ^^^^^^^^

- Status: Accepted
`,
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0004-shelves.md
# ADR 0004: Shelves

- Status: Accepted
`,
    },
  ],
  *check({ uri, model, graph }) {
    const record = model.records[0];
    const number = record?.kind === 'adr' ? record.id?.numbers[0] : undefined;
    if (!record?.id || number === undefined || record.id.numbers.length !== 1 || !record.idAt) return;
    const { prefix } = record.id;
    const all = graph
      .recordsNear(uri)
      .filter(
        ({ uri: at, summary }) =>
          folderOf(at) === folderOf(uri) && summary.id?.prefix === prefix && summary.id.numbers.length === 1,
      );
    const numberOf = (other: (typeof all)[number]): number => other.summary.id!.numbers[0]!;
    const before = all.find((other) => numberOf(other) === number - 2);
    if (!before || all.some((other) => numberOf(other) === number - 1)) return;
    if (!gapsIn(all.map(numberOf))?.includes(number - 1)) return;
    // Somebody says what became of it.
    const folder = folderOf(uri);
    const same = record.id.same.replace(/(?<!\d)\d+$/, String(number - 1));
    const isNamed = graph
      .documents()
      .some(
        (other) =>
          other.startsWith(folder) &&
          graph
            .summary(other)
            ?.mentions.some((mention) => mention.kind === 'record' && mention.same === same),
      );
    if (isNamed) return;
    const { start, end } = record.idAt;
    yield { start, end, data: { missing: number - 1, before: before.summary.id!.text, own: record.id.text } };
  },
  message: ({ missing, before, own }) => `${own} follows ${before}: there is no record ${missing}.`,
};
