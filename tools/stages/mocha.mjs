import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../exec.mjs';
import { root } from '../root.mjs';

/** The mark that the reporter in test/vscode puts before each of its lines; all other lines are VS Code's own. */
const mark = '##test ';

/**
 * Runs a program that runs mocha inside VS Code, prints each test as it ends, and counts. The whole console of VS Code
 * goes to out/test/<name>.log.
 *
 * @param {string} name
 * @param {string[]} args of node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function mochaRun(name, args, env = {}) {
  let passed = 0;
  let ended = false;
  /** @type {{ name: string, text: string }[]} */
  const failures = [];

  /** @param {string} line */
  const read = (line) => {
    const at = line.indexOf(mark);
    if (at < 0) return null;
    const { event, title, text, ms } = JSON.parse(line.slice(at + mark.length));
    if (event === 'end') ended = true;
    if (event === 'pass') passed += 1;
    if (event === 'fail') failures.push({ name: title, text });
    if (event === 'note') return `  · ${text}`;
    return event === 'pass' ? `  ✓ ${title} (${ms} ms)` : null;
  };

  const { code, output } = await exec(process.execPath, args, {
    env: { ...process.env, ...env },
    filter: read,
  });
  const log = join(root, 'out/test', `${name}.log`);
  mkdirSync(join(log, '..'), { recursive: true });
  writeFileSync(log, output);
  const tail = `${output.split('\n').slice(-25).join('\n')}\nThe whole log: ${log}`;
  if (!ended) failures.push({ name: `${name}: the run broke off`, text: tail });
  else if (code !== 0 && failures.length === 0)
    failures.push({ name: `${name}: exit code ${code}`, text: tail });
  else if (passed + failures.length === 0) failures.push({ name, text: 'no test ran' });
  return { passed, failures };
}
