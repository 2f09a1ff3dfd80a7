import { describe, expect, test } from 'vitest';
import { checkLenses } from '../helpers/checkLenses';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

describe('a milestone that was just made', () => {
  test('has no placeholder as its next item', () => {
    checkLenses(`# Milestone 1: Van Routes
^ 0/3 done · ready
^ Start milestone

- Status: Not Started

## Phase 1: Planning
^ 0/2 done · next: write its items

- [ ] TBD
- [ ] [Item]

## Phase 2: Driving
^ 0/1 done · after Phase 1

- [ ] TBD
`);
  });

  test('tells what is written before what is not', () => {
    checkLenses(`# Milestone 1: Van Routes
^ 0/2 done · Phase 1 of 1

- Status: In Progress

## Phase 1: Planning
^ 0/2 done · next: Measure the yard.

- [ ] TBD
- [ ] Measure the yard.
`);
  });
});

describe('the light bulb on a heading offers', () => {
  const offered = (fixture: string): string[] => {
    const { files, cursors } = parseFixture(fixture);
    const { service, uri, settled } = openWorkspace(files);
    const [{ path, ...at }] = cursors as [{ path: string; line: number; character: number }];
    const all = settled(() => service.codeActions(uri(path), { start: at, end: at }, ['refactor']));
    return all.flatMap(({ title, command }) => (command ? title : []));
  };
  const other = '--- m2.md\n# Milestone 2: Returns\n\n- Status: Not Started\n';
  const one = (status: string) => `--- m1.md\n# Milestone 1: Len$0ding\n\n- Status: ${status}\n`;
  const insert = 'Insert a milestone after M1…';
  const merge = 'Merge another milestone into M1…';

  test.each([
    ['Not Started', other, [insert, 'Move M1…', merge]],
    ['In Progress', other, [insert, merge]],
    ['Completed', other, [insert]],
    ['Not Started', '', [insert]],
  ])('of a milestone that is %s', (status, beside, expected) => {
    expect(offered(one(status) + beside)).toEqual(expected);
  });
});
