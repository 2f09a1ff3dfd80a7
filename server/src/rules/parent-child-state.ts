import { tick } from '../edits/tick';
import type { Item, Model } from '../reading/model';
import type { Rule } from './rule';
import { isConditional } from './shared/itemWording';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly text: string;
  readonly item: string;
  readonly open: number;
  readonly first: string;
}

export const parentChildState: Rule<Data> = {
  name: 'parent-child-state',
  category: 'checklists',
  severity: 'warning',
  what: 'A ticked item with a required item below it that is open.',
  why: 'The upper one says that everything below is finished. One of the two boxes is wrong.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans
      ^^^^^^^^^^^
  - [x] per member
  - [ ] per household
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans
  - [x] per member
  - [ ] per household
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans
  - [x] per member
  - [ ] per household (optional)
  - [-] per branch
- [ ] Remind before the due date
`,
    },
  ],
  inArchive: true,
  *check({ uri, model }) {
    for (const [parent, open] of openBelow(model)) {
      const { start, end, text, key } = parent;
      yield {
        start,
        end,
        data: { text, item: key, open: open.length, first: open[0]!.text },
        related: [{ uri, key: open[0]!.key, says: 'The first open item below it.' }],
      };
    }
  },
  message: ({ text, open, first }) =>
    `${quoted(text)} is ticked, but ${counted(open, 'item below it is', 'items below it are')} open. First: ${quoted(first)}`,
  fix({ uri, model }, { data }) {
    for (const [parent, open] of openBelow(model)) {
      if (parent.key !== data.item) continue;
      const untick = tick(parent, false);
      const edits = open.flatMap((item) => tick(item, true) ?? []);
      return [
        { title: 'Untick this item', preferred: true, edits: untick ? [{ uri, ...untick }] : [] },
        {
          title: open.length === 1 ? 'Tick the item below it' : `Tick the ${open.length} items below it`,
          edits: edits.map((edit) => ({ uri, ...edit })),
        },
      ];
    }
    return [];
  },
};

function* openBelow({ items, checklists }: Model): Generator<[Item, readonly Item[]]> {
  const below = new Map<Item, Item[]>();
  for (const item of items) {
    if (item.parent === null || item.state === 'done' || !item.required || isConditional(item.text)) continue;
    const parent = items[item.parent]!;
    if (parent.state === 'open' || !checklists[item.checklist]!.counts) continue;
    const open = below.get(parent);
    if (open) open.push(item);
    else below.set(parent, [item]);
  }
  yield* below;
}
