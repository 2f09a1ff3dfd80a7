import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../at-exit.mjs';
import { exec } from '../exec.mjs';
import { installServer } from './install.mjs';
import { quietSettings, trustSettings } from './settings.mjs';

/**
 * @typedef {object} Server
 * @property {string} url where the workbench is, without a query
 * @property {string} authority `127.0.0.1:port`, as it stands in a vscode-remote URI
 * @property {string} dir its temporary folder
 * @property {() => void} stop ends all its processes and removes the folder
 */

/**
 * Starts VS Code's server on a free port, with a fresh profile.
 *
 * @param {object} [options]
 * @param {string[]} [options.vsix] extensions to install first
 * @param {boolean} [options.driver] needed for extensionDevelopmentPath and extensionTestsPath: without it, built
 *   VS Code silently ignores both
 * @param {boolean} [options.restricted] no folder is trusted
 * @param {Record<string, unknown>} [options.settings] on top of the quiet ones
 * @returns {Promise<Server>}
 */
export async function startServer({ vsix = [], driver = false, restricted = false, settings = {} } = {}) {
  const { node, main } = await installServer();
  const dir = mkdtempSync(join(tmpdir(), 'milepost-vscode-'));
  for (const name of ['home', 'tmp', 'ext', 'user/User']) mkdirSync(join(dir, name), { recursive: true });
  const settingsFile = join(dir, 'user/User/settings.json');
  writeFileSync(
    settingsFile,
    JSON.stringify({ ...quietSettings, ...(restricted ? trustSettings : {}), ...settings }, null, 2),
  );
  const base = [main, '--accept-server-license-terms', ...profileArguments(dir)];
  if (!restricted) base.push('--disable-workspace-trust');
  const env = environment(dir);

  /** @type {number | undefined} */
  let group;
  const stop = () => {
    forget();
    if (group !== undefined) endGroup(group);
    // Processes that were just ended may still be writing: a few tries, not an error.
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = atExit(stop);

  try {
    for (const file of vsix) {
      const { code, output } = await exec(node, [...base, '--install-extension', file, '--force'], {
        env,
        quiet: true,
      });
      if (code !== 0) throw new Error(`VS Code refused ${file}:\n${output}`);
    }
    const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
    if (driver) args.push('--enable-smoke-test-driver');
    const child = spawn(node, [...base, ...args], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    group = child.pid;
    const port = await ready(child);
    return { url: `http://127.0.0.1:${port}/`, authority: `127.0.0.1:${port}`, dir, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @param {string} dir */
function profileArguments(dir) {
  return [
    ...['--server-data-dir', dir, '--user-data-dir', join(dir, 'user'), '--extensions-dir', join(dir, 'ext')],
    '--disable-telemetry',
  ];
}

/**
 * A clean environment: what the calling editor or desktop sets for its own children would change this one.
 *
 * @param {string} dir
 */
function environment(dir) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|XDG_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: join(dir, 'home'),
    TMPDIR: join(dir, 'tmp'),
    // No marketplace: nothing is looked up, nothing is updated.
    EXTENSIONS_GALLERY: '{}',
  };
}

/**
 * Waits until the server answers; tells the port that the system chose, from the line in which the server says
 * that it listens.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<number>}
 */
function ready(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    let asked = false;
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const port = Number(/Extension host agent listening on (\d+)/.exec(said)?.[1]);
      if (!port || asked) return;
      asked = true;
      // When the answer fails the process ended, and "exit" below has the better words for it.
      fetch(`http://127.0.0.1:${port}/version`).then(
        () => resolve(port),
        () => {},
      );
    };
    // Both are read for ever: a full pipe would stop the server.
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${said}`)));
  });
}

/** @param {number} group */
function endGroup(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    // It ended by itself.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
