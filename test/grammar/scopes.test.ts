import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Piece, type ReadScopes, readScopes } from './support/readScopes';

let plain: ReadScopes;
let mine: ReadScopes;
beforeAll(async () => {
  plain = await readScopes({ injected: false });
  mine = await readScopes({ injected: true });
});

const isOurs = (scope: string): boolean => scope.endsWith('.milepost');

/** The document with each of our scopes under what it is on. */
function told(text: string): string {
  const lines = text.split('\n');
  return mine(text)
    .flatMap((pieces, row) => [
      lines[row]!,
      ...pieces.flatMap(({ start, end, scopes }) =>
        scopes
          .filter(isOurs)
          .map((scope) => `${' '.repeat(start)}${'^'.repeat(end - start)} ${scope.replace('.milepost', '')}`),
      ),
    ])
    .join('\n');
}

/** What is left when our scopes are taken away. */
function withoutOurs(pieces: readonly Piece[]): string[] {
  const kept: { end: number; scopes: string }[] = [];
  for (const { end, scopes } of pieces) {
    const others = scopes.filter((scope) => !isOurs(scope)).join(' ');
    const last = kept.at(-1);
    if (last?.scopes === others) last.end = end;
    else kept.push({ end, scopes: others });
  }
  return kept.map(({ end, scopes }) => `${end} ${scopes}`);
}

const documents = [
  [
    'a milestone file',
    `# Milestone 7: Reading Rooms
            ^ constant.numeric.id

- Status: In Progress
          ^^^^^^^^^^^ markup.changed.status.active
- Estimate: TBD
            ^^^ keyword.other.placeholder
- Dependency: [Milestone 6: Loans](./m6-loans.md) \`Completed\`
                                                   ^^^^^^^^^ markup.inserted.status.done
- Related ADRs: ADR 0012, ADR-0013/0014
                ^^^^^^^^ constant.numeric.record
                          ^^^^^^^^^^^^^ constant.numeric.record

<a id="m7-phase-1"></a>
## Phase 1: Opening Hours
         ^ constant.numeric.id

### Branch and PR Plan
- Branch: \`feat/m7-p1-opening-hours\`
           ^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.branch
- Branch pattern: \`fix/m7-p2-<topic>\`
                   ^^^^^^^^^^ string.unquoted.branch
                             ^^^^^^^ string.unquoted.branch
                             ^^^^^^^ keyword.other.placeholder
- PR Target: chore/m7-integration
             ^^^^^^^^^^^^^^^^^^^^ string.unquoted.branch

### Exit Criteria
- [x] Milestone status set to \`Completed\`.
                               ^^^^^^^^^ markup.inserted.status.done`,
  ],
  [
    'one document with bold fields',
    `## M2: Fines
   ^^ constant.numeric.id

**Status:** Planned
            ^^^^^^^ constant.language.status.planned
**Depends on:** M0, M1
                ^^^^^^ constant.numeric.id

## UI-M3.1: Desk
   ^^^^^^^ constant.numeric.id

**Status**: Blocked
            ^^^^^^^ markup.deleted.status.blocked`,
  ],
  [
    'a decision record and comments that suppress',
    `# ADR 0007: Keep Fines Small
  ^^^^^^^^ constant.numeric.record

Status: Superseded by ADR-0009
        ^^^^^^^^^^ markup.strikethrough.status.dropped
                      ^^^^^^^^ constant.numeric.record

<!-- milepost-disable-next-line status-unknown team-not-listed -- our own word -->
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable.other.rule
                                                               ^^^^^^^^^^^^^^^ comment.block.reason
- Status: Sleeping`,
  ],
  [
    'Markdown that is no roadmap',
    `# M1 chips and M2 chips

Completed. In Progress, done: the M1 was Not Started.

| Milestone | Status |
| --- | --- |
| M1 Pro | Done |

\`\`\`yaml
Status: Completed
Branch: feat/x
\`\`\`

    Status: Completed

<!-- Status: Completed, ADR 0001 -->
[Status: Completed](https://example.org/ADR-0001)`,
  ],
] as const;

describe('our scopes', () => {
  test.each(documents)('%s', (_, expected) => {
    const text = expected
      .split('\n')
      .filter((line) => !/^ *\^+ /.test(line))
      .join('\n');
    expect(told(text)).toBe(expected);
  });
});

describe('the scopes of Markdown stay as they are', () => {
  const below = ['examples', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const files = [...below, 'README.md', 'CHANGELOG.md', 'ARCHITECTURE.md'].filter((name) =>
    name.endsWith('.md'),
  );
  test.each(files.sort())('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(mine(text).map(withoutOurs)).toEqual(plain(text).map(withoutOurs));
  });
});
