import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../helpers/checkAnswer';
import { checkMarks } from '../helpers/checkMarks';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery, withLendery } from './support/lendery';

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

describe('inlay hints', () => {
  const hints = (fixture: string, lineEnd = '\n'): string[] => {
    const { files } = parseFixture(withLendery(fixture));
    const { service, uri, settled } = openWorkspace(
      new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)])),
    );
    const shown = (path: string) => {
      const text = files.get(path)!.split('\n');
      return settled(() => service.inlayHints(uri(path), everything)).map(
        ({ position, label }) => `${text[position.line]!.slice(0, position.character)}‹${label}›`,
      );
    };
    return [...shown('docs/roadmap/m2-loans.md'), ...shown('docs/roadmap/notes.md')];
  };
  const own = [
    '- Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) `Completed`‹met›',
    '- Related ADRs: [ADR 0006](../adr/0006-keep-fines-small.md), [ADR 0007](../adr/0007-lend-by-card.md)‹Proposed›',
  ];
  test('say how far a dependency is and that a decision is not taken', () =>
    expect(hints('Plain.\n')).toEqual(own));
  test('stand behind a bare number, in a cell, behind an emoji and with CRLF', () => {
    expect(hints('🚢 ADR 0007 and ADR 0006.\n', '\r\n')).toEqual([...own, '🚢 ADR 0007‹Proposed›']);
    expect(hints('| Why | Decision |\n| --- | --- |\n| Cards | ADR 0007 |\n')).toEqual([
      ...own,
      '| Cards | ADR 0007‹Proposed›',
    ]);
  });
  test('say where a gate is not met, and what the boxes count beside a typed number', () => {
    const text =
      '# Milestone 3: Fines\n\n- Status: Not Started\n- Progress: 3/4\n- Dependency: [Milestone 2: Loans](./m2-loans.md) `Completed`\n\n- [x] One.\n- [ ] Two.\n';
    const { service, uri, settled } = openWorkspace(
      new Map([...parseFixture(lendery).files, ['docs/roadmap/m3-fines.md', text]]),
    );
    const labels = settled(() => service.inlayHints(uri('docs/roadmap/m3-fines.md'), everything)).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['boxes: 1/2', 'In Progress, not met']);
  });
  test('do not tell a decision what it supersedes', () => {
    const record = (number: string, status: string) => `# ADR ${number}: Cards\n\n## Status\n\n${status}\n`;
    const { service, uri, settled } = openWorkspace(
      new Map([
        ['docs/adr/0001-a.md', record('0001', 'Superseded by [ADR 0002](./0002-b.md)')],
        ['docs/adr/0002-b.md', record('0002', 'Accepted\n\nSupersedes [ADR 0001](./0001-a.md)')],
        ['docs/adr/0003-c.md', record('0003', 'Accepted\n\nSee [ADR 0001](./0001-a.md).')],
      ]),
    );
    const labels = (path: string) =>
      settled(() => service.inlayHints(uri(path), everything)).map(({ label }) => label);
    expect(labels('docs/adr/0002-b.md')).toEqual([]);
    expect(labels('docs/adr/0003-c.md')).toEqual(['superseded by ADR 0002']);
  });
});

describe('workspace symbols', () => {
  const names = (query: string) => {
    const { service, path, settled } = openWorkspace(parseFixture(lendery).files);
    return settled(() => service.workspaceSymbols(query)).map(({ name, location }) => [
      name,
      path(location.uri),
    ]);
  };
  test('find milestones, phases, decisions and teams by their letters', () => {
    expect(names('m2loa')).toEqual([['M2 Loans', 'docs/roadmap/m2-loans.md']]);
    expect(names('shelves')).toEqual([['Phase 1 Shelves', 'docs/roadmap/m1-catalogue.md']]);
    expect(names('0007')).toEqual([['ADR 0007 Lend by Card', 'docs/adr/0007-lend-by-card.md']]);
    expect(names('web')).toEqual([['Web', 'docs/roadmap/m2-loans.md']]);
    expect(names('xyzzy')).toEqual([]);
  });
});

test('sections, items and comments fold', () => {
  const fold = (text: string) => {
    const { service, uri } = openWorkspace(new Map([['m.md', text]]));
    return service.foldingRanges(uri('m.md')).map(({ startLine, endLine }) => [startLine, endLine]);
  };
  const text =
    '# Milestone 1: A\n\n## Phase 1: B\n\n- [ ] One.\n  - [ ] Under one.\n- [ ] Two.\n\n## Phase 2: C\n\nText.\n';
  expect(fold(text)).toEqual([
    [0, 10],
    [2, 6],
    [4, 5],
    [8, 10],
  ]);
  expect(fold(text.replaceAll('\n', '\r\n'))).toEqual(fold(text));
});

test('a selection grows from the name to the item, the list, the phase and the milestone', () => {
  checkAnswer(
    '# Milestone 1: A\n\n## Phase 1: B\n\n- [ ] After M$01 we rest.\n- [ ] Two.\n\n## Phase 2: C\n',
    ({ service }, uri, position) => {
      const chain: string[] = [];
      let range:
        | {
            range: { start: { line: number; character: number }; end: { line: number; character: number } };
            parent?: unknown;
          }
        | undefined = service.selectionRanges(uri, [position])[0];
      for (; range; range = range.parent as typeof range) {
        const { start, end } = range.range;
        chain.push(`${start.line}:${start.character}-${end.line}:${end.character}`);
      }
      return chain;
    },
    ['4:12-4:14', '4:6-4:23', '4:6-5:10', '2:0-5:10', '2:0-7:0', '0:0-8:0'],
  );
});

test('statuses, ids, teams, branches and done items have colours of their own', () => {
  checkMarks(
    `# Milestone 1: 🚢 A
  ^^^^^^^^^^^ class declaration

- Status: In Progress
          ^^^^^^^^^^^ enumMember active
- Execution Teams: Web
                   ^^^ namespace declaration

## Phase 1: B
   ^^^^^^^ method declaration

### Development Checklist

#### Web
     ^^^ namespace
- [x] After M1 it works.
      ^^^^^^ comment done
            ^^ class
              ^^^^^^^^^^ comment done
- Branch: \`feat/m1-p1-b\`
           ^^^^^^^^^^^^ string declaration
`,
    ({ service }, uri) =>
      service
        .semanticTokens(uri)
        .map(({ range, type, modifiers }) => ({ range, words: [[type, ...modifiers].join(' ')] })),
  );
});

test('call hierarchy shows who waits for whom', () => {
  checkAnswer<unknown>(
    withLendery('M$01 first.\n'),
    ({ service }, uri, position) => {
      const [item] = service.prepareCallHierarchy(uri, position);
      const [incoming] = service.incomingCalls(item!);
      const [outgoing] = service.outgoingCalls(incoming!.from);
      return [
        item!.name,
        item!.detail,
        incoming!.from.name,
        incoming!.fromRanges.map(({ start }) => start.line),
        outgoing!.to.name,
        service.incomingCalls(incoming!.from),
      ];
    },
    ['M1 Catalogue', 'Completed · 1/1', 'M2 Loans', [3], 'M1 Catalogue', []],
  );
});

describe('hover', () => {
  const hover = (fixture: string, expected: RegExp) =>
    checkAnswer(
      fixture,
      ({ service }, uri, position) =>
        expected.test((service.hover(uri, position)!.contents as { value: string }).value),
      true,
    );
  test('tells a team its phases', () =>
    hover(lendery.replace('#### Web', '#### We$0b'), /\*\*Web\*\* · team[\s\S]*M2 \| Phase 1 Rules \| 0\/1/));
  test('tells a branch its phase', () =>
    hover(
      lendery.replace('feat/m2-p1-rules', 'feat/$0m2-p1-rules'),
      /M2 Phase 1 Rules · 1\/3[\s\S]*Into `chore\/m2-integration`/,
    ));
  test('tells a decision what it decides', () =>
    hover(
      withLendery('🚢 As ADR 00$006 says.\n').replace(
        '## Status\n\nAccepted\n',
        '## Status\n\nAccepted\n\n## Context\n\nNobody likes to pay, and *some* cannot pay.\n\n## Decision\n\n- Date: 2027-01-04\n\nA fine is never higher\nthan the price of the book.\n',
      ),
      /^\*\*ADR 0006 Keep Fines Small\*\*\n\nAccepted[^\n]*\n\nA fine is never higher than the price of the book\.$/,
    ));
  test('tells a field what it is for and which values it takes', () =>
    hover(
      lendery.replace('- Status: In', '- Sta$0tus: In'),
      /Where it stands.[\s\S]*In this roadmap: In Progress, Completed/,
    ));
});

describe('positions are counted as the client counts', () => {
  const text = '# Notes\n\n🚢 Grüße, 你好, e\u0301: M2 waits for M1.\r\nM2\n';
  test.each(['utf-16', 'utf-8'] as const)('%s', (encoding) => {
    const { service, uri } = openWorkspace(parseFixture(lendery).files);
    const at = uri('docs/roadmap/notes.md');
    service.setPositionEncoding(encoding);
    service.open(at, 1, '');
    service.change(at, 2, [{ text }]);
    const size = (part: string) => (encoding === 'utf-8' ? Buffer.byteLength(part) : part.length);
    const line = text.split('\n')[2]!;
    const character = size(line.slice(0, line.indexOf('M1')));
    const [link] = service.definition(at, { line: 2, character: character + 1 });
    expect(link!.targetUri).toBe(uri('docs/roadmap/m1-catalogue.md'));
    expect(link!.originSelectionRange).toEqual({
      start: { line: 2, character },
      end: { line: 2, character: character + 2 },
    });
    // An edit before it, counted the same way.
    const end = size('🚢 Grüße');
    service.change(at, 3, [
      { range: { start: { line: 2, character: size('🚢 ') }, end: { line: 2, character: end } }, text: 'Hi' },
      {
        range: {
          start: { line: 2, character: size('🚢 Hi') },
          end: { line: 2, character: size('🚢 Hi, 你好') },
        },
        text: '好',
      },
    ]);
    expect(service.document(at)!.text).toBe(text.replace('Grüße, 你好', 'Hi好'));
    expect(service.documentLinks(at, false).length).toBe(3);
  });
});
