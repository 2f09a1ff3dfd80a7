import type { RecordNode } from '../graph/graph';
import type { Rule } from './rule';
import { recordName, referredRecords } from './shared/records';
import { isToDo, reliesOn } from './shared/reliance';
import { successorOf } from './shared/successorOf';
import { writeRecord } from './shared/writeRecord';

interface Data {
  readonly record: string;
  readonly state: 'superseded' | 'deprecated';
  readonly successor: string | null;
}

export const recordSuperseded: Rule<Data> = {
  name: 'record-superseded',
  category: 'records',
  severity: 'warning',
  what: 'A milestone that is still to be worked on and relies on a decision record that was superseded or deprecated.',
  why: 'The work would follow a decision that no longer holds. In finished milestones it was right at the time, and nothing is said.',
  examples: [
    {
      bad: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: [ADR 0001](0001-totals.md)
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001: Totals](../adr/0001-totals.md)
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: [ADR 0001](0001-totals.md)
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0002: Movements](../adr/0002-movements.md)
`,
    },
    {
      good: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: [ADR 0001](0001-totals.md)
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Completed
- Related ADRs: [ADR 0001](../adr/0001-totals.md)
--- roadmap/m2-fines.md
# Milestone 2: Fines

- Status: Not Started
- Related ADRs: [ADR 0002](../adr/0002-movements.md)

## Goal

Move what was counted under ADR 0001.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    if (!model.milestones.some((milestone) => isToDo(context, milestone))) return;
    const all = referredRecords(context).filter(({ record }) => record.summary.kind === 'adr');
    const cited = new Set(all.map(({ record }) => record.uri));
    const told = new Set<string>();
    for (const place of all.sort((a, b) => a.start - b.start)) {
      const { record, start, end } = place;
      const { state } = record.summary;
      if ((state !== 'superseded' && state !== 'deprecated') || told.has(record.uri)) continue;
      const milestone = reliesOn(context, place);
      if (!milestone) continue;
      const successor = successorOf(context.graph, record);
      // Who names the new one too knows what became of the old one.
      if (successor && cited.has(successor.uri)) continue;
      told.add(record.uri);
      yield {
        start,
        end,
        data: { record: recordName(record), state, successor: successor && recordName(successor) },
        related: [relatedTo(record)],
      };
    }
  },
  message: ({ record, state, successor }) =>
    successor ? `${record} was ${state} by ${successor}.` : `${record} was ${state}.`,
  fix(context, { start, end }) {
    const place = referredRecords(context).find((each) => each.start === start && each.end === end);
    const successor = place && successorOf(context.graph, place.record);
    if (!successor) return [];
    return [
      {
        title: `Refer to ${recordName(successor)}`,
        preferred: true,
        edits: [writeRecord(context, place, successor)],
      },
    ];
  },
};

const relatedTo = ({ uri, key, summary }: RecordNode) => ({
  uri,
  key,
  part: 'status',
  says: `${summary.id?.text ?? 'It'} was ${summary.state} here.`,
});
