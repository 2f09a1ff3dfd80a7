import { describe, expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from './importsOf';

/** Who may import whom: the table of ARCHITECTURE.md. What is not named is not allowed. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: RegExp;
}

const none = /^$/;
const rooms: Readonly<Record<string, Room>> = {
  config: { rooms: [], packages: /^(?:zod|jsonc-parser)$/ },
  time: { rooms: [], packages: none },
  markdown: {
    rooms: [],
    packages: /^(?:unified|remark-.*|micromark-.*|mdast-util-.*|mdast|unist|yaml)$/,
  },
  reading: { rooms: ['markdown', 'config', 'time'], packages: none },
  templates: { rooms: ['markdown', 'reading', 'config'], packages: none },
  graph: { rooms: ['reading', 'config', 'time'], packages: /^vscode-uri$/ },
  edits: { rooms: ['config', 'reading', 'graph', 'templates', 'time'], packages: none },
  rules: { rooms: ['reading', 'graph', 'templates', 'config', 'time', 'edits'], packages: none },
  features: { rooms: ['reading', 'graph', 'templates', 'config', 'time', 'edits'], packages: none },
  service: {
    rooms: ['config', 'time', 'markdown', 'reading', 'templates', 'graph', 'edits', 'rules', 'features'],
    packages: none,
  },
  telling: { rooms: [], packages: none },
  workspace: { rooms: ['config', 'service'], packages: /^(?:node:.*|ignore|picomatch|vscode-uri)$/ },
  lsp: {
    rooms: ['service', 'workspace', 'telling'],
    packages: /^vscode-languageserver(?:\/.*|-.*)?$|^vscode-uri$/,
  },
  cli: { rooms: ['service', 'workspace', 'telling'], packages: /^(?:node:.*|vscode-uri)$/ },
};

const outside = ['main', 'client'];

/** `server/src/graph/join.ts` is of the room graph; `server/src/service.ts` of the room service. */
function roomOf(path: string): string {
  if (path.startsWith('client/')) return 'client';
  return /^server\/src\/([^/.]+)/.exec(path)?.[1] ?? path.split('/')[0]!;
}

function isAllowed({ from, to, own, type }: Import): boolean {
  const room = roomOf(from);
  if (!own) {
    if (to === 'vscode-languageserver-types' && (type || room === 'features')) return true;
    return room === 'main' || (rooms[room]?.packages.test(to) ?? true);
  }
  const target = roomOf(to);
  if (target === room || room === 'main') return true;
  // The words of the protocol and of outlines are types that many speak of.
  if (type && to === 'server/src/markdown/outline') return true;
  if (type && to === 'server/src/lsp/protocol' && (room === 'service' || room === 'features')) return true;
  // It turns answers of features into words, and asks none.
  if (room === 'telling') return type && target === 'features';
  if (room === 'templates' && /^templates\/[\w-]+\.md$/.test(to)) return true;
  if (room === 'features' && target === 'rules') return isAboutFindings(from);
  // The client must hash a text as the server did.
  if (room === 'client') return /^server\/src\/lsp\/(?:protocol|textHash)$/.test(to);
  if (room === 'cli' && to === 'package.json') return true;
  return rooms[room]?.rooms.includes(target) ?? false;
}

/** Of the features, only those that tell and mend what is wrong may know rules. */
const isAboutFindings = (file: string): boolean =>
  /\/features\/(?:diagnostics|codeActions|shared\/report)\.ts$/.test(file);

const all = sourceFiles('server/src', 'client/src').flatMap(importsOf);
const told = ({ from, to, type }: Import): string => `${from} imports ${type ? 'a type of ' : ''}${to}`;

describe('imports', () => {
  test('every room is in the table', () => {
    const unknown = new Set(sourceFiles('server/src').map(roomOf));
    for (const room of [...Object.keys(rooms), ...outside]) unknown.delete(room);
    expect([...unknown]).toEqual([]);
  });

  test.each([...Object.keys(rooms), ...outside])('%s imports what it may', (room) => {
    const mine = all.filter(({ from }) => roomOf(from) === room);
    expect(mine.filter((one) => !isAllowed(one)).map(told)).toEqual([]);
  });

  test('only the client imports vscode', () => {
    const others = all.filter(({ from, to }) => to === 'vscode' && roomOf(from) !== 'client');
    expect(others.map(told)).toEqual([]);
  });

  test('a rule imports no other rule', () => {
    const isRule = (path: string): boolean => /^server\/src\/rules\/[a-z]+(?:-[a-z]+)*(?:\.ts)?$/.test(path);
    const contract = /\/rule(?:\.ts)?$/;
    const found = all.filter(
      ({ from, to }) => isRule(from) && isRule(to) && !contract.test(from) && !contract.test(to),
    );
    expect(found.map(told)).toEqual([]);
  });

  test('a feature imports no other feature', () => {
    const isFeature = (path: string): boolean => /^server\/src\/features\/\w+(?:\.ts)?$/.test(path);
    // Actions carry the diagnostics that they mend, as the protocol wants.
    const found = all.filter(
      ({ from, to }) =>
        isFeature(from) &&
        isFeature(to) &&
        !(from.endsWith('/codeActions.ts') && to.endsWith('/diagnostics')),
    );
    expect(found.map(told)).toEqual([]);
  });

  test('no room imports in a circle', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to, own, type } of all) {
      if (!own || type || roomOf(from) === roomOf(to)) continue;
      edges.set(roomOf(from), (edges.get(roomOf(from)) ?? new Set()).add(roomOf(to)));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect([...edges.keys()].filter((room) => reaches(room, room))).toEqual([]);
  });
});
