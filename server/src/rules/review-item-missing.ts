import { significantWords } from '../reading/words';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { isCustom, siblings } from './shared/siblings';
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
      const own = list.items.map((index) => wordsOf(keyOf(model.items[index]!.text)));
      const reviews = reviewsOf(context, milestone).filter((review) => review.length > 0);
      const all = new Map<string, { readonly text: string; count: number }>();
      for (const review of reviews) {
        for (const [key, text] of review) {
          const known = all.get(key);
          if (known) known.count++;
          else all.set(key, { text, count: 1 });
        }
      }
      const missing = [...all].flatMap(([key, review]) => {
        if (!isCustom(review.count, reviews.length)) return [];
        const words = wordsOf(key);
        return own.some((each) => isAlike(each, words)) ? [] : [review];
      });
      if (missing.length === 0) continue;
      const node = graph.node(uri, milestone.key);
      const { start, end } = list.heading;
      yield {
        start,
        end,
        data: {
          milestone: node ? graph.label(node) : milestone.title.text,
          missing: missing.map(({ text }) => text),
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
const reviewsOf = siblings('reviews', ({ review }) => [
  ...new Map(review.map((each) => [keyOf(each), each])),
]);

/** The same words, or most of them. */
function isAlike(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared * 2 >= Math.min(one.size, two.size) && shared > 0;
}
