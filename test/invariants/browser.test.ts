import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundles } from '../../esbuild.mjs';

/** Bundles that run in a browser, where there is no Node. */
const inBrowser = Object.entries(bundles).filter(([, { platform }]) => platform === 'browser');

describe.each(inBrowser)('the %s bundle', (_, bundle) => {
  test.skipIf(!existsSync(bundle.entryPoints[0]!))('reaches no module of Node', async () => {
    const reached: string[] = [];
    await build({
      ...bundle,
      write: false,
      plugins: [
        ...(bundle.plugins ?? []),
        {
          name: 'node-modules',
          setup({ onResolve }) {
            onResolve({ filter: /^node:/ }, ({ path, importer }) => {
              reached.push(`${importer} imports ${path}`);
              return { path, external: true };
            });
          },
        },
      ],
    });
    expect(reached).toEqual([]);
  });
});

test('there are browser bundles', () => {
  expect(inBrowser.length).toBeGreaterThan(0);
});
