import type { RecordNode } from '../graph/graph';
import type { Milestone } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { fieldAt, type Referred, recordName, referredRecords } from './shared/records';
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
    const all = [...referredRecords(context)].filter(({ record }) => record.summary.kind === 'adr');
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
    const place = [...referredRecords(context)].find((each) => each.start === start && each.end === end);
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

/** It says that it is not finished; where nothing says so, it may long be over. */
function isToDo({ uri, graph }: RuleContext, milestone: Milestone): boolean {
  const node = milestone.declared === 'home' ? graph.node(uri, milestone.key) : null;
  const category = node && graph.status(node)?.category;
  if (category) return category !== 'done' && category !== 'dropped';
  const { progress } = milestone;
  return node !== null && progress !== null && progress.done < progress.total;
}

const telling = new Set(['changelog', 'notes', 'alternatives', 'out-of-scope']);

/** The milestone that is still to be worked on and says so here; null where the place only tells of the record. */
function reliesOn(context: RuleContext, place: Referred): Milestone | null {
  const { model, text } = context;
  const section = place.section === null ? null : model.sections[place.section]!;
  const field = fieldAt(model, place);
  const key = field?.milestone ?? section?.milestone;
  const milestone = model.milestones.find((each) => each.key === key);
  if (!milestone || !isToDo(context, milestone)) return null;
  if (section?.role && telling.has(section.role)) return null;
  const phase = milestone.phases.find((each) => each.key === section?.phase);
  if (phase && isPast(phase)) return null;
  const item = model.items.find(({ start, end }) => start <= place.start && place.end <= end);
  if (item && (item.state === 'done' || !item.required)) return null;
  return isHistory(text, place) ? null : milestone;
}

const past =
  /supersed|replac|deprecat|obsolet|retire|withdrawn|formerly|previous|instead of|no longer|revisit|history|ersetzt|abgelöst|veraltet|früher|замен|устар|~~/i;

/** The line says itself what became of the record. */
function isHistory(text: string, { start, end }: Referred): boolean {
  const next = text.indexOf('\n', end);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return past.test(before) || past.test(text.slice(end, next < 0 ? text.length : next));
}
