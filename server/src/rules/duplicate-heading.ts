import type { Model, Section } from '../reading/model';
import { fold } from '../reading/words';
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
    for (const section of model.sections) {
      if (section.milestone === null || boxesIn(model, section) === 0) continue;
      const key = `${section.parent} ${section.depth} ${fold(section.text)}`;
      if (!firsts.has(key)) firsts.set(key, section);
      else {
        const { start, end } = section.title;
        yield { start, end, data: { heading: section.text, items: boxesIn(model, section) } };
      }
    }
  },
  message: ({ heading, items }) =>
    `There is a second section ${quoted(heading)} beside this one; ${counted(items, 'box', 'boxes')} ${items === 1 ? 'stands' : 'stand'} here.`,
};

/** Boxes that stand under the heading itself. */
function boxesIn({ items }: Model, { heading, ownEnd }: Section): number {
  return items.filter(({ start }) => start >= heading.end && start < ownEnd).length;
}
