import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json';
import { npm } from '../../tools/exec.mjs';

const project = mkdtempSync(join(tmpdir(), 'milepost-npm-'));
const installed = join(project, 'node_modules/milepost');

beforeAll(async () => {
  cpSync('examples/roadmap', project, { recursive: true });
  const install = [
    'install',
    '--no-save',
    '--offline',
    '--no-audit',
    '--no-fund',
    process.env.MILEPOST_TARBALL!,
  ];
  const { code, output } = await npm(install, { cwd: project, quiet: true });
  if (code !== 0) throw new Error(output);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** As `npx` runs it: by the name that npm has linked. */
function milepost(...args: string[]): Promise<{ code: number; out: string }> {
  const name = process.platform === 'win32' ? 'milepost.cmd' : 'milepost';
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    execFile(
      join(project, 'node_modules/.bin', name),
      args,
      { cwd: project, shell },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

test('it holds the command line and the server, and nothing else', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  expect(files.sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'dist/cli.js',
    'dist/commandLine.js',
    'dist/holidays.js',
    'dist/server.js',
    'dist/start.js',
    'package.json',
  ]);
});

test('it brings no other package with it', () => {
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'milepost',
  ]);
});

test('milepost check finds what is wrong', async () => {
  const { code, out } = await milepost('check');
  expect(out).toContain("'In Progess' is no known status. Did you mean 'In Progress'?");
  expect(code).toBe(1);
});

test('milepost --version is that of package.json', async () => {
  const { code, out } = await milepost('--version');
  expect({ code, out: out.trim() }).toEqual({ code: 0, out: manifest.version });
});

test('milepost init knows the holidays of the world, and says whose tables they are', async () => {
  const { out } = await milepost('init', '--country', 'DE-BY', '--today', '2027-03-08');
  expect(out).toContain('36 public holidays: Germany, Bayern (DE-BY), 2027 to 2029.');
  const bundle = readFileSync(join(installed, 'dist/holidays.js'), 'utf8');
  expect(bundle).toContain('https://de.wikipedia.org/wiki/Feiertage_in_Deutschland');
  expect(bundle).toContain('CC BY-SA 3.0');
});

test('the bundles bring no source maps', () => {
  const bundles = readdirSync(join(installed, 'dist'));
  expect(bundles).toContain('commandLine.js');
  for (const file of bundles)
    expect(readFileSync(join(installed, 'dist', file), 'utf8')).not.toContain('sourceMappingURL');
});
