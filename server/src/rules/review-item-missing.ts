import { significantWords } from '../reading/words';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { isCustom, siblingCounts } from './shared/siblings';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly milestone: string;
  readonly missing: readonly string[];
  readonly having: number;
  readonly checklist: number;
}

export const reviewItemMissing: Rule<Data> = {
  name: 'review-item-missing',
  category: 'checklists',
  severity: 'hint',
  what: 'A review checklist of a milestone without an item that nearly all other milestones of the roadmap have in theirs.',
  why: 'What every milestone is reviewed for is forgotten in the one whose list does not say it.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

### Milestone Review Checklist

- [x] All exit criteria are met.
- [x] The manual is current.

## M2: Fines

### Milestone Review Checklist

- [ ] All exit criteria are met.
- [ ] The manual is current.

## M3: Holds

### Milestone Review Checklist

- [ ] All exit criteria are met.
- [ ] The manual is current.

## M4: Reports

### Milestone Review Checklist
    ^^^^^^^^^^^^^^^^^^^^^^^^^^

- [ ] All exit criteria are met.
`,
      fixed: `# Roadmap

## M1: Lending

### Milestone Review Checklist

- [x] All exit criteria are met.
- [x] The manual is current.

## M2: Fines

### Milestone Review Checklist

- [ ] All exit criteria are met.
- [ ] The manual is current.

## M3: Holds

### Milestone Review Checklist

- [ ] All exit criteria are met.
- [ ] The manual is current.

## M4: Reports

### Milestone Review Checklist

- [ ] All exit criteria are met.
- [ ] The manual is current.
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    for (const milestone of model.milestones) {
      if (milestone.declared !== 'home' || isPast(milestone)) continue;
      const list = model.checklists.find(
        ({ role, milestone: key, phase }) =>
          role === 'milestone-review' && key === milestone.key && phase === null,
      );
      if (!list?.heading || list.items.length === 0) continue;
      const said = list.items.map((index) => model.items[index]!.text);
      const { all, each } = reviewsOf(context, milestone);
      const lacking = each.filter(({ value, count }) => isCustom(count, all) && !said.includes(value));
      if (lacking.length === 0) continue;
      const own = said.map((text) => wordsOf(keyOf(text)));
      const missing = lacking.filter(({ known }) => !own.some((words) => isAlike(words, wordsOf(known))));
      if (missing.length === 0) continue;
      const node = graph.node(uri, milestone.key);
      const { start, end } = list.heading;
      yield {
        start,
        end,
        data: {
          milestone: node ? graph.label(node) : milestone.title.text,
          missing: missing.map(({ value }) => value),
          having: Math.min(...missing.map(({ count }) => count)),
          checklist: list.index,
        },
      };
    }
  },
  message: ({ milestone, missing, having }) =>
    `The review of ${milestone} does not ask for ${quoted(missing[0]!)}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}, which ${counted(having, 'other milestone')} do.`,
  fix({ uri, text, model }, { data: { checklist, missing } }) {
    const last = model.checklists[checklist]?.items
      .map((index) => model.items[index]!)
      .findLast(({ depth }) => depth === 0);
    if (!last || missing.some((item) => /\d/.test(item))) return [];
    const lineStart = text.lastIndexOf('\n', last.box.start - 1) + 1;
    const opening = text.slice(lineStart, last.box.start);
    const rest = text.slice(last.end).search(/\r|\n|$/);
    const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const at = last.end + rest;
    const lines = missing.map(
      (item) => `${newline}${opening} ] ${item}${/[.!?]$/.test(item) || text[last.end] !== '.' ? '' : '.'}`,
    );
    return [
      {
        title: missing.length === 1 ? 'Insert the item' : `Insert the ${missing.length} items`,
        preferred: true,
        edits: [{ uri, start: at, end: at, text: lines.join('') }],
      },
    ];
  },
};

/** An item may name the milestone that it is about. */
const keyOf = (item: string): string => significantWords(item.replace(/\d+/g, '#')).join(' ');

const wordsOf = (key: string): ReadonlySet<string> => new Set(key.split(' '));

/** What a review asks for, each once, and what it is known by. */
const reviewsOf = siblingCounts(
  'reviews',
  ({ review }) => new Map(review.map((each) => [keyOf(each), each])),
);

/** The same words, or most of them. */
function isAlike(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared * 2 >= Math.min(one.size, two.size) && shared > 0;
}
