import type { Section } from '../reading/model';
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
    const firsts = new Map<string, Section>();
    // Items and sections both stand in reading order: one walk over the items serves all sections.
    let next = 0;
    for (const section of model.sections) {
      while (next < model.items.length && model.items[next]!.start < section.heading.end) next++;
      const from = next;
      while (next < model.items.length && model.items[next]!.start < section.ownEnd) next++;
      const items = next - from;
      if (section.milestone === null || items === 0) continue;
      const key = `${section.parent} ${section.depth} ${section.words}`;
      if (!firsts.has(key)) firsts.set(key, section);
      else {
        const { start, end } = section.title;
        yield { start, end, data: { heading: section.text, items } };
      }
    }
  },
  message: ({ heading, items }) =>
    `There is a second section ${quoted(heading)} beside this one; ${counted(items, 'box', 'boxes')} ${items === 1 ? 'stands' : 'stand'} here.`,
};
