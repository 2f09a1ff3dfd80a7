// Everything that can be tested, from nothing: `npm test`. The last line is the total.
// `npm test -- host web` runs the named stages alone.
import { ensureModules } from './ensure.mjs';
import { checks } from './stages/checks.mjs';
import { editors } from './stages/editors.mjs';
import { grammar } from './stages/grammar.mjs';
import { host } from './stages/host.mjs';
import { packages } from './stages/packages.mjs';
import { single, sum } from './stages/result.mjs';
import { runStages } from './stages/run.mjs';
import { vitest } from './stages/vitest.mjs';
import { web } from './stages/web.mjs';
import { workbench } from './stages/workbench.mjs';
import { findChromium } from './vscode/chromium.mjs';
import { installServer } from './vscode/install.mjs';
import { installWeb } from './vscode/web.mjs';

/** @type {Record<string, import('./stages/result.mjs').Stage>} */
const stages = {
  check: checks,
  unit: { title: 'units and service', run: () => vitest('unit') },
  build: { title: 'every bundle builds', run: buildAll },
  lsp: { title: 'the server over a real connection', run: () => vitest('lsp') },
  editors,
  cli: { title: 'the command line as a process', run: () => vitest('cli') },
  package: packages,
  grammar,
  host,
  web,
  workbench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

await ensureModules();
const names = asked.length > 0 ? asked : Object.keys(stages);
// The downloads wait for the network, the checks for the processor: together they cost little more than either.
// What goes wrong here goes wrong again, and is reported, in the stage that needs it.
if (['grammar', 'host', 'workbench'].some((name) => names.includes(name))) installServer().catch(() => {});
if (names.includes('web')) installWeb().catch(() => {});
if (['host', 'web', 'workbench'].some((name) => names.includes(name))) findChromium().catch(() => {});

// These run what was built, so nothing is left to luck when they are asked for alone.
const built = ['lsp', 'editors', 'cli', 'host', 'web'];
if (names.some((name) => built.includes(name)) && !names.includes('build')) names.unshift('build');
const { passed, failed } = await runStages(names.flatMap((name) => stages[name] ?? []));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function buildAll() {
  const { build, bundles, testBundles } = await import('../esbuild.mjs');
  const all = Object.entries({ ...bundles, ...testBundles });
  return sum(
    await Promise.all(
      all.map(([name, bundle]) =>
        build({ [name]: bundle }).then(
          () => single(name, null),
          (error) => single(name, String(error)),
        ),
      ),
    ),
  );
}
