import { expect, test } from 'vitest';
import { boxes, read } from './support/read';

test('marks, nesting, optional and struck-through items', () => {
  expect(
    boxes(`# M1: A

## Tasks

- [x] Done
- [X] Done too
- [ ] Open
  - [x] Child
- [~] Begun
- [/] Half
- [-] Skipped
- [>] Moved on
- [ ] ~~Dropped~~
- [ ] Paint (optional)
- [ ] Stretch: gild
- [ ] Optional chaining works
1. [ ] Numbered
`),
  ).toMatchInlineSnapshot(`
    [
      "x Done — development",
      "x Done too — development",
      "· Open — development",
      "  x Child — development",
      "· Begun — development",
      "· Half — development",
      "·? Skipped — development",
      "·? Moved on — development",
      "·? Dropped — development",
      "·? Paint (optional) — development",
      "·? Stretch: gild — development",
      "· Optional chaining works — development",
      "· Numbered — development",
    ]
  `);
});

test('roles by heading and by label, teams, sections that do not count', () => {
  expect(
    boxes(`# M1: A

## Goals

- [ ] Be happy

## Development Checklist

### Backend / Frontend
- [ ] Build

### Docs + Standards
- [ ] Write

**Exit Criteria:**

- [ ] Ship

## Follow-ups

- [ ] Later

## Open Questions

- [ ] Why?
`),
  ).toMatchInlineSnapshot(`
    [
      "· Be happy — other uncounted",
      "· Build — development (Backend; Frontend)",
      "· Write — development (Docs + Standards)",
      "· Ship — exit",
      "·? Later — other",
      "· Why? — other uncounted",
    ]
  `);
});

test('boxes in code, comments and prose are none', () => {
  expect(
    boxes('# M1: A\n\n```\n- [ ] code\n```\n\n<!--\n- [ ] comment\n-->\n\nLegend: [x] done, `[ ]` open.\n'),
  ).toEqual([]);
});

test('no box, no progress; a parent counts beside its children', () => {
  expect(read('# M1: A\n\n## Phase 1: B\n\nText.\n').milestones[0]!.progress).toBeNull();
  expect(read('# M1: A\n\n## Tasks\n\n- [x] A\n  - [x] B\n  - [ ] C\n').milestones[0]!.progress).toEqual({
    done: 2,
    total: 3,
  });
});

test('a list of phases counts where the phase has no boxes of its own', () => {
  const plan = `# Roadmap: Harbour

## Phases

- [x] **Phase 1: Survey** - sound it
- [ ] **Phase 2: Piles** - drive them
- [ ] Phase 3: Deck of oak
- [ ] Phase 3: Decking
- [ ] Feast

## Phase 1: Survey

- [x] Chart

## Phase 2: Piles

To be planned.

## Phase 3: Deck

- [ ] Saw
- [ ] Nail

## Next Steps

- [ ] Phase 3: Deck
`;
  expect(boxes(plan)).toMatchInlineSnapshot(`
    [
      "x Phase 1: Survey - sound it — other, lists Roadmap: Harbour/1",
      "· Phase 2: Piles - drive them — other",
      "· Phase 3: Deck of oak — other, lists Roadmap: Harbour/3",
      "· Phase 3: Decking — other",
      "· Feast — other",
      "x Chart — other",
      "· Saw — other",
      "· Nail — other",
      "· Phase 3: Deck — other",
    ]
  `);
  expect(read(plan).milestones[0]!.progress).toEqual({ done: 1, total: 7 });
});

test('sentences that can be checked', () => {
  const { claims, items } = read(
    '# M1: A\n\n## Milestone Review Checklist\n\n- [ ] All phase exit criteria are complete.\n- [ ] Milestone artifacts match roadmap index status.\n- [ ] Roadmap status and owners are current.\n- [ ] Milestone status set to `Completed`.\n- [ ] Milestone status is discussed.\n',
  );
  expect(
    claims.map(({ item, says }) => [
      items[item]!.text,
      says.what,
      'status' in says ? says.status.text : null,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "All phase exit criteria are complete.",
        "phase-exits-done",
        null,
      ],
      [
        "Milestone artifacts match roadmap index status.",
        "index-matches",
        null,
      ],
      [
        "Roadmap status and owners are current.",
        "owners-current",
        null,
      ],
      [
        "Milestone status set to Completed.",
        "milestone-status",
        "Completed",
      ],
    ]
  `);
});

test.each([
  ['All phase exit criteria are complete.', 'phase-exits-done'],
  ["All phases' exit gates have been met", 'phase-exits-done'],
  ['All phase exit criteria\n  are all ticked, says QA.', 'phase-exits-done'],
  ['Exit criteria of every phase are met', 'phase-exits-done'],
  ['Every phase’s tasks are done', 'phases-done'],
  ['All phases have met their deadlines.', null],
  ['All phases, exit criteria are complete', null],
  ['The milestone’s status has been updated to Completed', 'milestone-status'],
  ['Mark this milestone as `Completed`', 'milestone-status'],
  ['Milestone marked Completed', 'milestone-status'],
  ['Milestone status set towards Completed', null],
  ['Owners and statuses are up to date.', 'owners-current'],
  ['Roadmap status and owners are up-to-dateish', null],
  ['Milestone document agrees with the roadmap index.', 'index-matches'],
])('what the box %j claims', (sentence, what) => {
  const { claims } = read(`# M1: A\n\n## Milestone Review Checklist\n\n- [ ] ${sentence}\n`);
  expect(claims.map(({ says }) => says.what)).toEqual(what === null ? [] : [what]);
});
