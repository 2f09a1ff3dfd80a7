import { describe, expect, test } from 'vitest';
import { checkAct } from '../helpers/checkAct';
import { checkRule } from '../helpers/checkRule';
import { roadmapsOf } from './support/roadmapsOf';

const home = (number: number, title: string, status: string) => `# Milestone ${number}: ${title}

- Status: ${status}

## Goal

Readers can borrow.
`;
const files = (at: string, status = 'Not Started') => `--- ${at}/m1-lending.md
${home(1, 'Lending Desk', status)}--- ${at}/m2-returns.md
${home(2, 'Returns', 'Not Started')}`;
const table = (at: string, status = 'Not Started') => `| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending Desk](${at}m1-lending.md) | ${status} |
| [Milestone 2: Returns](${at}m2-returns.md) | Not Started |
`;
const roadmap = (status = 'Not Started') => `--- docs/roadmap/index.md
# Lendery Roadmap

${table('', status)}${files('docs/roadmap', status)}`;

describe('an overview above a roadmap that has its own index', () => {
  test.each([
    ['docs/overview.md', 'roadmap/'],
    ['docs/ROADMAP.md', './roadmap/'],
    ['README.md', 'docs/roadmap/'],
    ['docs/status.md', '/docs/roadmap/'],
  ])('%s belongs to it where its rows link %s', (path, at) => {
    const all = roadmapsOf(`--- ${path}\n# Overview\n\n${table(at)}${roadmap()}`);
    expect(Object.keys(all)).toEqual(['docs/roadmap/']);
    expect(all['docs/roadmap/']).toContain(path);
  });

  test('says a status as the files do', () => {
    checkRule(`--- docs/overview.md
# Overview

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending Desk](roadmap/m1-lending.md) | Completed |
                                                       ^^^^^^^^^ index-status-drift
| [Milestone 2: Returns](roadmap/m2-returns.md) | Not Started |
${roadmap()}`);
  });

  test('changes with what is started', () => {
    const at = (status: string) =>
      `--- docs/overview.md\n# Overview\n\n${table('roadmap/', status)}${roadmap(status)}`;
    checkAct(at('Not Started'), 'start', at('In Progress'), {
      on: ['docs/roadmap/m1-lending.md', 'M1'],
      today: '2027-03-08',
    });
  });

  test('may list a milestone that has no file yet', () => {
    const more = '| Milestone 3: Pilot | Not Started |\n';
    const all = roadmapsOf(`--- docs/overview.md\n# Overview\n\n${table('roadmap/')}${more}${roadmap()}`);
    expect(Object.keys(all)).toEqual(['docs/roadmap/']);
  });
});

describe('it stays apart', () => {
  const rowsOf = (...names: string[]) =>
    names.map((name, at) => `| [Milestone ${at + 1}](${name}) | Completed |\n`).join('');
  const head = '# Overview\n\n| Milestone | Status |\n| --- | --- |\n';

  test('where it tells of two roadmaps', () => {
    const other = roadmap().replaceAll('docs/roadmap/', 'web/roadmap/');
    const rows = rowsOf('docs/roadmap/m1-lending.md', 'web/roadmap/m2-returns.md');
    const all = roadmapsOf(`--- README.md\n${head}${rows}${roadmap()}${other}`);
    expect(Object.keys(all).sort()).toEqual(['', 'docs/roadmap/', 'web/roadmap/']);
  });

  test('where most of its rows link nothing', () => {
    const rows = '| Milestone 4: Pilot | Planned |\n| Milestone 5: Launch | Planned |\n';
    const all = roadmapsOf(
      `--- docs/overview.md\n${head}${rowsOf('roadmap/m1-lending.md')}${rows}${roadmap()}`,
    );
    expect(all['docs/roadmap/']).not.toContain('docs/overview.md');
  });

  test('where it declares a milestone of its own', () => {
    const all = roadmapsOf(
      `--- docs/m9-move.md\n${home(9, 'Move House', 'Not Started')}\n${table('roadmap/')}${roadmap()}`,
    );
    expect(all['docs/roadmap/']).not.toContain('docs/m9-move.md');
  });

  test('beside the roadmap: what was so in a certain week is no drift', () => {
    const rows = rowsOf('../roadmap/m1-lending.md', '../roadmap/m2-returns.md');
    checkRule(`--- docs/weekly/2027-10.md\n${head}${rows}${roadmap()}`);
  });
});
