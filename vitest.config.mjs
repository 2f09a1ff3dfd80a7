import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** `.md` files are imported as text, as esbuild does it. */
const markdownAsText = {
  name: 'markdown-as-text',
  /** @param {string} id */
  load(id) {
    return id.endsWith('.md') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null;
  },
};

/** Folders under test/ that need more than the source: a process, a connection, VS Code, or the whole tree. */
const rooms = ['invariants', 'lsp', 'editors', 'cli', 'package', 'grammar', 'workbench'];

export default defineConfig({
  plugins: [markdownAsText],
  test: {
    // Time is what benchmarks are for: a busy machine must not fail a test that only takes longer there.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...rooms, 'vscode', 'web'].map((room) => `test/${room}/**`),
        },
      },
      { extends: true, test: { name: 'invariants', include: ['test/invariants/**/*.test.ts'] } },
      { extends: true, test: { name: 'lsp', include: ['test/lsp/**/*.test.ts'] } },
      { extends: true, test: { name: 'editors', include: ['test/editors/**/*.test.ts'] } },
      { extends: true, test: { name: 'cli', include: ['test/cli/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'grammar', include: ['test/grammar/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'workbench',
          include: ['test/workbench/**/*.test.ts'],
          // One VS Code at a time, and each test is what a person does next.
          fileParallelism: false,
          sequence: { concurrent: false },
        },
      },
    ],
  },
});
