import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { atExit } from '../at-exit.mjs';
import { npm } from '../exec.mjs';
import { NotHere } from '../not-here.mjs';

/**
 * Fills `folder` once. It is made beside its place and renamed into it when whole, so an interrupted or a
 * second, simultaneous install never leaves half a folder there.
 *
 * @param {string} folder
 * @param {(work: string) => Promise<string>} make fills `work`, answers the folder in it to keep
 */
export async function fillOnce(folder, make) {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const clean = () => rmSync(work, { recursive: true, force: true });
  const taken = atExit(clean);
  try {
    const made = await make(work);
    try {
      renameSync(made, folder);
    } catch (error) {
      // Somebody else was faster: theirs is as good as ours.
      if (!existsSync(folder)) throw error;
    }
  } finally {
    taken();
    clean();
  }
  return folder;
}

/**
 * Fetches packages from the npm registry and unpacks them, without running anything of theirs.
 *
 * @param {string} work
 * @param {Record<string, string>} packages name → version
 * @param {(name: string, tarball: string) => Promise<void>} unpack
 */
export async function fetchPackages(work, packages, unpack) {
  const specs = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const { code, output } = await npm(['pack', '--silent', '--pack-destination', work, ...specs], {
    quiet: true,
  });
  if (code !== 0) throw new NotHere(specs.join(', '), `install needs the npm registry: ${lastLine(output)}`);
  await Promise.all(
    Object.entries(packages).map(([name, version]) => unpack(name, join(work, `${name}-${version}.tgz`))),
  );
}

/** @param {string} text */
export function lastLine(text) {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
