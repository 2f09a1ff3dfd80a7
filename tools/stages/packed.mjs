import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../package.mjs';
import { packageNpm } from '../package-npm.mjs';
import { root } from '../root.mjs';

/** @type {Promise<string> | undefined} */
let extension;

/** The .vsix of this run, packed once. */
export function packedExtension() {
  extension ??= packageExtension().then(({ file }) => file);
  return extension;
}

/** The tarball of the npm package. */
export async function packedForNpm() {
  const folder = join(root, 'out/npm');
  mkdirSync(folder, { recursive: true });
  return packageNpm(folder);
}
