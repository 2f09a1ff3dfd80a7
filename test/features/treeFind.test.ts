import { expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

const { files } = parseFixture(`--- m1.md
# Milestone 1: Lending

## Phase 1: The front desk

### Development Checklist

- [ ] Print **three** \`labels\` &amp; a receipt.
- [x] Ask for snake\\_case names.
--- m2.md
# Milestone 2: Fines

Nobody prints labels here.

- [ ] Agree on the fine per day.
`);

test.each([
  ['fines', ['m2.md']],
  ['M1', ['m1.md']],
  ['FRONT DESK', ['m1.md']],
  ['three labels & a', ['m1.md']],
  ['snake_case', ['m1.md']],
  ['fine per', ['m2.md']],
  ['e', ['m1.md', 'm2.md']],
  // Prose is no part of the tree.
  ['nobody', []],
  ['?', []],
])('%s is found in %j', (text, found) => {
  const { service, path } = openWorkspace(files);
  expect(service.treeFind(text).map((id) => path(id.split(' ')[1]!))).toEqual(found);
});
