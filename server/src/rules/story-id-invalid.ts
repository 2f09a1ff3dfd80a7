import { recordsIn } from '../graph/threads';
import type { Rule } from './rule';
import { backlogOf } from './shared/backlogOf';
import { nextNumber } from './shared/nextNumber';

interface Data {
  readonly id: string;
  readonly other: string;
  readonly key: string;
}

export const storyIdInvalid: Rule<Data> = {
  name: 'story-id-invalid',
  category: 'traceability',
  severity: 'error',
  what: 'A user story whose id another story has, or that has none where all others have one.',
  why: 'Commits, tests and requirements name stories by their id. With two of one id nobody knows which is meant.',
  examples: [
    {
      bad: `--- stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
--- stories/us-101-return-it.md
# US-101: Return It
  ^^^^^^

- Status: Not Started
`,
      fixed: `--- stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
--- stories/us-102-return-it.md
# US-102: Return It

- Status: Not Started
`,
      good: `--- stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
--- stories/us-102-return-it.md
# US-102: Return It

- Status: Not Started
`,
    },
  ],
  silences: ['record-duplicate-number'],
  *check({ uri, model, graph }) {
    const [record] = model.records.filter(({ kind }) => kind === 'story');
    if (!record || model.records.length !== 1 || !record.id) return;
    const stories = (graph.threads().byId.get(record.id.same) ?? [])
      .filter((story) => backlogOf(story) === backlogOf(uri))
      .flatMap((story) => recordsIn(graph, story, 'story'));
    const [first] = stories;
    // The first of them keeps it.
    if (!first || first.uri === uri || stories.length < 2) return;
    const at = record.idAt ?? record.title;
    yield {
      start: at.start,
      end: at.end,
      data: { id: record.id.text, other: first.summary.title, key: record.key },
      related: [
        { uri: first.uri, key: first.key, says: `${record.id.text} is '${first.summary.title}' too.` },
      ],
    };
  },
  message: ({ id, other }) => `${id} is also the id of '${other}'.`,
  fix({ uri, model, graph }, { data: { id, key } }) {
    const own = model.records.find((each) => each.key === key)?.id;
    if (own?.numbers.length !== 1) return [];
    const taken = graph
      .threads()
      .stories.filter((story) => backlogOf(story) === backlogOf(uri))
      .flatMap((story) => recordsIn(graph, story, 'story'))
      .flatMap(({ summary }) => summary.id ?? []);
    const number = nextNumber(own, taken);
    return [
      {
        title: `Renumber this ${id} to ${number}, with what links to it`,
        preferred: true,
        edits: [],
        renumber: { what: 'record', uri, key, number },
      },
    ];
  },
};
