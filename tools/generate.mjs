// Writes every file that is made from others: `npm run generate`. `--check` only says which are not current.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, written } from './generated-files.mjs';
import { root } from './root.mjs';

const check = process.argv.includes('--check');
const files = await generatedFiles();
let stale = 0;

for (const [path, text] of files) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale++;
  console.log(`${check ? 'not current' : 'wrote'}: ${path}`);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
// Pages of rules that are no more.
for (const name of readdirSync(join(root, 'docs/rules'))) {
  const path = `docs/rules/${name}`;
  if (files.has(path) || written.has(path)) continue;
  stale++;
  console.log(`${check ? 'not current' : 'removed'}: ${path}`);
  if (!check) rmSync(join(root, path));
}
if (stale === 0) console.log('Everything is current.');
if (check && stale > 0) process.exitCode = 1;
