// Opens a roadmap in VS Code with Milepost on: npm start [-- [FOLDER] [--check]]
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { root } from './root.mjs';

const args = process.argv.slice(2);
const check = args.includes('--check');
const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--check');
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? join(root, 'examples/roadmap'));
if (unknown) fail(`There is no option ${unknown}. Usage: npm start [-- [FOLDER] [--check]]`);
if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(`There is no folder ${folder}.`);

try {
  await ensureModules();
  const code = check ? null : onPath('code');
  if (code) await desktop(code);
  else if (check) process.exit((await checked()) ? 0 : 1);
  else await served();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/**
 * The desktop VS Code that is installed, with the extension as it lies here.
 *
 * @param {string} code
 */
async function desktop(code) {
  const { build, bundles } = await import('../esbuild.mjs');
  await build(bundles);
  console.log(`Opening ${folder} in VS Code …`);
  const options = { stdio: /** @type {const} */ ('inherit'), shell: process.platform === 'win32' };
  const child = spawn(code, [`--extensionDevelopmentPath=${root}`, '--new-window', folder], options);
  await new Promise((done, broken) => child.on('error', broken).on('exit', done));
}

/** VS Code's server, until Ctrl-C. */
async function served() {
  const { server, version } = await start();
  console.log(`\nMilepost in VS Code ${version}: ${server.url}?folder=${encodeURIComponent(folder)}`);
  console.log('Open the address in a browser. Ctrl-C ends it.');
  // The pipes of the server keep the process alive; the signal ends it, and at-exit ends the server.
}

async function start() {
  const { packageExtension } = await import('./package.mjs');
  const { startServer } = await import('./vscode/server.mjs');
  const { versions } = await import('./vscode/versions.mjs');
  const { file } = await packageExtension({ out: join(root, 'out/milepost.vsix') });
  return { server: await startServer({ vsix: [file] }), version: versions.vscode };
}

/** Starts it all, looks at it in a real browser, and tells what shows. */
async function checked() {
  const { NotHere } = await import('./not-here.mjs');
  const { look } = await import('./vscode/look.mjs');
  try {
    const { findChromium } = await import('./vscode/chromium.mjs');
    await findChromium();
    const { server, version } = await start();
    const { url } = server;
    console.log(`VS Code ${version} is at ${url}, with ${folder}`);
    const { lines, picture } = await look(server, folder);
    for (const line of lines) console.log(line);
    console.log(`screenshot: ${relative(process.cwd(), picture)}`);
    return true;
  } catch (error) {
    if (error instanceof NotHere) console.log(`not run: ${error.message}`);
    else console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @param {string} name */
function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const paths = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((file) => join(dir, file)));
  return paths.find((path) => existsSync(path));
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
