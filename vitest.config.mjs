import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

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

/** Those that take longest: begun last, one would be waited for alone. */
const long = [
  'markdown/chunkedEqualsWhole',
  'rules/everyFix',
  'service/sameAsFresh',
  'fuzz/hostile',
  'reading/follow',
];

class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    /** @param {import("vitest/node").TestSpecification} file */
    const rank = ({ moduleId }) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  plugins: [markdownAsText],
  test: {
    // Time is what benchmarks are for: a busy machine must not fail a test that only takes longer there.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // All cores: with two, vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...rooms, 'vscode', 'web'].map((room) => `test/${room}/**`),
          // Nothing at the top of a module can change (`test/invariants/files.test.ts`), so modules are loaded once.
          isolate: false,
          sequence: { sequencer: LongestFirst },
        },
      },
      { extends: true, test: { name: 'invariants', include: ['test/invariants/**/*.test.ts'] } },
      { extends: true, test: { name: 'lsp', include: ['test/lsp/**/*.test.ts'] } },
      { extends: true, test: { name: 'editors', include: ['test/editors/**/*.test.ts'] } },
      { extends: true, test: { name: 'cli', include: ['test/cli/**/*.test.ts'] } },
      {
        extends: true,
        // npm installs into one cache.
        test: { name: 'package', include: ['test/package/**/*.test.ts'], fileParallelism: false },
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
