import { describe, expect, test, vi } from 'vitest';
import type { Files } from '../../server/src/workspace/files';
import { disk, root, start, texts } from './support/stampedDisk';

/** A process that holds next to nothing of what it read. */
async function forgetful(world: Pick<ReturnType<typeof disk>, 'read'> & { readonly files: Files }) {
  const started = await start(world, undefined, { mostHeld: 1 });
  started.service.rest();
  world.read();
  const textOf = (name: string): string | undefined => started.service.document(root + name)?.text;
  return { ...started, textOf };
}

describe('a closed document that is not held', () => {
  test('is read again when somebody asks, and not twice in a row', async () => {
    const world = disk();
    const { textOf, answers } = await forgetful(world);
    expect([textOf('m1.md'), textOf('m1.md')]).toEqual([texts['m1.md'], texts['m1.md']]);
    expect(world.read()).toEqual(['m1.md']);
    expect(answers()).toEqual((await start(disk())).answers());
  });

  test('is read anew for everybody where it changed unseen', async () => {
    const world = disk();
    const { service, workspace, answers } = await forgetful(world);
    world.write('m1.md', '# Milestone 1: Desk\n\n- Status: Completed\n');
    service.diagnostics(`${root}m1.md`);
    await workspace.setFolders([root]);
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('is gone for everybody where it vanished unseen', async () => {
    const world = disk();
    const { textOf, workspace, answers } = await forgetful(world);
    world.write('notes.md', null);
    expect(textOf('notes.md')).toBe('');
    await vi.waitFor(() => expect(workspace.documents()).toHaveLength(4));
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('is held after all where the disk tells each time that it is another', async () => {
    const world = disk();
    let times = 0;
    const { readNow } = world.files.stamped;
    const restless: Files['stamped'] = {
      ...world.files.stamped,
      readNow(...asked) {
        times++;
        const found = readNow(...asked);
        return found.kind === 'bytes' ? { ...found, stamp: `asked ${times}` } : found;
      },
    };
    const { textOf, workspace, answers } = await forgetful({
      ...world,
      files: { ...world.files, stamped: restless },
    });
    const askAll = (): void => {
      for (const name of Object.keys(texts)) expect(textOf(name)).toBe(texts[name]);
    };
    askAll();
    expect(times).toBe(Object.keys(texts).length);
    await workspace.setFolders([root]);
    const before = times;
    askAll();
    await workspace.setFolders([root]);
    askAll();
    expect(times).toBe(before);
    expect(answers()).toEqual((await start(disk())).answers());
  });

  test('is held where the disk tells nothing of what it has', async () => {
    const world = disk();
    const { textOf, answers } = await forgetful({ ...world, files: { ...world.files, stamped: undefined } });
    for (const name of Object.keys(texts)) expect(textOf(name)).toBe(texts[name]);
    expect(world.read()).toEqual([]);
    expect(answers()).toEqual((await start(disk())).answers());
  });

  test('is not read again for a config that says nothing of how to read', async () => {
    const world = disk();
    const { service, workspace, answers } = await forgetful(world);
    world.write('milepost.json', '{ "rules": { "link-missing-anchor": "off" } }');
    await workspace.changed([{ uri: `${root}milepost.json`, type: 'created' }]);
    expect(world.read()).toEqual(['milepost.json']);
    expect(answers()).toEqual((await start(world)).answers());
    service.rest();
    world.read();
    world.write('milepost.json', '{ "kinds": [{ "files": ["notes.md"], "kind": "adr" }] }');
    await workspace.changed([{ uri: `${root}milepost.json`, type: 'changed' }]);
    expect(world.read()).toEqual(['milepost.json', 'notes.md']);
    expect(answers()).toEqual((await start(world)).answers());
  });

  test('is read again when its editor closes, as it is by then', async () => {
    const world = disk();
    const { service, textOf, answers } = await forgetful(world);
    service.open(`${root}m1.md`, 1, '# Milestone 1: Bench\n');
    expect([textOf('m1.md'), world.read()]).toEqual(['# Milestone 1: Bench\n', []]);
    service.close(`${root}m1.md`);
    expect([textOf('m1.md'), world.read()]).toEqual([texts['m1.md'], ['m1.md']]);
    expect(answers()).toEqual((await start(disk())).answers());
  });
});
