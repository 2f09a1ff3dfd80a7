import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const example = join(import.meta.dirname, '../../../examples/roadmap');

/** What lies on the disk at first: a roadmap with records and stories, by path. */
export const startingFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(example, path).split('\\').join('/'), readFileSync(path, 'utf8')]),
);

/** Whole documents that something is overwritten with. */
export const texts: readonly string[] = [
  '# Milestone 1: Lending\n\n- Status: Completed\n\n## Phase 1: Desk\n\n### Exit Criteria\n- [x] The desk works.\n- [ ] The text is clear.\n',
  '# Milestone 2: Fines\r\n\r\n- Status: In Progress\r\n- Dependency: [Milestone 1: Lending](./m1-donations-and-stock.md) `Completed`\r\n',
  '# Roadmap\n\n| Milestone | Status |\n| --- | --- |\n| [Milestone 0](./m0-foundations.md) | Not Started |\n| [M1](./m1-donations-and-stock.md) | Done |\n',
  '# ADR 0007: Queue\n\n## Status\n\nSuperseded by [ADR 0001](./0001-record-decisions.md)\n',
  '---\nstatus: accepted\n---\n# ADR 0008: A\n',
  'Notes on M2 😀, ADR 0003 and [a place](../docs/roadmap/m1-donations-and-stock.md#nowhere).\n',
  '## M1: A\n\n**Dependencies:** M2\n\n## M2: B\n\n**Dependencies:** M1\n\n- [ ] One\n- [x] Two\n',
  '<!-- milepost-disable -->\n# Milestone 3: Quiet\n\n- Status: Nonsense\n',
  '[a]: ./m0-foundations.md\n\nSee [a] and [b][a].\n\n```\n# Milestone 9: in code\n',
  '',
];

export const configs: readonly string[] = [
  '{}',
  '{ "preset": "strict" }',
  '{ "files": { "exclude": ["**/m2*.md"] } }',
  '{ "files": { "include": ["docs/**/*.md"] }, "rules": { "status-unknown": "off" } }',
  '{ "statuses": { "done": ["Nonsense"] } }',
  '{ "roadmaps": [{ "name": "All", "include": ["**/*.md"] }] }',
  '{ "baseline": "milepost.baseline.json" }',
];

/** The last good config stays in force, which no fresh server has seen; so none is left before servers are compared. */
export const badConfigs: readonly string[] = ['{ bad', '{ "preset": 1 }', '[]', '\u0000'];

export const settings: readonly object[] = [
  {},
  { files: { exclude: ['**/adr/**'] } },
  { files: { maxSize: 60_000 } },
  { problems: 'all' },
  { problems: 'open' },
];
