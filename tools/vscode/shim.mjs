#!/usr/bin/env node
// Stands in for the desktop VS Code executable: @vscode/test-electron and @vscode/test-cli start it with their usual
// arguments, unmodified, and get the same tests run in the same extension host, without Electron.
import { resolve } from 'node:path';
import { runInHost } from './host.mjs';

const args = process.argv.slice(2);
const value = (/** @type {string} */ name) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith('-'));
const extensionDevelopmentPath = value('extensionDevelopmentPath');
const extensionTestsPath = value('extensionTestsPath');
if (!folder || !extensionDevelopmentPath || !extensionTestsPath) {
  console.error(
    'The stand-in for VS Code needs a folder, --extensionDevelopmentPath= and --extensionTestsPath=.',
  );
  process.exit(2);
}

/** The server starts with a clean environment; what is meant for the tests is handed through. */
const env = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && /^(VSCODE_TEST_|MILEPOST_TEST_|NODE_V8_COVERAGE$)/.test(name)
      ? [[name, value]]
      : [],
  ),
);

try {
  const code = await runInHost({
    folder: resolve(folder),
    extensionDevelopmentPath: resolve(extensionDevelopmentPath),
    extensionTestsPath: resolve(extensionTestsPath),
    env,
    restricted: 'MILEPOST_TEST_RESTRICTED' in env,
    log: (type, line) => (type === 'error' || type === 'warn' ? console.error(line) : console.log(line)),
  });
  process.exit(code);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
