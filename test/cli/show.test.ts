import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed, lendery } from './support/lendery';
import { milepost } from './support/milepost';

test('the table: statuses, bars, gates, what is next', async () => {
  const folder = temporaryFolder(lendery);
  expect(await milepost(folder, ['show', 'docs/roadmap', '--today', '2027-03-08'])).toEqual({
    code: 0,
    err: '',
    out: `Lendery Roadmap · Monday 2027-03-08
1 of 3 milestones completed · 3/6 items (50%) · M2 in progress

    Milestone      Status        Items            Planned end
 ✓  M1 Catalogue   Completed     2/2 ██████████   2027-02-12    ended 02-10, 2 days early
 ▶  M2 Loans       In Progress   1/3 ███░░░░░░░   2027-04-02    Phase 1 of 2 · next: Reject a loan past the limit.
 ·  M3 Fines       Not Started   0/1 ░░░░░░░░░░   2027-05-07    waits for M2

Days are working days (Mon–Fri). Dates from docs/roadmap/index.md.
`,
  });
});

test('as Markdown: the same with links and without bars', async () => {
  const folder = temporaryFolder(lendery);
  const { out } = await milepost(folder, ['show', '--today', '2027-03-08', '--format', 'markdown']);
  expect(out).toBe(`**Lendery Roadmap** · Monday 2027-03-08

1 of 3 milestones completed · 3/6 items (50%) · M2 in progress

| Milestone | Status | Items | Planned end | |
| --- | --- | --- | --- | --- |
| [M1 Catalogue](docs/roadmap/m1-catalogue.md) | Completed | 2/2 | 2027-02-12 | ended 02-10, 2 days early |
| [M2 Loans](docs/roadmap/m2-loans.md) | In Progress | 1/3 | 2027-04-02 | Phase 1 of 2 · next: Reject a loan past the limit. |
| [M3 Fines](docs/roadmap/m3-fines.md) | Not Started | 0/1 | 2027-05-07 | waits for M2 |

_Days are working days (Mon–Fri). Dates from docs/roadmap/index.md._
`);
});

test('as JSON: the same facts', async () => {
  const folder = temporaryFolder(lendery);
  const { out } = await milepost(folder, ['show', '--today', '2027-03-08', '--format', 'json']);
  const { version, today, roadmaps } = JSON.parse(out);
  expect([version, today]).toEqual([1, '2027-03-08']);
  expect(roadmaps).toHaveLength(1);
  expect(roadmaps[0]).toMatchObject({
    title: 'Lendery Roadmap',
    file: 'docs/roadmap/index.md',
    completed: 1,
    total: 3,
    progress: { done: 3, total: 6 },
  });
  expect(roadmaps[0].milestones[2]).toEqual({
    id: 'M3',
    title: 'Fines',
    file: 'docs/roadmap/m3-fines.md',
    status: 'Not Started',
    category: 'planned',
    state: 'waiting',
    after: [],
    waitsFor: [{ milestone: 'M2', status: 'In Progress' }],
    progress: { done: 0, total: 1 },
    phase: { position: 1, of: 1 },
    next: 'Fines are counted.',
    plannedStart: null,
    plannedEnd: '2027-05-07',
    actualEnd: null,
    late: null,
  });
});

test('where there is no milestone, what to do', async () => {
  const folder = temporaryFolder({ 'README.md': '# Hello\n' });
  expect(await milepost(folder, ['show'])).toEqual({
    code: 0,
    out: '',
    err: 'milepost: no milestones here. milepost inspect --explain . says what was read, and why not.\n',
  });
  const kept = temporaryFolder({
    '.git/HEAD': '',
    '.gitignore': 'plans/\n',
    'plans/m1.md': '# Milestone 1: Dig\n',
  });
  expect((await milepost(kept, ['show'])).err).toBe(
    'milepost: no Markdown documents here. What git ignores is left out, unless its folder is named: milepost show docs.\n',
  );
  expect((await milepost(kept, ['show', 'plans'])).out).toContain('M1 Dig');
});

test('what one team has to do, and what lies behind a long roadmap', async () => {
  const folder = temporaryFolder(
    changed(['docs/roadmap/m2-loans.md', '- [ ] A member', '#### Backend\n\n- [ ] A member']),
  );
  const one = await milepost(folder, ['show', '--team', 'backend', '--today', '2027-03-08']);
  expect(one.out.split('\n\n')[0]).toBe(
    'Lendery Roadmap · Backend · Monday 2027-03-08\n0 of 1 milestone completed · 0/1 items (0%) · M2 in progress',
  );
  expect((await milepost(folder, ['show', '--team', 'Ops'])).err).toBe(
    "milepost: no milestone names the team 'Ops'.\n",
  );
  const rows = Array.from({ length: 20 }, (_, at) => `| M${at + 1} Step | ${at < 17 ? 'Done' : 'Planned'} |`);
  const long = temporaryFolder({
    'roadmap.md': `# Roadmap\n\n| Milestone | Status |\n| --- | --- |\n${rows.join('\n')}\n`,
  });
  const { out } = await milepost(long, ['show', '--today', '2027-03-08']);
  expect(
    out
      .split('\n')
      .slice(3, 7)
      .map((line) => line.trimEnd()),
  ).toEqual([
    '    Milestone   Status',
    ' ✓  14 completed before',
    ' ✓  M15 Step    Done',
    ' ✓  M16 Step    Done',
  ]);
});

test('a milestone that is late, and a day that is none', async () => {
  const folder = temporaryFolder(lendery);
  const { out } = await milepost(folder, ['show', '--today', '2027-04-06']);
  expect(out).toContain('2 days overdue · Phase 1 of 2 · next: Reject a loan past the limit.');
  expect(await milepost(folder, ['show', '--since', 'yesterday'])).toEqual({
    code: 2,
    out: '',
    err: "milepost: --since must be a date such as 2027-03-08, not 'yesterday'.\n",
  });
});
