import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exec } from '../exec.mjs';
import { NotHere } from '../not-here.mjs';
import { root } from '../root.mjs';
import { lastLine } from './cache.mjs';

const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'chrome.exe', 'msedge.exe'],
];

/** Where installers put it when they do not put it on the path. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
];

/** @type {Promise<string> | undefined} */
let found;

/**
 * The path of a Chromium, installed if need be: one that is there, else playwright's own download, else Debian's
 * package where that is allowed. Throws NotHere when none can be had.
 */
export function findChromium() {
  found ??= find();
  return found;
}

async function find() {
  const there = await installed();
  if (there) return there;
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();

  console.log('Installing a Chromium …');
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  const download = await exec(process.execPath, [cli, 'install', 'chromium', '--no-shell'], { quiet: true });
  if (download.code === 0 && existsSync(chromium.executablePath())) return chromium.executablePath();

  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await exec('apt-get', ['update', '-qq'], { quiet: true, env });
    const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
    const { code, output } = await exec('apt-get', args, { quiet: true, env });
    const path = await installed();
    if (path) return path;
    throw new NotHere('Chromium', `install it by hand: apt-get ended with ${code}: ${lastLine(output)}`);
  }
  throw new NotHere('Chromium', 'install Chrome, Chromium or Edge');
}

async function installed() {
  const asked = process.env.MILEPOST_CHROMIUM;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  for (const path of [...(asked ? [asked] : []), ...onPath, ...places]) {
    if (existsSync(path) && (await runs(path))) return path;
  }
  return null;
}

/**
 * On some systems the name is only a script that tells you to install the browser.
 *
 * @param {string} path
 */
async function runs(path) {
  // On Windows `--version` opens a window, and no such script exists there.
  if (process.platform === 'win32') return true;
  const { code } = await exec(path, ['--version'], { quiet: true });
  return code === 0;
}
