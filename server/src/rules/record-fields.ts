import type { RecordNode } from '../graph/graph';
import { folderOf, nameOf } from '../graph/location';
import type { RecordStatus } from '../reading/model';
import { fold } from '../reading/words';
import type { Finding, Rule } from './rule';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly record: string;
  readonly lacks: 'status' | 'date' | null;
  /** A status that is no known word. */
  readonly word: string | null;
  readonly others: number;
}

export const recordFields: Rule<Data> = {
  name: 'record-fields',
  category: 'records',
  severity: 'warning',
  what: 'A decision record without a status or date where the others beside it have theirs, or with a status that is no known word.',
  why: 'Without a status nobody knows whether the decision holds, and without a date which of two came later.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
- Date: 2026-02-01
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
- Date: 2026-02-03
--- adr/0003-totals.md
# ADR 0003: Totals

- Status: Accepted
- Date: 2026-03-01
--- adr/0004-reminders.md
# ADR 0004: Reminders
  ^^^^^^^^^^^^^^^^^^^

- Date: 2026-04-01

## Context

Members forget.

## Decision

We remind them.
`,
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-totals.md
# ADR 0003: Totals

- Status: Accepted
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const record = model.records[0];
    if (record?.kind !== 'adr' || model.template) return;
    const others = graph
      .recordsNear(uri)
      .filter(
        (other) =>
          other.uri !== uri &&
          folderOf(other.uri) === folderOf(uri) &&
          other.summary.kind === 'adr' &&
          !graph.summary(other.uri)?.template,
      );
    const name = record.id?.text ?? quoted(record.title.text);
    const at = { start: record.at.start + heading(context.text, record.at), end: record.at.end };
    const have = (says: (other: RecordNode) => boolean): number => {
      const count = others.filter(says).length;
      return count >= 3 && count * 4 >= others.length * 3 ? count : 0;
    };
    const stated = have(({ summary }) => summary.status !== null);
    if (!record.status) {
      if (stated > 0) yield { ...at, data: { record: name, lacks: 'status', word: null, others: stated } };
    } else yield* unknownWord(record.status, others, name);
    const dated = have(({ summary }) => summary.date !== null || inStatus.test(summary.status ?? ''));
    const state = record.status?.state;
    const holds = state === 'accepted' || state === 'proposed' || state === 'draft';
    if (
      record.date ||
      inStatus.test(record.status?.text ?? '') ||
      dated === 0 ||
      !holds ||
      /^\d{8}|^\d{4}-\d\d-\d\d/.test(nameOf(uri))
    )
      return;
    yield {
      ...at,
      severity: state === 'accepted' ? undefined : ('hint' as const),
      data: { record: name, lacks: 'date', word: null, others: dated },
    };
  },
  message: ({ record, lacks, word, others }) =>
    lacks
      ? `${record} has no ${lacks}; ${counted(others, 'other record')} here ${others === 1 ? 'has' : 'have'} one.`
      : `${quoted(word!)} is no known status of a decision record; none of the other ${others} says it.`,
};

/** `Accepted (2026-02-01)`. */
const inStatus = /\b(?:19|20)\d{2}\b/;

/** The words of a heading, without its marks. */
const heading = (text: string, { start, end }: { readonly start: number; readonly end: number }): number =>
  /^#*\s*/.exec(text.slice(start, end))![0].length;

/** A word that the others have too is one of the house. */
function* unknownWord(
  { state, word }: RecordStatus,
  others: readonly RecordNode[],
  record: string,
): Generator<Finding<Data>> {
  if (state !== null || !/^\p{L}[\p{L} -]{1,24}$/u.test(word.text.trim())) return;
  const known = others.filter(({ summary }) => summary.state !== null).length;
  const said = others.some(
    ({ summary }) => summary.status !== null && fold(summary.status).startsWith(fold(word.text)),
  );
  if (known < 3 || known * 10 < others.length * 9 || said) return;
  yield { start: word.start, end: word.end, data: { record, lacks: null, word: word.text, others: known } };
}
