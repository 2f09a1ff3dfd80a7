import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { exec } from '../exec.mjs';
import { root } from '../root.mjs';

/** It writes into a pipe and cannot tell that we are on a terminal, or that we are not. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/**
 * Runs one vitest project and counts what its JSON report says; vitest itself prints what failed, with the code.
 *
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function vitest(project, env = {}) {
  const report = join(root, 'out/test', `${project}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await exec(
    process.execPath,
    [
      ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--silent=passed-only'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { env: { ...colours, ...process.env, ...env } },
  );
  const { passed, failures } = existsSync(report) ? count(report) : { passed: 0, failures: [] };
  if (failures.length === 0) {
    // An error outside every test, or no test at all: vitest says so with its exit code alone.
    if (code !== 0)
      failures.push({ name: `vitest ${project}`, text: `vitest ended with ${code}; see above` });
    else if (passed === 0) failures.push({ name: `vitest ${project}`, text: 'no test ran' });
  }
  return { passed, failures };
}

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} File
 */

/** @param {string} report */
function count(report) {
  /** @type {{ testResults: File[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  let passed = 0;
  /** @type {{ name: string, text: string }[]} */
  const failures = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(root, name);
    const before = failures.length;
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      // A test that is skipped or still to be written is not one that passed.
      else
        failures.push({
          name: `${file}: ${test.fullName}`,
          text: test.failureMessages?.map(ownLines).join('\n') || test.status,
        });
    }
    // A file that cannot even be loaded has no tests to its name.
    if (status === 'failed' && failures.length === before)
      failures.push({ name: file, text: message || 'failed' });
  }
  return { passed, failures };
}

/** A stack without the runner's own part. @param {string} stack */
function ownLines(stack) {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at .*\/node_modules\//.test(line))
    .join('\n');
}
