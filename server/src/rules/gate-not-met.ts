import { setStatus } from '../edits/setStatus';
import { statusWord } from '../edits/statusWord';
import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { hasBegun } from './shared/hasBegun';
import { ownMilestones } from './shared/homes';

interface Data {
  readonly milestone: string;
  readonly key: string;
  readonly status: string | null;
  readonly target: string;
  readonly requires: string;
  readonly actual: string;
}

export const gateNotMet: Rule<Data> = {
  name: 'gate-not-met',
  category: 'dependencies',
  severity: 'error',
  what: 'A milestone that has begun although what it waits for has not reached the status that the gate asks for.',
  why: 'A gate says what must be finished first. Work that starts before it is built on something that may still change. While the milestone has not begun, a closed gate is normal and nothing is said.',
  examples: [
    {
      bad: [
        '--- m1-lending.md',
        '# Milestone 1: Lending',
        '',
        '- Status: Not Started',
        '--- m2-fines.md',
        '# Milestone 2: Fines',
        '',
        '- Status: In Progress',
        '- Dependency: [Milestone 1: Lending](./m1-lending.md) `Completed`',
        '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        '',
      ].join('\n'),
      fixed: [
        '--- m1-lending.md',
        '# Milestone 1: Lending',
        '',
        '- Status: Not Started',
        '--- m2-fines.md',
        '# Milestone 2: Fines',
        '',
        '- Status: Not Started',
        '- Dependency: [Milestone 1: Lending](./m1-lending.md) `Completed`',
        '',
      ].join('\n'),
    },
    {
      good: [
        '--- m1-lending.md',
        '# Milestone 1: Lending',
        '',
        '- Status: Not Started',
        '--- m2-fines.md',
        '# Milestone 2: Fines',
        '',
        '- Status: Not Started',
        '- Dependency: [Milestone 1: Lending](./m1-lending.md) `Completed`',
        '',
      ].join('\n'),
    },
  ],
  *check(context) {
    const { model, graph } = context;
    for (const [milestone, node] of ownMilestones(context)) {
      if (!hasBegun(model, milestone)) continue;
      for (const [gate, dependency] of statedGates(context, milestone)) {
        if (gate.state !== 'unmet' || !dependency.gate || !gate.target) continue;
        yield {
          start: dependency.start,
          end: dependency.end,
          data: {
            milestone: graph.label(node),
            key: milestone.key,
            status: milestone.status?.category === 'planned' ? null : (milestone.status?.word.text ?? null),
            target: graph.label(gate.target),
            requires: gate.requires.text,
            actual: gate.actual!.word,
          },
          related: [
            {
              ...gate.target.main,
              part: 'status',
              says: `${graph.label(gate.target)} is ${gate.actual!.word}.`,
            },
          ],
        };
      }
    }
  },
  message: ({ milestone, status, target, requires, actual }) =>
    status === null
      ? `Work on ${milestone} has begun, but ${target}, which must be ${requires} first, is ${actual}.`
      : `${milestone} is ${status}, but ${target}, which must be ${requires} first, is ${actual}.`,
  fix(context, { data }) {
    const milestone = context.model.milestones.find(({ key }) => key === data.key);
    const status = milestone?.status;
    if (!status || status.category === 'planned') return [];
    // Where items are ticked, work has begun whatever the status says.
    if (hasBegun(context.model, { ...milestone, status: { ...status, category: 'planned' } })) return [];
    const word = statusWord(context, 'planned', status.word.text);
    const edit = setStatus(context.text, status.word, 'planned', word);
    return [
      {
        title: `Set ${data.milestone} back to ${word}`,
        preferred: true,
        edits: [{ uri: context.uri, ...edit }],
      },
    ];
  },
};
