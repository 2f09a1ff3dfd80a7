import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService } from '../../server/src/service';

function library() {
  const service = createService([]);
  service.setFolders(['file:///w/']);
  for (const [uri, text] of generateWorkspace(60, 'file:///w/')) service.setFile(uri, text);
  return service;
}

test('a search without a word lists the first, and makes no list of all', () => {
  const service = library();
  const found = service.workspaceSymbols('');
  expect(found).toHaveLength(128);
  expect(found.slice(0, 2).map(({ name }) => name)).toEqual([
    'M0 Catalogue Search',
    'Phase 1 Loans Catalogue',
  ]);
  expect(service.computed.get('symbols')).toBeUndefined();
});

test('what the first search would wait for can be done before, a little at each turn', () => {
  const service = library();
  const turns = [...service.gatherSymbols()];
  expect(turns.length).toBeGreaterThan(3);
  const before = service.computed.get('symbols');
  expect(before).toBe(1);
  const found = service.workspaceSymbols('Loans');
  expect(service.computed.get('symbols')).toBe(before);
  expect(found).toEqual(library().workspaceSymbols('Loans'));
});

test('so can what tells which roadmaps there are, of documents that change meanwhile too', () => {
  const service = library();
  const turns = service.roadmaps.gather();
  turns.next();
  service.setFile('file:///w/new/m1-new.md', '# Milestone 1: Zeppelin\n\n- Status: Planned\n');
  service.setFile('file:///w/area-1/docs/roadmap/m0-catalogue-search.md', null);
  expect([...turns].length).toBeGreaterThan(60);
  const before = new Map(service.computed);
  const all = service.roadmaps.all();
  expect(all.slice(-1)).toEqual(['file:///w/new/']);
  // All that is left is to put them into one list.
  const after = [...service.computed].filter(([name, count]) => before.get(name) !== count);
  expect(after).toEqual([['roadmaps', 1]]);
});

test('what changes while it is being done is found as well', () => {
  const service = library();
  const turns = service.gatherSymbols();
  turns.next();
  service.setFile(
    'file:///w/area-9/docs/roadmap/m0-new.md',
    '# Milestone 0: Zeppelin\n\n- Status: Planned\n',
  );
  service.setFile('file:///w/area-1/docs/adr/0001-choice-1.md', null);
  for (const _ of turns) expect(service.workspaceSymbols('Zeppelin')).toHaveLength(1);
  expect(service.workspaceSymbols('Zeppelin').map(({ name }) => name)).toEqual(['M0 Zeppelin']);
});
