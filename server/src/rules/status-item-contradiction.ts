import { setStatus } from '../edits/setStatus';
import { tick } from '../edits/tick';
import type { Category, Item, Milestone } from '../reading/model';
import { type OwnStatus, ownStatusClaims } from '../reading/ownStatus';
import type { Fix, Rule, RuleContext } from './rule';
import { boxOwners } from './shared/boxOwners';
import { quoted } from './wording/quoted';

interface Data {
  readonly item: string;
  readonly text: string;
  readonly ticked: boolean;
  readonly milestone: string;
  readonly status: string;
}

export const statusItemContradiction: Rule<Data> = {
  name: 'status-item-contradiction',
  category: 'checklists',
  severity: 'error',
  what: 'An item such as "Milestone status set to `Completed`" that is ticked while the status says otherwise, or open while it says so.',
  why: 'The box and the status are two statements of one fact, and one of them is false.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
- [x] Milestone status set to \`Completed\`.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'Milestone status set to Completed.' is ticked, but the status of M1 is In Progress.
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.
`,
      good: `# Milestone 1: Lending

- Status: Completed

## Milestone Pre-Checklist

- [x] Milestone status set to \`In Progress\`.

## Milestone Review Checklist

- [x] All phase exit criteria are complete.
- [x] Milestone status set to \`Completed\`.
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: Completed

## Milestone Review Checklist

- [x] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The status of M1 is Completed, but 'Milestone status set to Completed.' is not ticked.
`,
      fixed: `# Milestone 1: Lending

- Status: Completed

## Milestone Review Checklist

- [x] All phase exit criteria are complete.
- [x] Milestone status set to \`Completed\`.
`,
    },
  ],
  inArchive: true,
  *check(context) {
    const { uri, graph } = context;
    for (const { item, milestone } of contradictions(context)) {
      const { key, status } = milestone;
      const node = graph.node(uri, key);
      const name = node ? graph.label(node) : quoted(milestone.title.text);
      yield {
        start: item.start,
        end: item.end,
        data: {
          item: item.key,
          text: item.text,
          ticked: item.state === 'done',
          milestone: name,
          status: status!.word.text,
        },
        related: [{ uri, key, part: 'status', says: `The status of ${name}.` }],
      };
    }
  },
  message: ({ text, ticked, milestone, status }) =>
    ticked
      ? `${quoted(text)} is ticked, but the status of ${milestone} is ${status}.`
      : `The status of ${milestone} is ${status}, but ${quoted(text)} is not ticked.`,
  fix(context, { data }) {
    const { uri, text } = context;
    for (const { item, milestone, status: asked } of contradictions(context)) {
      if (item.key !== data.item) continue;
      const box = tick(item, !data.ticked);
      const status = setStatus(text, milestone.status!.word, asked.category, asked.word);
      const setIt: Fix = {
        title: `Set the status to ${asked.word}`,
        preferred: data.ticked && isRestDone(context, milestone, item),
        edits: [{ uri, ...status }],
      };
      const tickIt: Fix = {
        title: data.ticked ? 'Untick this item' : 'Tick this item',
        preferred: !setIt.preferred,
        edits: box ? [{ uri, ...box }] : [],
      };
      // A status that open items contradict would be no better.
      const canBe = asked.category !== 'done' || isRestDone(context, milestone, item);
      return data.ticked && canBe ? [tickIt, setIt] : [tickIt];
    }
    return [];
  },
};

function* contradictions(context: RuleContext): Generator<OwnStatus> {
  for (const claim of ownStatusClaims(context)) {
    const { item, milestone, status: asked } = claim;
    const actual = milestone.status?.category;
    if (!actual || actual === 'dropped' || !item.required) continue;
    const isFalse =
      item.state === 'done'
        ? rank[actual] < rank[asked.category]
        : actual === asked.category && (actual !== 'done' || isRestDone(context, milestone, item));
    if (isFalse) yield claim;
  }
}

/** Whether nothing but this item is open; else the open items are told together at the status. */
function isRestDone(context: RuleContext, { key }: Milestone, item: Item): boolean {
  const owner = boxOwners(context).find((each) => each.key === key);
  const own = new Set([item, ...ownStatusClaims(context).map((claim) => claim.item)]);
  return !owner || owner.items.every((other) => other.state === 'done' || own.has(other));
}

const rank: Readonly<Record<Category, number>> = { planned: 0, blocked: 1, active: 1, done: 2, dropped: 3 };
