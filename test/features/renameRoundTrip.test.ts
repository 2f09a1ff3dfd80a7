import { describe, expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { seededRandom } from '../helpers/seededRandom';
import { apply, printed } from './support/renaming';

describe('there and back', () => {
  const findings = (workspace: Workspace): string[] =>
    workspace.settled(() =>
      workspace.documents.flatMap((path) =>
        workspace.service.reports(workspace.uri(path)).map(({ rule, message }) => `${rule.name}: ${message}`),
      ),
    );
  const files = new Map(
    [...generateWorkspace(21)].map(([uri, text]) => [uri.slice('file:///bench/'.length), text]),
  );
  const random = seededRandom(20270308);
  const homes = [...files.keys()].filter((path) => /\/m\d+-/.test(path) && path.startsWith('area-0/'));

  test.each(Array.from({ length: 8 }, (_, round) => round))('round %i', (round) => {
    const home = homes[Math.floor(random() * homes.length)]!;
    const old = Number(/\/m(\d+)-/.exec(home)![1]);
    const next = 21 + Math.floor(random() * 900);
    const padded = round % 3 === 0;
    const given = padded ? new Map([...files].map(([path, text]) => [pad(path), pad(text)])) : new Map(files);
    const id = padded ? pad2(old) : old;
    const file = (padded ? pad(home) : home).split('/').at(-1);
    given.set(
      'area-0/docs/notes.md',
      `M${id} is late. See [it](roadmap/${file}#m${id}-phase-2 "The plan"), Milestone ${id} and M${id}'s Phase 2.\n`,
    );
    const workspace = openWorkspace(given);
    const before = printed(workspace);
    const found = findings(workspace);
    const path = padded ? pad(home) : home;
    apply(workspace, path, { line: 0, character: 4 }, `${next}`);
    const there = printed(workspace);
    const own = there.split(/^(?=--- )/m).filter((part) => part.startsWith('--- area-0/'));
    const oldId = new RegExp(`\\b(?:M|m|Milestone )0*${old}(?![\\d.])`);
    expect(own.flatMap((part) => part.split('\n')).filter((line) => oldId.test(line))).toEqual([]);
    const words = (list: string[], from: number, to: number) =>
      list.map((one) => one.replaceAll(new RegExp(`\\b(M|m|Milestone )0*${from}\\b`, 'g'), `$1${to}`)).sort();
    const known = words(found, old, old);
    const added = words(findings(workspace), next, old).filter((one) => !known.includes(one));
    // Another number leaves a gap and stands at another place in the order, as the person meant it.
    expect(added.filter((one) => !/^(?:milestone-number-gap|index-order)/.test(one))).toEqual([]);
    const number = padded ? pad2(next) : `${next}`;
    const back = [...workspace.files.keys()].find((each) =>
      each.includes(`area-0/docs/roadmap/m${number}-`),
    )!;
    apply(workspace, back, { line: 0, character: 4 }, `${old}`);
    expect(firstDifference(before, printed(workspace))).toEqual([]);
  });

  /** What else has a name: where it stands in the title's document, what it is called for a while, and what it was. */
  test.each([
    ['the title of a milestone', 'area-0/docs/roadmap/m4-fines-loans.md', /^# Milestone 4: F/, 'Late Books'],
    ['the number of a phase', 'area-0/docs/roadmap/m4-fines-loans.md', /^## Phase 3/m, '17'],
    ['the title of a phase', 'area-0/docs/roadmap/m4-fines-loans.md', /^## Phase 3: \S/m, 'Something Else'],
    ['a team', 'area-0/docs/roadmap/m4-fines-loans.md', /Execution Teams: B/, 'Engine Room'],
    ['the number of a decision', 'area-0/docs/adr/0002-choice-2.md', /^# ADR 0002/, '77'],
    ['the title of a decision', 'area-0/docs/adr/0002-choice-2.md', /^# ADR 0002: C/, 'Another Way'],
    ['a branch', 'area-0/docs/roadmap/m4-fines-loans.md', /Branch: `feat/, 'feat/quite-another'],
  ])('%s', (_, home, pattern, next) => {
    const given = new Map(files);
    given.set(
      'area-0/docs/notes.md',
      'M4 Phase 3 follows [ADR 0002](adr/0002-choice-2.md#adr-0002-choice-2), ADR 0002 and [it](roadmap/m4-fines-loans.md#m4-phase-3).\n',
    );
    const workspace = openWorkspace(given);
    const before = printed(workspace);
    const found = findings(workspace).map(numberless);
    const { at, old } = placeIn(workspace, home, pattern);
    apply(workspace, home, at, next);
    expect(printed(workspace)).not.toBe(before);
    const added = findings(workspace)
      .map(numberless)
      .filter((one) => !found.includes(one));
    // Another number leaves a gap or stands out of order, as the person meant it; a branch of another name says nothing.
    expect(added.filter((one) => !/^(?:phase-|record-number-gap|branch-)/.test(one))).toEqual([]);
    const moved =
      given.has(home) && workspace.files.has(home)
        ? home
        : [...workspace.files.keys()].find((each) => !given.has(each))!;
    apply(workspace, moved, at, old);
    expect(firstDifference(before, printed(workspace))).toEqual([]);
  });

  const numberless = (finding: string): string => finding.replaceAll(/\d+|'[^']*'|"[^"]*"/g, '#');

  /** The end of what the pattern finds, where the cursor is put, and the name that stands there. */
  function placeIn({ files: all, service, uri, settled }: Workspace, path: string, pattern: RegExp) {
    const text = all.get(path)!;
    const found = pattern.exec(text)!;
    const lines = text.slice(0, found.index + found[0].length).split('\n');
    const at = { line: lines.length - 1, character: lines.at(-1)!.length - 1 };
    const prepared = settled(() => service.prepareRename(uri(path), at));
    if (!prepared || 'refused' in prepared) throw new Error(prepared?.refused ?? 'nothing');
    return { at, old: prepared.placeholder };
  }

  function firstDifference(before: string, after: string): readonly string[] {
    const [a, b] = [before.split('\n'), after.split('\n')];
    const at = a.findIndex((line, i) => line !== b[i]);
    return at < 0 && a.length === b.length ? [] : [`${a[at]}`, `${b[at]}`];
  }

  const pad2 = (number: number): string => String(number).padStart(2, '0');
  function pad(text: string): string {
    return text
      .replace(/(\/|#|"|\bfeat\/|\bchore\/|\b)(m)(\d)(?=-)/g, '$1$20$3')
      .replace(/Milestone (\d)(?!\d)/g, 'Milestone 0$1');
  }
});
