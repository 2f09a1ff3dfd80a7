import { claimsOf } from '../reading/claims';
import type { Item, Milestone, Phase } from '../reading/model';
import { ownStatusClaims } from '../reading/ownStatus';
import type { Rule, RuleContext } from './rule';
import { removeItem } from './shared/removeItem';
import { quoted } from './wording/quoted';

interface Data {
  readonly phase: string;
  readonly milestone: string;
  readonly status: string;
  readonly item: string;
}

interface Circle {
  readonly item: Item;
  readonly phase: Phase;
  readonly milestone: Milestone;
  readonly status: string;
  /** The item that makes the milestone wait for its phases. */
  readonly because: Item | null;
}

export const circularCompletion: Rule<Data> = {
  name: 'circular-completion',
  category: 'checklists',
  severity: 'warning',
  what: "An exit criterion of a phase that asks for the milestone's own completion, while the milestone waits for its phases.",
  why: 'Neither can be finished first. Whoever follows the checklists to the letter is stuck, and the others learn to ignore them.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

### Exit Criteria

- [ ] A member can borrow a book.
- [ ] Milestone status set to \`Completed\`.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Phase 1 cannot finish: it waits for M1 to be Completed, and M1 waits for all its phases.

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

### Exit Criteria

- [ ] A member can borrow a book.

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.
`,
      good: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

### Exit Criteria

- [ ] A member can borrow a book.
- [ ] Milestone status set to \`In Progress\`.

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.
`,
    },
  ],
  silences: ['duplicate-item', 'status-item-contradiction'],
  *check(context) {
    const { uri, graph } = context;
    for (const { item, phase, milestone, status, because } of circles(context)) {
      const node = graph.node(uri, milestone.key);
      yield {
        start: item.start,
        end: item.end,
        data: {
          phase: phase.number === null ? quoted(phase.title.text) : `Phase ${phase.number}`,
          milestone: node ? graph.label(node) : quoted(milestone.title.text),
          status,
          item: item.key,
        },
        related: because ? [{ uri, key: because.key, says: 'The milestone waits for its phases.' }] : [],
      };
    }
  },
  message: ({ phase, milestone, status }) =>
    `${phase} cannot finish: it waits for ${milestone} to be ${status}, and ${milestone} waits for all its phases.`,
  fix({ uri, text, model }, { data }) {
    const item = model.items.find(({ key }) => key === data.item);
    const edit = item && removeItem(model, text, item);
    if (!edit) return [];
    return [{ title: `Remove it from ${data.phase}`, preferred: true, edits: [{ uri, ...edit }] }];
  },
};

function* circles(context: RuleContext): Generator<Circle> {
  const { checklists } = context.model;
  const own = ownStatusClaims(context);
  for (const { item, checklist, milestone, status } of own) {
    if (checklist.phase === null || checklist.role !== 'exit' || status.category !== 'done') continue;
    const at = milestone.phases.findIndex(({ key }) => key === checklist.phase);
    if (at < 0) continue;
    const ofMilestone = (index: number): boolean =>
      checklists[index]!.milestone === milestone.key && checklists[index]!.phase === null;
    const waits =
      claimsOf(context).find(
        (claim) => waitsForPhases.has(claim.what) && ofMilestone(claim.item.checklist),
      ) ?? own.find((claim) => claim.status.category === 'done' && ofMilestone(claim.item.checklist));
    // The last phase may close the milestone where nothing else has to.
    if (!waits && at === milestone.phases.length - 1) continue;
    const because = waits?.item ?? null;
    yield { item, phase: milestone.phases[at]!, milestone, status: status.word, because };
  }
}

const waitsForPhases: ReadonlySet<string> = new Set(['phase-exits-done', 'phases-done']);
