import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseConfig } from '../../server/src/config/parseConfig';
import { disk, root, start } from './support/stampedDisk';

const many = Object.fromEntries(
  Array.from({ length: 20 }, (_, at) => [`m${at}.md`, `# Milestone ${at}: Part ${at}\n\n- Status: Ripe\n`]),
);
const uri = `${root}milepost.json`;
const ripe = (category: string): string => `{ "statuses": { "${category}": ["Ripe"] } }`;

/** How many documents have a milestone of this category, by the turns that a config has had. */
async function garden() {
  const started = await start(disk(many));
  const { service } = started;
  const turns: number[] = [];
  const { takeConfig } = service;
  Object.assign(service, {
    *takeConfig(...asked: Parameters<typeof takeConfig>) {
      const at = turns.push(0) - 1;
      for (const _ of takeConfig(...asked)) {
        turns[at]!++;
        yield;
      }
    },
  } satisfies Pick<typeof service, 'takeConfig'>);
  const count = (category: string): number =>
    service.documents().filter((each) => categoryOf(each) === category).length;
  const categoryOf = (each: string) => service.document(each)?.model.milestones[0]?.status?.category;
  return { ...started, turns, count };
}

const fresh = async (text: string) => (await start(disk({ ...many, 'milepost.json': text }))).answers();

beforeEach(() => {
  // Every document takes longer than a slice.
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 10;
    return clock;
  });
});
afterEach(() => void vi.restoreAllMocks());

test('others have their turn while all is read again for a config', async () => {
  const { service, workspace, turns, count, answers } = await garden();
  const set = workspace.setConfigText(uri, ripe('done'));
  await vi.waitFor(() => expect(turns[0]).toBeGreaterThan(2), { interval: 0 });
  expect(turns[0]).toBeLessThan(20);
  expect(service.workspaceSymbols('Part 19')).toHaveLength(1);
  await set;
  expect([turns, count('done')]).toEqual([[20], 20]);
  expect(answers()).toEqual(await fresh(ripe('done')));
});

test('what is open is read first', async () => {
  const { service, count } = await garden();
  service.open(`${root}m19.md`, 1, many['m19.md']!);
  const { config } = parseConfig(ripe('done'), []);
  service.takeConfig(root, config).next();
  expect(service.document(`${root}m19.md`)?.model.milestones[0]?.status?.category).toBe('done');
  expect(count('done')).toBe(2);
});

test('who types on does not wait until all is read for what was typed before', async () => {
  const { workspace, turns, count, answers } = await garden();
  const first = workspace.setConfigText(uri, ripe('blocked'));
  await vi.waitFor(() => expect(turns[0]).toBeGreaterThan(2), { interval: 0 });
  await Promise.all([first, workspace.setConfigText(uri, ripe('done'))]);
  expect(turns).toEqual([expect.any(Number), 20]);
  expect(turns[0]).toBeLessThan(20);
  expect([count('blocked'), count('done')]).toEqual([0, 20]);
  expect(answers()).toEqual(await fresh(ripe('done')));
});

test('nothing is left out where what is typed next is no config', async () => {
  const { workspace, turns, count, answers } = await garden();
  const first = workspace.setConfigText(uri, ripe('done'));
  await vi.waitFor(() => expect(turns[0]).toBeGreaterThan(2), { interval: 0 });
  await Promise.all([first, workspace.setConfigText(uri, `${ripe('done')} }`)]);
  expect([turns.length, count('done')]).toEqual([2, 20]);
  expect(answers()).toEqual(await fresh(ripe('done')));
});

test('nor what was opened meanwhile', async () => {
  const { service, workspace, turns, count, answers } = await garden();
  const first = workspace.setConfigText(uri, ripe('done'));
  await vi.waitFor(() => expect(turns[0]).toBeGreaterThan(2), { interval: 0 });
  service.open(`${root}m19.md`, 1, many['m19.md']!);
  await first;
  expect(count('done')).toBe(20);
  await workspace.setConfigText(uri, null);
  expect(count('done')).toBe(0);
  service.close(`${root}m19.md`);
  expect(answers()).toEqual((await start(disk(many))).answers());
});

test('nor where the config is gone', async () => {
  const { workspace, turns, count, answers } = await garden();
  const first = workspace.setConfigText(uri, ripe('done'));
  await vi.waitFor(() => expect(turns[0]).toBeGreaterThan(2), { interval: 0 });
  await Promise.all([first, workspace.setConfigText(uri, null)]);
  expect([turns.length, count('done')]).toEqual([2, 0]);
  expect(answers()).toEqual((await start(disk(many))).answers());
});
