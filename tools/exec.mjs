import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {object} ExecOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment, not an addition to it
 * @property {boolean} [quiet] keep the output to oneself; it is in the answer all the same
 * @property {(line: string) => string | null} [filter] what to print for a line; null prints nothing
 */

/**
 * Runs a program to its end. Never rejects for an exit code: the caller judges.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {ExecOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function exec(file, args, { cwd = root, env = process.env, quiet = false, filter } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const print = quiet
      ? () => {}
      : filter
        ? byLine(filter)
        : (/** @type {string} */ s) => process.stdout.write(s);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output += chunk;
        print(chunk);
      });
    }
    child.on('error', reject);
    // "close" and not "exit": the last lines of a failing program are the ones that matter.
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n${signal}` : output }),
    );
  });
}

/** @param {(line: string) => string | null} filter */
function byLine(filter) {
  let rest = '';
  return (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const shown = filter(line);
      if (shown !== null) process.stdout.write(`${shown}\n`);
    }
  };
}

/**
 * npm, the way that works on every system: through the node that runs us where npm started us.
 *
 * @param {string[]} args
 * @param {ExecOptions} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return exec(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? exec('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : exec('npm', args, options);
}
