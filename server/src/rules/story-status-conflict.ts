import { tiedMilestones } from '../graph/threads';
import type { Rule } from './rule';

interface Data {
  readonly story: string;
  readonly status: string;
  readonly milestone: string;
  readonly theirs: string;
}

export const storyStatusConflict: Rule<Data> = {
  name: 'story-status-conflict',
  category: 'traceability',
  severity: 'error',
  what: 'A user story that is not done although the milestone that it belongs to is.',
  why: 'Either the milestone was closed too early, or the story was finished and nobody said so.',
  examples: [
    {
      bad: `--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Completed
--- stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: In Progress
          ^^^^^^^^^^^
- Milestone: [Milestone 1: Lending](../roadmap/m1-lending.md)
`,
      good: `--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- stories/us-101-borrow-a-drill.md
# US-101: Borrow a Drill

- Status: Not Started
- Milestone: [Milestone 1: Lending](../roadmap/m1-lending.md)
`,
    },
  ],
  *check({ uri, model, graph }) {
    for (const record of model.records) {
      const { category, status } = record;
      if (record.kind !== 'story' || !status || !category || category === 'done' || category === 'dropped')
        continue;
      const field = model.fields.find(({ name }) => name === 'milestone');
      const nodes = field ? tiedMilestones(graph, uri) : [];
      // Of several milestones the story may be left for the last.
      if (nodes.length !== 1) continue;
      const [node] = nodes as [(typeof nodes)[number]];
      const theirs = graph.status(node);
      if (theirs?.category !== 'done') continue;
      const { start, end } = status.word;
      const milestone = graph.label(node);
      yield {
        start,
        end,
        data: {
          story: record.id?.text ?? record.title.text,
          status: status.word.text,
          milestone,
          theirs: theirs.word,
        },
        related: [{ ...node.main, part: 'status', says: `${milestone} is ${theirs.word}.` }],
      };
    }
  },
  message: ({ story, status, milestone, theirs }) =>
    `${milestone} is ${theirs}, but ${story}, which belongs to it, is ${status}.`,
};
