import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from './exec.mjs';
import { root } from './root.mjs';

/**
 * Installs node_modules when it is missing or is not what package-lock.json asks for.
 * Only node's own modules are used here and in what is imported above: nothing else is there yet.
 */
export async function ensureModules() {
  const missing = whatIsMissing();
  if (!missing) return;
  console.log(`Installing node_modules (${missing}) …`);
  // Not "npm ci": it refuses a lock that lacks a binary of another system, and not every registry has them all.
  // The versions are those of the lock all the same, and with --no-save the lock stays as it is.
  const { code, output } = await npm(['install', '--no-save', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) throw new Error(`npm install failed:\n${output}`);
}

/** npm writes this list last, so an install that was interrupted is never taken for whole. */
function whatIsMissing() {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return 'none there yet';
  const wanted = packages(join(root, 'package-lock.json'));
  const installed = packages(list);
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    // Optional packages are mostly binaries of other systems; npm leaves those out on purpose.
    if (path === '' || optional || installed[path]?.version === version) continue;
    return `${path.replace(/^node_modules\//, '')} ${version} is asked for`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureModules();
