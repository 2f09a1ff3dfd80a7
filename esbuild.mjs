// Builds every bundle, one file each: `node esbuild.mjs [--production] [--watch]`.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';
import { root } from './tools/root.mjs';

/** @typedef {import('esbuild').BuildOptions & { outfile: string, entryPoints: [string] }} Bundle */

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'ascii',
  target: 'es2022',
  // Every engine in use knows `\p{…}`. esbuild doubts it, and would make each such pattern anew whenever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  loader: { '.md': 'text' },
  logLevel: 'silent',
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The "main" of some packages is a format that no bundler can follow.
  mainFields: ['module', 'main'],
  // The same code in a form of which a bundler can leave out what nobody asks for.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
};

/**
 * Node's own modules are not known to this platform, so a bundle that reaches one and does not name it does not build.
 *
 * @type {import('esbuild').BuildOptions}
 */
const browser = {
  ...common,
  platform: 'browser',
  // Before "browser": what is made for a page looks for `document`, and a worker has none.
  conditions: ['worker', 'browser', 'module'],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
};

/** Only the client may import vscode: elsewhere the name does not resolve, and the bundle does not build. */
const vscode = { external: ['vscode'] };

/**
 * The examples of the rules are their tests, their pages and what the command line explains: a third of a server that
 * never shows them.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutExamples = {
  name: 'without examples',
  setup({ onLoad }) {
    onLoad({ filter: /\/rules\/[\w-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^ {2}examples: \[\n[\s\S]*?^ {2}\],$/m,
        '  examples: [],',
      ),
      loader: 'ts',
    }));
  },
};

/**
 * The packages of the protocol show their side for Node to that platform alone. It lies beside what both sides share,
 * of which there must be one copy: an error of another copy is no error to this one.
 *
 * @type {import('esbuild').Plugin}
 */
const nodeSides = {
  name: 'node sides',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, async ({ path, resolveDir, kind }) => {
      const shared = await resolve(path.replace('/node', ''), { resolveDir, kind, namespace: 'once' });
      return { path: shared.path.replace(/common[/\\]api\.js$/, 'node/main.js') };
    });
  },
};

/**
 * Every file that imports a value of the protocol would get a copy of all that it exports, property by property: sixteen
 * times at each start. So all of them import one module that hands it on.
 *
 * @type {import('esbuild').Plugin}
 */
const protocolOnce = {
  name: 'protocol once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path, namespace }) =>
      namespace === 'once' ? undefined : { path, namespace: 'once' },
    );
    onLoad({ filter: /./, namespace: 'once' }, ({ path }) => ({
      contents: `export * from '${path}';`,
      resolveDir: root,
    }));
  },
};

/** @type {Record<string, Bundle>} */
export const bundles = {
  client: { ...node, ...vscode, entryPoints: ['client/src/main/desktop.ts'], outfile: 'dist/client.js' },
  'browser client': {
    ...browser,
    ...vscode,
    format: 'cjs',
    entryPoints: ['client/src/main/browser.ts'],
    outfile: 'dist/browser/client.js',
  },
  // One file for every host: VS Code in a browser starts it as a worker, everything else as a process.
  server: {
    ...browser,
    format: 'iife',
    // Reached by what is loaded in Node alone; an invariant holds that.
    external: builtinModules.flatMap((name) => [name, `node:${name}`]),
    plugins: [withoutExamples, nodeSides, protocolOnce],
    entryPoints: ['server/src/main/server.ts'],
    outfile: 'dist/server.js',
  },
  start: { ...node, entryPoints: ['server/src/main/start.ts'], outfile: 'dist/start.js' },
  'command line': {
    ...node,
    entryPoints: ['server/src/main/commandLine.ts'],
    outfile: 'dist/commandLine.js',
  },
  // Runs it.
  command: {
    ...node,
    entryPoints: ['server/src/main/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // The tables are larger than the command line, which loads them for who asks. Their licence asks to be handed on with
  // the sources that it names.
  holidays: {
    ...node,
    entryPoints: ['server/src/main/holidays.ts'],
    outfile: 'dist/holidays.js',
    banner: { js: `/*!\n${readFileSync(join(root, 'node_modules/date-holidays/LICENSE'), 'utf8')}*/` },
  },
};

/** What runs inside VS Code under test. Mocha comes from node_modules in the one host, and in the bundle in the other.
 * @type {Record<string, Bundle>} */
export const testBundles = {
  'tests in the extension host': {
    ...node,
    external: ['vscode', 'mocha'],
    entryPoints: ['test/vscode/run.ts'],
    outfile: 'dist/test/vscode.js',
    plugins: [testFiles('test/vscode')],
  },
  'tests in the web worker host': {
    ...browser,
    ...vscode,
    format: 'cjs',
    entryPoints: ['test/web/run.ts'],
    outfile: 'dist/test/web.js',
    plugins: [testFiles('test/web')],
    // Mocha's own wrapper takes the bundle's `module.exports` for itself.
    footer: { js: 'module.exports = { run };' },
  },
};

/**
 * `import { suites } from 'test-files'` gives each folder under `folder` and the loaders of its `*.test.ts`. They are
 * loaded only when asked for, after mocha has set up `describe` and `it`.
 *
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
function testFiles(folder) {
  return {
    name: 'test-files',
    setup(build) {
      build.onResolve({ filter: /^test-files$/ }, () => ({ path: folder, namespace: 'test-files' }));
      build.onLoad({ filter: /./, namespace: 'test-files' }, () => {
        const lines = readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name: suite }) => {
            const files = readdirSync(join(root, folder, suite)).filter((file) => file.endsWith('.test.ts'));
            const loaders = files.map((file) => `() => import(${JSON.stringify(`./${suite}/${file}`)})`);
            return `${JSON.stringify(suite)}: [${loaders.join(', ')}],`;
          });
        return { contents: `export const suites = { ${lines.join('\n')} };`, resolveDir: join(root, folder) };
      });
    },
  };
}

/**
 * @param {Record<string, Bundle>} which
 * @param {{ production?: boolean, watch?: boolean }} [options]
 */
export async function build(which, { production = false, watch = false } = {}) {
  await Promise.all(
    Object.entries(which).map(async ([name, bundle]) => {
      const extra = production ? { minify: true } : { sourcemap: /** @type {const} */ ('linked') };
      const plugins = [...(bundle.plugins ?? []), finish(name, bundle)];
      const job = await context({ ...bundle, ...extra, plugins });
      if (watch) return job.watch();
      try {
        await job.rebuild();
      } catch {
        // The errors were printed, with their places, when the build ended.
        throw new Error(`the ${name} bundle does not build`);
      } finally {
        await job.dispose();
      }
    }),
  );
}

/**
 * Says what went wrong, with the name of the bundle, and makes the command executable.
 *
 * @param {string} name
 * @param {Bundle} bundle
 * @returns {import('esbuild').Plugin}
 */
function finish(name, bundle) {
  return {
    name: 'finish',
    setup({ onEnd, esbuild, initialOptions }) {
      onEnd(async ({ errors, warnings }) => {
        const texts = [
          ...(await esbuild.formatMessages(errors, { kind: 'error' })),
          ...(await esbuild.formatMessages(warnings, { kind: 'warning' })),
        ];
        if (texts.length > 0) console.error(`${name}:\n${texts.join('\n')}`);
        if (errors.length > 0) return;
        if (initialOptions.minify) escapeExpressions(resolve(root, bundle.outfile));
        if (name === 'command') chmodSync(join(root, bundle.outfile), 0o755);
      });
    },
  };
}

/**
 * esbuild leaves regular expressions as they are written. In a bundle that is ASCII throughout a character takes one byte,
 * in the process too, and need not be decoded.
 *
 * @param {string} file
 */
function escapeExpressions(file) {
  const escaped = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const production = process.argv.includes('--production');
  const watch = process.argv.includes('--watch');
  try {
    await build(production ? bundles : { ...bundles, ...testBundles }, { production, watch });
  } catch {
    // What went wrong was said by the bundle that it happened to.
    process.exitCode = 1;
  }
  if (watch) console.log(`Watching ${relative(process.cwd(), root) || '.'} …`);
}
