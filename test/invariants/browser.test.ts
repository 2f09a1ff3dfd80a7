import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundles } from '../../esbuild.mjs';

/** Bundles that run in a browser, where there is no Node. */
const inBrowser = Object.entries(bundles).filter(([, { platform }]) => platform === 'browser');

/** Loaded where there is Node, and nowhere else. */
const onlyInNode = 'server/src/main/nodeHost.ts';

describe.each(inBrowser)('the %s bundle', (_, bundle) => {
  test('reaches no module of Node where there is none', async () => {
    const { metafile } = await build({ ...bundle, write: false, metafile: true });
    const found = reached(metafile, bundle.entryPoints[0]).filter(
      (line) => !line.endsWith(' imports vscode'),
    );
    expect(found).toEqual([]);
  });
});

/** What lies outside the bundle and is imported on the way from a file, without that which Node alone loads. */
function reached({ inputs }: Metafile, entry: string): readonly string[] {
  const outside: string[] = [];
  const seen = new Set([entry, onlyInNode]);
  const waiting = [entry];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const { path, external } of inputs[from]?.imports ?? []) {
      if (external) outside.push(`${from} imports ${path}`);
      if (external || seen.has(path)) continue;
      seen.add(path);
      waiting.push(path);
    }
  }
  return outside;
}

test('there are browser bundles', () => {
  expect(inBrowser.length).toBeGreaterThan(0);
});
