import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { startAside } from '../../server/src/main/startAside';
import { createService } from '../../server/src/service';
import type { Aside, Handed } from '../../server/src/workspace/aside';
import { temporaryFolder } from '../workspace/support/temporaryFolder';

const texts = {
  'm1.md': '# Milestone 1: Desk\n\n- Status: Planned\n',
  'notes.md': 'See [the desk](m1.md).\n',
};

/** The answer of the first that can take them, once it tells of so many: files that were just written are left out. */
const asked = (aside: Aside, documents: readonly Handed[], count: number) =>
  vi.waitFor(
    async () => {
      const told = await aside.read(documents);
      expect(told).toHaveLength(count);
      return told!;
    },
    { timeout: 20_000, interval: 50 },
  );

function handedIn(folder: string, names: readonly string[], limit = 1000): readonly Handed[] {
  const within = pathToFileURL(`${folder}/`).toString();
  const service = createService();
  return names.map((name) => {
    const uri = name.includes(':') ? name : within + name;
    return { uri, limit, within, readAs: service.readAs(uri) };
  });
}

describe('documents that a thread reads', () => {
  const server = join(import.meta.dirname, '../../dist/server.js');

  test('are known as the server knows them', async () => {
    const folder = temporaryFolder(texts);
    const aside = startAside(server, 2);
    const handed = handedIn(folder, Object.keys(texts));
    const told = await asked(aside, handed, 2);
    aside.end();
    const service = createService();
    for (const [name, text] of Object.entries(texts)) service.setFile(`${handed[0]!.within}${name}`, text);
    const digestOf = (uri: string) => service.digest(uri)!;
    expect(
      told.map(([uri, { readAs, digest }]) => [uri, readAs, digest.facets, digest.summary(), digest.names()]),
    ).toEqual(
      handed.map(({ uri, readAs }) => [
        uri,
        readAs,
        digestOf(uri).facets,
        digestOf(uri).summary(),
        digestOf(uri).names(),
      ]),
    );
  });

  test('are no more than those that are there, in the folder, of text and not too large', async () => {
    const folder = temporaryFolder({
      ...texts,
      'binary.md': new Uint8Array([35, 0, 255]),
      'large.md': 'x'.repeat(1001),
    });
    const [{ within }] = handedIn(folder, ['m1.md']) as [Handed];
    const elsewhere = `vscode-vfs:${within.slice('file:'.length)}m1.md`;
    const aside = startAside(server, 1);
    const names = ['binary.md', 'gone.md', 'large.md', elsewhere, 'notes.md'];
    const told = await asked(aside, handedIn(folder, names), 1);
    const outside = handedIn(folder, ['m1.md']).map((each) => ({ ...each, within: `${within}other/` }));
    const toldOutside = await asked(aside, outside, 0);
    aside.end();
    expect(told.map(([uri]) => uri)).toEqual([`${within}notes.md`]);
    expect(toldOutside).toEqual([]);
  });

  test.each([
    ['cannot start', "throw new Error('no memory');"],
    ['ends at once', 'process.exit();'],
  ])('are none where it %s', async (_, bundle) => {
    const folder = temporaryFolder({
      'bundle.js': `require('node:fs').writeFileSync(__dirname + '/began', ''); ${bundle}`,
    });
    const aside = startAside(join(folder, 'bundle.js'), 1);
    await vi.waitFor(() => expect(readdirSync(folder)).toContain('began'), { timeout: 20_000 });
    expect(aside.read(handedIn('/w', ['m1.md']))).toBeNull();
    aside.end();
  });

  test('are none where there may be no thread', () => {
    const aside = startAside('no path', 1);
    expect(aside.read(handedIn('/w', ['m1.md']))).toBeNull();
    aside.end();
  });

  test('are none where it ends while it reads, and it takes no more', async () => {
    const bundle =
      "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => process.exit()); parentPort.postMessage(null);";
    const aside = startAside(join(temporaryFolder({ 'bundle.js': bundle }), 'bundle.js'), 1);
    const documents = handedIn('/w', ['m1.md']);
    expect(await asked(aside, documents, 0)).toEqual([]);
    expect(aside.read(documents)).toBeNull();
  });
});
