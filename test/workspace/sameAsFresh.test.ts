import { expect, test } from 'vitest';
import type { FileEvent } from '../../server/src/workspace/fileEvent';
import { memoryFiles } from '../../server/src/workspace/memoryFiles';
import { createWorkspace } from '../../server/src/workspace/workspace';
import { random } from '../helpers/random';
import { type FakeService, fakeService } from './support/fakeService';

const root = 'file:///r/';
const names = ['a.md', 'b.md', 'docs/a.md', 'docs/b.md', 'docs/deep/c.md', 'x.md/d.md', 'docs/pic.png'];
const configs = ['milepost.json', 'docs/milepost.json', 'docs/deep/milepost.json'];
const configTexts = [
  '{}',
  '{ "preset": "strict" }',
  '{ "files": { "exclude": ["**/b.md"] } }',
  '{ bad',
  '{ "preset": 1 }',
];

/** Changes the disk somehow and says what an editor would be told of it. */
function change(disk: Map<string, string>, pick: (below: number) => number, step: number): FileEvent[] {
  const any = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  const kind = pick(6);
  if (kind === 0) {
    const folder = root + any(['docs', 'docs/deep', 'x.md']);
    for (const uri of [...disk.keys()]) if (uri.startsWith(`${folder}/`)) disk.delete(uri);
    return [{ uri: folder, type: 'deleted' }];
  }
  if (kind === 1) {
    const [from, to] = [`${root}docs`, `${root}moved${step % 3}`];
    for (const [uri, text] of [...disk])
      if (uri.startsWith(`${from}/`)) {
        disk.delete(uri);
        disk.set(to + uri.slice(from.length), text);
      }
    return [
      { uri: from, type: 'deleted' },
      { uri: to, type: 'created' },
    ];
  }
  const isConfig = kind === 2;
  const uri = root + any(isConfig ? configs : names);
  const was = disk.has(uri);
  if (was && pick(3) === 0) {
    disk.delete(uri);
    return [{ uri, type: 'deleted' }];
  }
  disk.set(uri, isConfig ? any(configTexts) : `text ${step}`);
  return [{ uri, type: was ? 'changed' : 'created' }];
}

async function fresh(disk: Map<string, string>): Promise<FakeService & { presets: unknown }> {
  const fake = fakeService();
  const workspace = createWorkspace({ service: fake.service, files: memoryFiles(disk), skip: () => {} });
  await workspace.setFolders([root]);
  return { ...fake, presets: presetsOf(workspace, fake) };
}

function presetsOf(workspace: ReturnType<typeof createWorkspace>, { files }: FakeService): unknown {
  return [...files.keys()].sort().map((uri) => [uri, workspace.configInForce(uri)]);
}

/** A config that cannot be read leaves the last good one in force, which a fresh workspace has never seen. */
function hasBadConfig(disk: Map<string, string>): boolean {
  return [...disk].some(([uri, text]) => uri.endsWith('milepost.json') && /bad|: 1/.test(text));
}

test('after any sequence of events everything is as if read anew', async () => {
  for (let seed = 1; seed <= 100; seed++) {
    const pick = random(seed).below;
    const disk = new Map<string, string>();
    for (const name of names) if (pick(2)) disk.set(root + name, 'start');
    const fake = fakeService();
    const workspace = createWorkspace({ service: fake.service, files: memoryFiles(disk), skip: () => {} });
    await workspace.setFolders([root]);
    for (let step = 0; step < 20; step++) {
      const events = change(disk, pick, step);
      // Some editors tell late, and of several things at once.
      if (pick(4) === 0) events.push(...change(disk, pick, step));
      await workspace.changed(events);
      if (step % 4 !== 3 || hasBadConfig(disk)) continue;
      const other = await fresh(disk);
      const label = `seed ${seed}, step ${step}`;
      expect(Object.fromEntries(fake.files), label).toEqual(Object.fromEntries(other.files));
      expect(presetsOf(workspace, fake), label).toEqual(other.presets);
      // A config without documents below it is in force nowhere, known or not.
      for (const [folder, config] of other.configs) expect(fake.configs.get(folder), label).toEqual(config);
      for (const folder of fake.configs.keys())
        expect(
          other.configs.has(folder) || ![...fake.files.keys()].some((uri) => uri.startsWith(folder)),
          label,
        ).toBe(true);
    }
  }
});
