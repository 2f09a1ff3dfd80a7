import { folderOf } from '../graph/location';
import { recordsOfKind, tiedRecords } from '../graph/threads';
import type { Rule } from './rule';
import { plannedRecord } from './shared/plannedRecord';
import { prdTitle } from './shared/prdTitle';
import { quoted } from './wording/quoted';

interface Data {
  readonly title: string;
}

export const prdWithoutStory: Rule<Data> = {
  name: 'prd-without-story',
  category: 'traceability',
  severity: 'warning',
  what: 'A requirements document that no user story refers to, where others have stories.',
  why: "What is required there is nobody's work. It will be missed on the day of release.",
  examples: [
    {
      // What is new has much to fill in.
      config: { rules: { 'placeholder-left': 'off' } },
      bad: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/prd/fines.md
# PRD: Fines
  ^^^^^^^^^^

- Status: Approved
--- docs/user-stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../prd/loans.md)
`,
      fixed: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/prd/fines.md
# PRD: Fines

- Status: Approved

## User Stories

- [US-102: Fines](../user-stories/us-102-fines.md)
--- docs/user-stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../prd/loans.md)
--- docs/user-stories/us-102-fines.md
# US-102: Fines

- Status: Not Started
- Priority: High
- PRD: [Fines](../prd/fines.md)
- Milestone: TBD

## Story

As a TBD, I want TBD, so that TBD.

## Acceptance Criteria

- [ ] TBD
`,
      good: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/user-stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../prd/loans.md)
`,
    },
  ],
  *check({ uri, model, graph }) {
    for (const record of model.records) {
      if (
        record.kind !== 'prd' ||
        record.status?.state === 'rejected' ||
        record.status?.state === 'superseded'
      )
        continue;
      // What is only being drafted has none yet.
      if (record.status && /draft|proposed|idea/i.test(record.status.text)) continue;
      const { prdsOf, storiesOf } = graph.threads();
      if (prdsOf.size === 0 || storiesOf.has(uri) || tiedRecords(graph, uri, 'story').length > 0) continue;
      const at = record.title.text === '' ? record.at : record.title;
      yield { start: at.start, end: at.end, data: { title: prdTitle(record.title.text) } };
    }
  },
  message: ({ title }) => `No user story refers to the PRD ${quoted(title)}.`,
  fix(context, { data: { title } }) {
    const [first] = recordsOfKind(context.graph, 'story');
    const planned =
      first &&
      plannedRecord(context, { kind: 'story', folder: folderOf(first.uri), title, prd: context.uri });
    if (!planned) return [];
    return [
      { title: `Create a story for ${title}`, preferred: true, edits: planned.edits, files: planned.files },
    ];
  },
};
