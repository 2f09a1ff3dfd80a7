// Types, lint, format and invariants: `npm run check`.
import { ensureModules } from './ensure.mjs';
import { checks } from './stages/checks.mjs';
import { runStages } from './stages/run.mjs';

await ensureModules();
const { passed, failed } = await runStages([checks]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
