import type { RecordNode } from '../graph/graph';
import { relativePath } from '../graph/relativePath';
import type { RecordPointer } from '../reading/model';
import type { FixContext, Rule, RuleContext } from './rule';
import { recordName } from './shared/records';
import { namesRecord, namesThrough, pointedAt } from './shared/supersession';

interface Data {
  readonly own: string;
  readonly other: string;
  /** What the other says of itself, where it is the one that was superseded. */
  readonly status: string | null;
  readonly uri: string;
}

export const recordSupersessionOneWay: Rule<Data> = {
  name: 'record-supersession-one-way',
  category: 'records',
  severity: 'warning',
  what: 'A decision record that was superseded by one which does not name it, or that supersedes one which still stands as accepted.',
  why: 'Whoever reads only the other one follows a decision that no longer holds, or never learns what was there before.',
  examples: [
    {
      bad: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
- Date: 2026-02-01
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Date: 2026-05-01
`,
      fixed: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
- Date: 2026-02-01
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: [ADR 0001](0001-totals.md)
- Date: 2026-05-01
`,
    },
    {
      bad: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Accepted
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: [ADR 0001](0001-totals.md)
              ^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      good: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Accepted, rounding amended by ADR 0002
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: the rounding of [ADR 0001](0001-totals.md)
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const record = model.records[0];
    if (record?.kind !== 'adr') return;
    const own: RecordNode = { uri, key: record.key, summary: graph.summary(uri)!.records[0]! };
    for (const [pointer, other] of otherSides(context, record.supersededBy)) {
      if (other.uri === uri || namesRecord(graph, other, own) || namesThrough(graph, other, own)) continue;
      yield finding(pointer, own, other, null);
    }
    if (record.status?.state !== 'accepted') return;
    for (const [pointer, other] of otherSides(context, record.supersedes)) {
      const { state, status } = other.summary;
      if (
        other.uri === uri ||
        (state !== 'accepted' && state !== 'proposed') ||
        namesRecord(graph, other, own)
      )
        continue;
      yield finding(pointer, own, other, status);
    }
  },
  message: ({ own, other, status }) =>
    status === null
      ? `${own} was superseded by ${other}, which does not name it.`
      : `${own} supersedes ${other}, which still says ${status} and does not name ${own}.`,
  fix(context, { data }) {
    return data.status === null ? citeBack(context, data) : [];
  },
};

function* otherSides(
  { uri, model, graph }: RuleContext,
  pointers: readonly RecordPointer[],
): Generator<[RecordPointer, RecordNode]> {
  for (const pointer of pointers) {
    const link = pointer.link === null ? null : model.links[pointer.link]!;
    if (link?.external) continue;
    const other = pointedAt(graph, uri, { id: pointer.id, link });
    if (other?.summary.kind === 'adr') yield [pointer, other];
  }
}

const finding = (
  { start, end }: RecordPointer,
  own: RecordNode,
  other: RecordNode,
  status: string | null,
) => ({
  start,
  end,
  data: { own: recordName(own), other: recordName(other), status, uri: other.uri },
  related: [{ uri: other.uri, key: other.key, part: 'status', says: `${recordName(other)} is here.` }],
});

/** A line below the status of the successor, written as that one is. */
function citeBack({ uri, document }: FixContext, { own, other: name, uri: to }: Data) {
  const other = document(to);
  const status = other?.model.fields.find(
    ({ name: field, form }) => field === 'status' && (form === 'list' || form === 'line'),
  );
  if (!other || !status) return [];
  const { text } = other;
  const lineStart = text.lastIndexOf('\n', status.label.start - 1) + 1;
  const rest = text.slice(status.value.end).search(/\r|\n/);
  const lineEnd = rest < 0 ? text.length : status.value.end + rest;
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const opening = text.slice(lineStart, status.value.start).replace(status.label.text, 'Supersedes');
  const line = `${newline}${opening}[${own}](${encodeURI(relativePath(to, uri))})`;
  return [
    {
      title: `Say in ${name} that it supersedes ${own}`,
      preferred: true,
      edits: [{ uri: to, start: lineEnd, end: lineEnd, text: line }],
    },
  ];
}
