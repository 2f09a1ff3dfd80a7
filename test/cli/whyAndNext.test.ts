import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed, lendery } from './support/lendery';
import { milepost } from './support/milepost';

const m3 = 'docs/roadmap/m3-fines.md';
const files = {
  ...changed([
    m3,
    '`Completed`\n',
    '`Completed`\n- Related ADRs: [ADR 0009](../adr/0009-fines.md)\n\n## Milestone Pre-Checklist\n\n- [x] The fee is known.\n- [ ] The council agrees.\n',
  ]),
  'docs/adr/0009-fines.md': '# ADR 0009: Fines by the day\n\n- Status: Proposed\n',
};

test('why a milestone has not started, and what it takes to finish, in order and with places', async () => {
  const { out } = await milepost(temporaryFolder(files), ['why', 'M3']);
  expect(out).toMatchInlineSnapshot(`
    "M3 Fines · Not Started

    Before it starts
      1. M2 is In Progress, and has to be Completed.   docs/roadmap/m2-loans.md:3
      2. Milestone Pre-Checklist: 1/2
         ☐ The council agrees.                         docs/roadmap/m3-fines.md:10
      3. ADR 0009 (Fines by the day) is Proposed.      docs/adr/0009-fines.md:3

    Before it is finished
      1. Phase 1 Late Returns: 0/1, next: Fines are counted.   docs/roadmap/m3-fines.md:16
    "
  `);
});

test('a milestone that may start, one that is over', async () => {
  const folder = temporaryFolder(changed(['docs/roadmap/m2-loans.md', 'In Progress', 'Completed']));
  expect((await milepost(folder, ['why', 'M3'])).out).toContain(
    'Nothing keeps it from starting: milepost start M3\n',
  );
  expect((await milepost(folder, ['why', 'M1'])).out).toBe(
    'M1 Catalogue · Completed\n\nNothing: it is Completed.\n',
  );
});

test('what can be worked on now', async () => {
  const folder = temporaryFolder(files);
  expect((await milepost(folder, ['next'])).out).toMatchInlineSnapshot(`
    "M2 Loans · Phase 1 Lending
      ☐ Reject a loan past the limit.   docs/roadmap/m2-loans.md:11
    "
  `);
});

test('by team', async () => {
  const teams = changed([
    'docs/roadmap/m2-loans.md',
    '- [x] A member can borrow.\n- [ ] Reject a loan past the limit.\n',
    '#### Backend\n\n- [ ] Lend.\n\n#### QA + Testing\n\n- [ ] Try it.\n',
  ]);
  const folder = temporaryFolder(teams);
  expect((await milepost(folder, ['next', '--team', 'qa+testing', '--format', 'json'])).out).toBe(
    `${JSON.stringify(
      {
        version: 1,
        work: [
          {
            milestone: 'M2',
            title: 'Loans',
            where: 'Phase 1 Lending',
            teams: ['QA + Testing'],
            items: [{ text: 'Try it.', at: 'docs/roadmap/m2-loans.md:16:7' }],
          },
        ],
      },
      null,
      2,
    )}\n`,
  );
  expect((await milepost(folder, ['next', '--team', 'Ops'])).out).toBe(
    'Nothing is open for Ops. Teams with open items: Backend, QA + Testing.\n',
  );
});

test('nothing is open', async () => {
  const folder = temporaryFolder({ 'milepost.json': lendery['milepost.json']!, 'a.md': '# Words\n' });
  expect((await milepost(folder, ['next'])).out).toBe('Nothing is open that can be worked on now.\n');
});
