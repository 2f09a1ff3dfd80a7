import type { Rule } from './rule';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly heading: string;
  readonly items: number;
}

export const duplicateHeading: Rule<Data> = {
  name: 'duplicate-heading',
  category: 'structure',
  severity: 'warning',
  what: 'Two sections side by side with the same heading, both with boxes to tick.',
  why: 'One is usually left from copying. Whoever ticks in one does not see that the other stays open.',
  examples: [
    {
      bad: `# Milestone 2: Fines

## Phase 1: Rules

### Review Checklist

- [ ] Limits are agreed.

### Review Checklist
    ^^^^^^^^^^^^^^^^

- [ ] Limits are tested.
`,
      good: `# Milestone 2: Fines

## Phase 1: Rules

### Review Checklist

- [ ] Limits are agreed.

## Phase 2: Notices

### Review Checklist

- [ ] Notices are sent.
`,
    },
  ],
  *check({ model }) {
    /** By the words the places that they head: by parent and depth. */
    const headed = new Map<string, Set<number>>();
    // Items and sections both stand in reading order: one walk over the items serves all sections.
    let next = 0;
    for (const section of model.sections) {
      while (next < model.items.length && model.items[next]!.start < section.heading.end) next++;
      const from = next;
      while (next < model.items.length && model.items[next]!.start < section.ownEnd) next++;
      const items = next - from;
      if (section.milestone === null || items === 0) continue;
      const { parent, depth, words } = section;
      const place = ((parent ?? -1) + 1) * 8 + depth;
      const places = headed.get(words);
      if (!places) headed.set(words, new Set([place]));
      else if (!places.has(place)) places.add(place);
      else {
        const { start, end } = section.title;
        yield { start, end, data: { heading: section.text, items } };
      }
    }
  },
  message: ({ heading, items }) =>
    `There is a second section ${quoted(heading)} beside this one; ${counted(items, 'box', 'boxes')} ${items === 1 ? 'stands' : 'stand'} here.`,
};
