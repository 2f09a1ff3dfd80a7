import { describe, expect, test } from 'vitest';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';
import { openWorkspace } from '../helpers/openWorkspace';

describe('done-with-open-items', () => {
  const rule = 'done-with-open-items';

  test('an epic by its front matter, and the word that its neighbours use', () => {
    const other = `--- epics/e-01.md
---
id: E-01
title: Catalogue
status: in-progress
---

# Catalogue
`;
    const epic = (status: string) => `--- epics/e-02.md
---
id: E-02
title: Lending
status: ${status}
---

# Lending

- [x] Limit loans
- [ ] Remind
`;
    checkFix(epic('done') + other, epic('in-progress') + other, { rule });
  });

  test('a status that is an emoji alone, or stands behind one', () => {
    checkFix(
      '# Roadmap\n\n## M1: Lending\n\n### ✅ Phase 1: Rules\n\n- [x] A book\n- [ ] A game\n\n### Phase 2: Fines\n\n- [ ] Ask\n',
      '# Roadmap\n\n## M1: Lending\n\n### 🚧 Phase 1: Rules\n\n- [x] A book\n- [ ] A game\n\n### Phase 2: Fines\n\n- [ ] Ask\n',
      { rule },
    );
    checkFix(
      '# M1: Lending\n\n**Status:** ✅ **Complete**\n\n- [x] A book\n- [ ] A game\n',
      '# M1: Lending\n\n**Status:** 🚧 **In Progress**\n\n- [x] A book\n- [ ] A game\n',
      { rule },
    );
  });

  test('in the language of the document', () => {
    checkFix(
      '# M1: Выдача\n\n**Статус:** Завершено\n\n- [x] Книга\n- [ ] Игра\n',
      '# M1: Выдача\n\n**Статус:** В работе\n\n- [x] Книга\n- [ ] Игра\n',
      { rule },
    );
  });

  test('ticking all is offered as well', () => {
    checkFix(
      '# M1: Lending\n\n- Status: Done\n\n- [ ] A book\n- [~] A game\n',
      '# M1: Lending\n\n- Status: Done\n\n- [x] A book\n- [x] A game\n',
      {
        rule,
        title: 'Tick the 2 open items',
      },
    );
  });

  test.each([
    ['the status admits it', 'Complete (with deferrals)', 'A game'],
    ['it is work in some cases only', 'Complete', 'Lint passes when scripts/styles touched'],
    ['it was waived', 'Complete', 'A game (N/A, option A chosen)'],
    ['it says more than a known word', '✅ Basics are in | extensions proposed', 'A game'],
  ])('nothing where %s', (_, status, item) => {
    checkRule(`# M1: Lending\n\n**Status:** ${status}\n\n## Tasks\n\n- [x] A book\n- [ ] ${item}\n`, {
      rule,
    });
  });

  test('each open item is told once, where it stands nearest', () => {
    checkRule(
      `# M1: Lending

- Status: Completed

## Phase 1: Rules

**Status:** Completed
            ^^^^^^^^^ Phase 1 is Completed, but 1 item is open. First: 'A game'

- [x] A book
- [ ] A game
`,
      { rule },
    );
  });

  test('history is told more quietly, and what nobody filled in more quietly still', () => {
    checkRule(
      `--- archive/m1.md
# M1: Lending

- Status: Completed
          ^^^^^^^^^ warning

- [x] A book
- [ ] A game
--- m2.md
# M2: Fines

- Status: Completed
          ^^^^^^^^^ info

- [ ] Criterion 1
- [ ] Criterion 2
`,
      { rule },
    );
  });

  test('a list of what is done, but not what comes next below it', () => {
    checkRule(
      `# Notes on M1: Lending

## ✅ Completed Tasks
     ^^^^^^^^^

- [x] A book
- [ ] A game

## Phase 2 — DONE

- [x] Ask

**Next up:**

- [ ] Pay
`,
      { rule },
    );
  });

  test('the last of many steps is no list of what is done', () => {
    const steps =
      '# Setting up\n\n## Phase 1: Ask\n\n- [x] What for\n\n## Phase 2: Done\n\n- [ ] All was asked\n';
    checkRule(`--- docs/roadmap/plan.md\n${steps}`, { rule: 'done-with-open-items' });
  });
});

describe('statuses that say more than a category', () => {
  test.each(['Ready', 'Draft', 'Planning'])('%s may be said of the plan', (status) => {
    checkRule(`# M1: Lending\n\n- Status: ${status}\n\n- [x] A book\n- [ ] A game\n`, {
      rule: 'planned-with-progress',
    });
  });

  test.each(['In Review', 'In Progress (waiting for QA)', 'Mostly done'])('%s is not forgotten', (status) => {
    checkRule(`# M1: Lending\n\n- Status: ${status}\n\n- [x] A book\n- [x] A game\n`, {
      rule: 'all-done-not-closed',
    });
  });
});

describe('rows of an overview', () => {
  test('the boxes of the whole document are not those of the last row', () => {
    checkRule(
      `# Library Roadmap

| Milestone  | Status      |
| ---------- | ----------- |
| M1 Lending | In Progress |
| M2 Fines   | Not Started |

- [x] The members agree.

## M1: Lending

- [x] A book
- [ ] A game

## M2: Fines

- [ ] A fee
`,
      { rule: 'planned-with-progress' },
    );
  });
});

describe('claims', () => {
  test('the config may say what a sentence claims, or that it claims nothing', () => {
    const claims = [
      { text: 'Sign-off *', says: 'milestone-status' },
      { text: 'All phase exit criteria are complete', says: 'nothing' },
    ];
    checkRule(
      `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Exit Criteria

- [ ] A member can borrow a book.

## Milestone Review Checklist

- [x] All phase exit criteria are complete.
- [x] Sign-off by the library board.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error status-item-contradiction
`,
      { config: { claims } },
    );
  });

  test.each([
    'Milestone status updated to `Completed`',
    'Set milestone status to Completed',
    'Mark the milestone as Completed.',
    'Milestone is marked `Completed`.',
  ])('%s', (sentence) => {
    const text = `# Milestone 1: Lending\n\n- Status: In Progress\n\n## Milestone Review Checklist\n\n- [ ] Reviewed\n- [x] ${sentence}\n`;
    const workspace = openWorkspace(new Map([['m1.md', text]]));
    const found = workspace.settled(() => workspace.service.reports(workspace.uri('m1.md')));
    expect(found.map(({ rule }) => rule.name)).toEqual(['status-item-contradiction']);
  });

  test('all that is left is to set the status', () => {
    checkFix(
      '# Milestone 1: Lending\n\n- Status: In Progress\n\n## Milestone Review Checklist\n\n- [x] Reviewed\n- [x] Milestone status set to `Completed`.\n',
      '# Milestone 1: Lending\n\n- Status: Completed\n\n## Milestone Review Checklist\n\n- [x] Reviewed\n- [x] Milestone status set to `Completed`.\n',
      { rule: 'status-item-contradiction' },
    );
  });
});
