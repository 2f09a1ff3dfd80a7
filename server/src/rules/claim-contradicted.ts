import type { Node } from '../graph/graph';
import { claimsOf, type ItemClaim } from '../reading/claims';
import type { Item, Milestone } from '../reading/model';
import type { Related, Rule, RuleContext } from './rule';
import { type TickedWrongly, tickedWrongly } from './shared/tickedWrongly';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

export const claimContradicted: Rule<TickedWrongly> = {
  name: 'claim-contradicted',
  category: 'checklists',
  severity: 'error',
  what: 'A ticked sentence that the roadmap itself shows to be false, such as "All phase exit criteria are complete", "Roadmap status and owners are current" or "Milestone artifacts match roadmap index status".',
  why: 'A review that is ticked without looking is worse than none: everybody after it relies on it.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Exit Criteria

- [x] A member can borrow a book.
- [ ] A member can return a book.

## Milestone Review Checklist

- [x] All phase exit criteria are complete.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Exit Criteria

- [x] A member can borrow a book.
- [ ] A member can return a book.

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Exit Criteria

- [x] A member can borrow a book.
- [ ] A member can return a book (optional).

## Milestone Review Checklist

- [x] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.
`,
    },
    {
      bad: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Milestone Owner: Library

## Milestone Pre-Checklist

- [x] Roadmap status and owners are current.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'Roadmap status and owners are current.' is ticked, but the index says Not Started and this file In Progress.
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Milestone Owner: TBD

## Milestone Pre-Checklist

- [x] Roadmap status and owners are current.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'Roadmap status and owners are current.' is ticked, but the Milestone Owner is still TBD.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    for (const { item, what } of claimsOf(context)) {
      if (item.state !== 'done' || !item.required) continue;
      const key = model.checklists[item.checklist]!.milestone;
      const milestone = model.milestones.find((each) => each.key === key);
      const against = milestone && evidence[what](context, milestone);
      if (!against) continue;
      const { start, end, text } = item;
      yield { start, end, data: { item: item.key, text, against: against.words }, related: [against.place] };
    }
  },
  ...tickedWrongly,
};

interface Against {
  readonly words: string;
  readonly place: Related;
}

type Evidence = (context: RuleContext, milestone: Milestone) => Against | null;

const evidence: Readonly<Record<ItemClaim['what'], Evidence>> = {
  // `status-item-contradiction` compares it with the status.
  'milestone-status': () => null,
  'phase-exits-done': (context, milestone) =>
    openAgainst(context, milestone, 'exit criterion is', 'exit criteria are', (role) => role === 'exit'),
  'phases-done': (context, milestone) =>
    openAgainst(context, milestone, 'item of a phase is', 'items of phases are', () => true),
  'owners-current': (context, milestone) => openOwner(context, milestone) ?? indexAgainst(context, milestone),
  'index-matches': (context, milestone) => indexAgainst(context, milestone),
};

function openAgainst(
  { uri, model }: RuleContext,
  { phases }: Milestone,
  one: string,
  many: string,
  counts: (role: string) => boolean,
): Against | null {
  const open: Item[] = [];
  for (const { checklists, status, optional } of phases) {
    if (optional || status?.category === 'dropped') continue;
    for (const index of checklists) {
      const { role, items } = model.checklists[index]!;
      if (!counts(role)) continue;
      open.push(
        ...items.map((at) => model.items[at]!).filter(({ state, required }) => required && state === 'open'),
      );
    }
  }
  const [first] = open;
  if (!first) return null;
  return {
    words: `${counted(open.length, one, many)} open. First: ${quoted(first.text)}`,
    place: { uri, key: first.key, says: 'The first open one.' },
  };
}

function openOwner({ uri }: RuleContext, { key, owners }: Milestone): Against | null {
  const at = owners.findIndex(({ open }) => open);
  if (at < 0) return null;
  const { label, value } = owners[at]!;
  const says = value.text.trim() === '' ? 'nobody yet' : `still ${value.text}`;
  return {
    words: `the ${label.text} is ${says}.`,
    place: { uri, key, part: `owner:${at}`, says: `The ${label.text}.` },
  };
}

/** A row of another document that gives the milestone another status. */
function indexAgainst({ uri, graph }: RuleContext, milestone: Milestone): Against | null {
  const node: Node | null = graph.node(uri, milestone.key);
  const own = milestone.status;
  if (!node || !own?.category || node.main.uri !== uri) return null;
  for (const row of node.rows) {
    const said = graph.milestone(row)?.status;
    if (row.uri === uri || !said?.category || said.category === own.category) continue;
    return {
      words: `the index says ${said.word} and this file ${own.word.text}.`,
      place: { ...row, part: 'status', says: `${graph.label(node)} is ${said.word} here.` },
    };
  }
  return null;
}
