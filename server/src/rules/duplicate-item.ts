import type { Item } from '../reading/model';
import { type OwnStatus, ownStatusClaims } from '../reading/ownStatus';
import type { Wording } from '../reading/wording';
import type { Finding, Rule, RuleContext } from './rule';
import { removeItem } from './shared/removeItem';
import { quoted } from './wording/quoted';

interface Data {
  readonly text: string;
  /** What both set, where they are not the same words. */
  readonly status: string | null;
  readonly item: string;
}

export const duplicateItem: Rule<Data> = {
  name: 'duplicate-item',
  category: 'checklists',
  severity: 'info',
  what: "One sentence twice in the same checklist, or two items that set the milestone's status to the same.",
  why: 'One piece of work is counted twice, and sooner or later one of the two is ticked and the other is not.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
- [ ] Remind before the due date.
- [ ] Limit loans per member.
      ^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
- [ ] Remind before the due date.
`,
      good: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
  - [ ] Write tests.
- [ ] Remind before the due date.
  - [ ] Write tests.

## Phase 2: Fines

### Development Checklist

- [ ] Limit loans per member.
`,
    },
  ],
  *check(context) {
    yield* sameWords(context);
    yield* sameStatus(context);
  },
  message: ({ text, status }) =>
    status === null
      ? `${quoted(text)} stands twice in this checklist.`
      : `Two items set the status of this milestone to ${status}.`,
  fix({ uri, text, model }, { data }) {
    const item = model.items.find(({ key }) => key === data.item);
    const edit = item && removeItem(model, text, item);
    if (!edit) return [];
    return [{ title: 'Remove this item', preferred: true, edits: [{ uri, ...edit }] }];
  },
};

function* sameWords({ uri, model, wording }: RuleContext): Generator<Finding<Data>> {
  for (const { items, counts, repeats } of model.checklists) {
    if (!counts || !repeats) continue;
    // The same chore below two parents is normal.
    const below = new Map<Item['parent'], Map<string, Item>>();
    for (const index of items) {
      const item = model.items[index]!;
      const words = wordsOf(item, wording);
      let seen = below.get(item.parent);
      if (!seen) {
        seen = new Map();
        below.set(item.parent, seen);
      }
      const first = seen.get(words);
      if (!first) seen.set(words, item);
      else if (/\p{L}{3}/u.test(words)) yield finding(uri, item, first, null);
    }
  }
}

function wordsOf({ text, start, end }: Item, wording: Wording): string {
  // Two links may have one text and lead to two places.
  const written = text.length === end - start ? '' : wording.slice(start, end);
  const said = written.includes('](') ? `${text} ${written}` : text;
  return withoutEnd(said.replace(/\s{2,}|[^\S ]/g, ' ').toLowerCase());
}

/** Without full stops and spaces at its end. Every item may be asked about, so nothing is searched for. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && ' .;'.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

function* sameStatus(context: RuleContext): Generator<Finding<Data>> {
  const seen = new Map<string, Item>();
  // The one that stands in a phase is the one too many.
  const inPhase = ({ checklist }: OwnStatus): number => (checklist.phase === null ? 0 : 1);
  const own = [...ownStatusClaims(context)].sort((a, b) => inPhase(a) - inPhase(b));
  for (const { item, milestone, status } of own) {
    const key = `${milestone.key} ${status.category}`;
    const first = seen.get(key);
    if (!first) seen.set(key, item);
    else if (first.checklist !== item.checklist) yield finding(context.uri, item, first, status.word);
  }
}

function finding(uri: string, item: Item, first: Item, status: string | null): Finding<Data> {
  return {
    start: item.start,
    end: item.end,
    data: { text: item.text, status, item: item.key },
    related: [{ uri, key: first.key, says: 'The other one.' }],
  };
}
