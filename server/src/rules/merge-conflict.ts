import type { Rule } from './rule';

export const mergeConflict: Rule<null> = {
  name: 'merge-conflict',
  category: 'hygiene',
  severity: 'error',
  what: 'A conflict that a merge left in the document.',
  why: 'Two versions of the text stand in it at once. Until one is chosen, nothing else in the document is judged.',
  examples: [
    {
      bad: `# Milestone 1: Lending

<<<<<<< HEAD
^^^^^^^^^^^^
- Status: In Progress
=======
- Status: Completed
>>>>>>> main
`,
    },
    {
      good: `# Milestone 1: Lending

- Status: Completed
`,
    },
  ],
  anyDocument: true,
  inArchive: true,
  inConflict: true,
  *check({ model: { conflict } }) {
    if (conflict) yield { start: conflict.start, end: conflict.end, data: null };
  },
  message: () => 'This merge conflict is not resolved.',
};
