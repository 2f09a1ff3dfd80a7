import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleHistory } from './support/history';

const index = 'roadmap/index.md';
const m2 = 'roadmap/m2-households-and-visits.md';

/** What a team does in some weeks, a commit a step. */
async function happenings() {
  const { edit, tick, rename, remove, milepost, commit, folder } = exampleHistory();
  const steps: Readonly<Record<string, () => unknown>> = {
    accept() {
      edit('adr/0006-forget-households-after-two-years.md', 'Proposed', 'Accepted');
      edit('adr/README.md', '| Proposed |', '| Accepted |');
    },
    prepare: () => tick(m2, '## Milestone Pre-Checklist', 2),
    start: () => milepost('start', 'M2', '--phase', '1'),
    tick: () => tick(m2, '## Phase 1', 5),
    async finish() {
      tick(m2, '## Phase 1', 2);
      await milepost('finish', 'M2', '--phase', '1');
    },
    slip: () => milepost('slip', 'M3', '--by', '5'),
    add: () => milepost('new', 'milestone', 'Van Routes'),
    renumber() {
      rename('roadmap/m4-van-routes.md', 'roadmap/m5-van-routes.md');
      edit('roadmap/m5-van-routes.md', 'Milestone 4', 'Milestone 5');
      edit('roadmap/m5-van-routes.md', /\bm4\b/g, 'm5');
      for (const file of [index, 'roadmap/m3-pilot-at-two-food-banks.md']) {
        edit(file, 'Milestone 4', 'Milestone 5');
        edit(file, 'm4-', 'm5-');
      }
    },
    drop() {
      remove('roadmap/m5-van-routes.md');
      edit(index, /\n.*m5-van-routes.*/g, '');
      edit(
        'roadmap/m3-pilot-at-two-food-banks.md',
        /Proceed to \[Milestone 5.*/g,
        'Return to the [Roadmap Index](./index.md).',
      );
    },
    deliver() {
      for (const name of [
        '1-register-a-household',
        '2-hand-out-a-fitting-parcel',
        '3-print-the-pickup-list',
      ]) {
        const story = `user-stories/households-and-visits/us-20${name}.md`;
        edit(story, 'Not Started', 'Completed');
        edit(story, '- [ ]', '- [x]');
      }
      edit('prd/households-and-visits.md', '| Not Started |', '| Completed |');
    },
    async close() {
      tick(m2, '## Phase 2', 11);
      await milepost('finish', 'M2');
    },
    words: () => edit(m2, 'A family is greeted by name', 'Every family is greeted by name'),
  };
  return { steps, commit, milepost, folder };
}

test('each step of a history is told in one line', async () => {
  const { steps, commit, milepost } = await happenings();
  commit('the beginning');
  const each: [string, string][] = [];
  for (const [name, step] of Object.entries(steps)) {
    await step();
    each.push([name, await milepost('diff', 'HEAD')]);
    commit(name);
  }
  expect(each).toEqual([
    ['accept', 'ADR 0006 Proposed → Accepted\n'],
    ['prepare', 'M2 2/22 → 4/22\n'],
    ['start', 'M2 Not Started → In Progress, started 2026-11-23\n'],
    ['tick', 'M2 Phase 1 0/7 → 5/7\n'],
    ['finish', 'M2 Phase 1 In Progress → Completed, 5/7 → 7/7, ended 2026-11-23\n'],
    ['slip', 'M3 ends 5 working days later (2027-02-19 → 2027-02-26)\n'],
    ['add', 'M4 Van Routes added (Not Started, 0/9)\n'],
    ['renumber', 'M4 is now M5\n'],
    ['drop', 'M5 Van Routes dropped\n'],
    ['deliver', 'US-201, US-202 and US-203 Not Started → Completed\n'],
    ['close', 'M2 In Progress → Completed, 11/22 → 22/22, ended 2026-11-23\n'],
    ['words', 'Nothing changed in meaning.\n'],
  ]);
  const whole = `HEAD~${Object.keys(steps).length}`;
  const told = await milepost('diff', whole);
  expect(readFileSync('README.md', 'utf8')).toContain(`$ milepost diff main\n${told}`);
  expect(told).toMatchInlineSnapshot(`
    "M2 Not Started → Completed, 2/22 → 22/22, started 2026-11-23, ended 2026-11-23
    M3 ends 5 working days later (2027-02-19 → 2027-02-26)
    ADR 0006 Proposed → Accepted
    US-201, US-202 and US-203 Not Started → Completed
    "
  `);
  expect(await milepost('diff', whole, 'HEAD~4', '--format', 'markdown')).toMatchInlineSnapshot(`
    "### What changed

    - M2 Not Started → In Progress, 2/22 → 11/22, started 2026-11-23
    - M2 Phase 1 Not Started → Completed, 0/7 → 7/7, ended 2026-11-23
    - M3 ends 5 working days later (2027-02-19 → 2027-02-26)
    - M5 Van Routes added (Not Started, 0/9)
    - ADR 0006 Proposed → Accepted
    "
  `);
});

test('what git saw change is told of the week, beside what the dates say', async () => {
  const { steps, commit, milepost } = await happenings();
  commit('the beginning', '2026-11-09');
  for (const name of ['accept', 'prepare', 'start', 'tick', 'slip', 'add']) {
    await steps[name]!();
    commit(name, '2026-11-20');
  }
  const report = (...words: string[]): Promise<string> => milepost('show', '--today', '2026-11-23', ...words);
  expect(await report()).toMatchInlineSnapshot(`
    "Larder Roadmap · Monday 2026-11-23
    1 of 5 milestones completed · 45/109 items (41%) · M1, M2 in progress

        Milestone                    Status        Items              Planned end
     ✓  M0 Foundations               Completed     21/21 ██████████   2026-10-09    ended 10-08, 1 day early
     ▶  M1 Donations and Stock       In Progress   15/31 ████░░░░░░   2026-12-11    Phase 2 of 3 · next: Warn three days before a crate expires.
     ▶  M2 Households and Visits     In Progress    9/22 ████░░░░░░   2026-12-18    Phase 1 of 2 · next: A household can be deleted for good.
     ·  M3 Pilot at Two Food Banks   Not Started    0/26 ░░░░░░░░░░   2027-02-26    waits for M1 and M2
     ·  M4 Van Routes                Not Started     0/9 ░░░░░░░░░░                 waits for M3

    Last week (since Monday 2026-11-16)
      M2 started 11-23 · 2/22 → 9/22
      M3 ends 5 working days later (2027-02-19 → 2027-02-26)
      M4 Van Routes added (Not Started, 0/9)
      ADR 0006 accepted

    Days are working days (Mon–Fri). Dates from docs/roadmap/index.md.
    "
  `);
  expect(await report('--since', '2026-11-21')).not.toContain('ADR 0006');
});
