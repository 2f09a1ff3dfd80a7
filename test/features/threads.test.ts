import { expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';

const files = new Map([
  [
    'docs/milestones/m1-lending.md',
    `# Milestone 1: Lending

- Status: In Progress

## Features

| Feature | PRD |
| --- | --- |
| Loans | [Loans](../prd/loans.md) |
| Fines | [Fines](../prd/fines.md) |
`,
  ],
  ['docs/prd/loans.md', '# PRD: Loans\n\n- Status: Approved\n'],
  ['docs/prd/fines.md', '# PRD: Fines\n\n- Status: Approved\n'],
  [
    'docs/user-stories/us-1-borrow.md',
    '# US-1: Borrow a Drill\n\n- Status: Done\n- PRD: [Loans](../prd/loans.md)\n',
  ],
  ['docs/user-stories/us-2-alone.md', '# US-2: Stand Alone\n\n- Status: Not Started\n'],
]);

/** What a hover over a text says, its links by where they lead to in short. */
function hover(path: string, text: string): string {
  const { service, uri, settled } = openWorkspace(files);
  const whole = files.get(path)!;
  const at = whole.indexOf(text);
  const line = whole.slice(0, at).split('\n').length - 1;
  const character = at - (whole.lastIndexOf('\n', at - 1) + 1) + 1;
  const found = settled(() => service.hover(uri(path), { line, character }));
  return (found!.contents as { value: string }).value.replaceAll('file:///workspace/docs/', '');
}

test('a milestone says which requirements it has, and which stories they have', () => {
  expect(hover('docs/milestones/m1-lending.md', 'Milestone 1')).toContain(
    `- [Fines](prd/fines.md) · Approved
  - no story
- [Loans](prd/loans.md) · Approved
  - [US-1 Borrow a Drill](user-stories/us-1-borrow.md) · Done`,
  );
});

test('requirements lead up to their milestone and down to their stories, from wherever they are named', () => {
  const card = `**PRD: Loans**

Approved

For: [M1 Lending](milestones/m1-lending.md) (In Progress)

- [US-1 Borrow a Drill](user-stories/us-1-borrow.md) · Done`;
  expect(hover('docs/milestones/m1-lending.md', 'Loans](')).toBe(card);
  expect(hover('docs/prd/fines.md', 'Fines')).toMatch(/\n\n- no story$/);
});

test('a story leads up through its requirements, and says where there are none', () => {
  expect(hover('docs/user-stories/us-1-borrow.md', 'US-1')).toMatch(
    /\n\nFor: \[M1 Lending\]\(milestones\/m1-lending\.md\) \(In Progress\) {2}\nRequirements: \[Loans\]\(prd\/loans\.md\) · Approved$/,
  );
  expect(hover('docs/user-stories/us-2-alone.md', 'US-2')).toMatch(
    /For: no milestone {2}\nRequirements: no PRD$/,
  );
});
