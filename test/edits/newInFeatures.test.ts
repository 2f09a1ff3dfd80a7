import { expect, test } from 'vitest';
import { make, open } from './support/plannedIn';

/** As a planning guide would have it: a folder for each feature, overviews with a table of features. */
const house = new Map([
  [
    'docs/milestones/customer-management.md',
    `# Milestone: Customer Management

- Status: In Progress

## Features

| Feature | PRD | Priority |
| --- | --- | --- |
| Customer search | [PRD](../prd/customer-search/customer-search-prd.md) | High |
| Customer segmentation | | Medium |
| Customer notes | TBD | Low |
`,
  ],
  [
    'docs/prd/customer-search/customer-search-prd.md',
    `# PRD: Customer Search

**Status:** Draft

## User Stories

- [Search by phone](../../user-stories/customer-search/search-by-phone.md)

## Open Questions

- How many results fit on a screen?
`,
  ],
  [
    'docs/user-stories/customer-search/search-by-phone.md',
    `# User Story: Search by Phone

**Status:** In Progress
**PRD:** [Customer Search](../../prd/customer-search/customer-search-prd.md)
`,
  ],
]);

const places = (workspace: ReturnType<typeof open>, kind: 'prd' | 'story') =>
  workspace.settled(() =>
    workspace.service.plan.newForm({ kind, uri: null, folders: ['file:///workspace/'] }),
  );

test('requirements get a folder of their own, and the row of their feature leads there', () => {
  const workspace = open(house);
  const [place] = places(workspace, 'prd');
  expect(place).toMatchObject({ label: 'docs/prd/…', detail: 'A folder of its own', number: null });
  const { path } = make(workspace, {
    kind: 'prd',
    place: place!.id,
    title: 'Customer Segmentation',
    after: place!.after,
  });
  expect(path).toBe('docs/prd/customer-segmentation/customer-segmentation-prd.md');
  expect(workspace.files.get(path)).toMatch(/^# PRD: Customer Segmentation\n/);
  expect(workspace.files.get(path)).toContain(
    '- Milestone: [Customer Management](../../milestones/customer-management.md)\n',
  );
  const overview = workspace.files.get('docs/milestones/customer-management.md')!;
  expect(overview).toContain(
    '| Customer segmentation | [Customer Segmentation](../prd/customer-segmentation/customer-segmentation-prd.md) | Medium |\n' +
      '| Customer notes | TBD | Low |\n',
  );
});

test('a story lies with its feature, and the list of its requirements names it', () => {
  const workspace = open(house);
  const prd = 'file:///workspace/docs/prd/customer-search/customer-search-prd.md';
  const [place, any] = places(workspace, 'story');
  expect(place).toMatchObject({
    label: 'docs/user-stories/customer-search',
    number: null,
    prds: [{ uri: prd, label: 'Customer Search', status: 'Draft' }],
  });
  expect(any).toMatchObject({ label: 'docs/user-stories/…' });
  const story = { kind: 'story', title: 'Search by Town', after: null } as const;
  const { path } = make(workspace, { ...story, place: any!.id, prd });
  expect(path).toBe('docs/user-stories/customer-search/search-by-town.md');
  expect(workspace.files.get(path)).toMatch(/^# User Story: Search by Town\n/);
  expect(workspace.files.get(path)).toContain(
    '- PRD: [Customer Search](../../prd/customer-search/customer-search-prd.md)\n',
  );
  expect(workspace.files.get('docs/prd/customer-search/customer-search-prd.md')).toContain(
    `- [Search by phone](../../user-stories/customer-search/search-by-phone.md)
- [Search by Town](../../user-stories/customer-search/search-by-town.md)

## Open Questions
`,
  );
});

test('ids of stories are of the whole workspace', () => {
  const workspace = open(
    new Map([
      ['docs/user-stories/search/us-101-by-phone.md', '# US-101: By Phone\n\n- Status: Not Started\n'],
      ['docs/user-stories/notes/us-104-add.md', '# US-104: Add a Note\n\n- Status: Not Started\n'],
    ]),
  );
  const place = places(workspace, 'story').find(({ label }) => label === 'docs/user-stories/search');
  expect(place).toMatchObject({ number: 'US-105' });
  expect(make(workspace, { kind: 'story', place: place!.id, title: 'By Town', after: null }).path).toBe(
    'docs/user-stories/search/us-105-by-town.md',
  );
});

test('a first milestone is an overview, and its row of features waits for the first', () => {
  const workspace = open(new Map([['docs/guide.md', '# Planning\n']]));
  const place = 'file:///workspace/docs/milestones/*.md';
  const { path } = make(workspace, { kind: 'milestone', place, title: 'Customer Management' });
  expect(path).toBe('docs/milestones/customer-management.md');
  expect(workspace.files.get(path)).toMatch(
    /^# Milestone: Customer Management\n\n- \*\*Status:\*\* Planned\n/,
  );
  const [prds] = places(workspace, 'prd');
  make(workspace, { kind: 'prd', place: prds!.id, title: 'Customer Search', after: prds!.after });
  expect(workspace.files.get(path)).toContain(
    '| --- | --- | --- | --- |\n| Customer Search | | [Customer Search](../prd/customer-search.md) | Not Started |\n\n',
  );
});
