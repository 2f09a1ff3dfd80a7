import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json';

/**
 * The steps of the action, the hook and the examples of `docs/ci.md`, run as they stand in a repository with two commits.
 * Only npm's registry is not asked: the package is the one that would be published.
 */
const home = mkdtempSync(join(tmpdir(), 'milepost-ci-'));
const repository = join(home, 'repository');
const bin = join(home, 'bin');
const pinned = `milepost@${manifest.version}`;
const action = parse(readFileSync('action.yml', 'utf8'));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(script: string, env: Readonly<Record<string, string>> = {}, cwd = repository): Ran {
  // As GitHub runs `shell: bash`.
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: home, npm_config_offline: 'true', ...env },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

const git = (...args: string[]): string => run(`git ${args.map((arg) => `'${arg}'`).join(' ')}`).out.trim();

beforeAll(() => {
  if (!process.env.MILEPOST_TARBALL)
    throw new Error('There is no package for npm: run `npm test -- package`.');
  cpSync('examples/roadmap', repository, { recursive: true });
  mkdirSync(bin);
  // What `npx --yes milepost@0.1.0` comes to when the registry has it.
  const npx = `#!/bin/bash\n[[ "$1 $2" == "--yes ${pinned}" ]] || { echo "npx $*" >&2; exit 99; }\nshift 2\nexec milepost "$@"\n`;
  writeFileSync(join(bin, 'npx'), npx);
  chmodSync(join(bin, 'npx'), 0o755);
  git('init', '-q');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  git('add', '-A');
  git('commit', '-qm', 'before');
  appendFileSync(join(repository, 'README.md'), '\nSee [the plan](./gone.md).\n');
  git('commit', '-qam', 'after');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the action', () => {
  /** Runs all steps with these inputs, as the runner does. */
  function runAction(given: Readonly<Record<string, string>>, event: { base: string }) {
    const files = mkdtempSync(join(home, 'runner-'));
    const file = (name: string): string => join(files, name);
    const read = (name: string): string => {
      writeFileSync(file(name), '', { flag: 'a' });
      return readFileSync(file(name), 'utf8');
    };
    const values: Record<string, string> = {
      'runner.temp': files,
      'github.event.pull_request.base.sha || github.event.before': event.base,
    };
    const filled = (text: string): string =>
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
        if (!(expression in values)) throw new Error(`This runner does not know ${expression}.`);
        return values[expression]!;
      });
    for (const [name, { default: usual }] of Object.entries<{ default: string }>(action.inputs))
      values[`inputs.${name}`] = given[name] ?? filled(usual);
    values['steps.base.outputs.ref'] = '';
    const ran: Record<string, Ran> = {};
    for (const step of action.runs.steps) {
      expect(step.shell).toBe('bash');
      if (step.if === "steps.base.outputs.ref != ''" ? values['steps.base.outputs.ref'] === '' : step.if)
        continue;
      const env = Object.entries<string>(step.env).map(([name, text]) => [name, filled(text)]);
      const path = read('path').trim().split('\n').filter(Boolean);
      const { code, out, err } = run(
        step.run,
        {
          ...Object.fromEntries(env),
          PATH: [...path, process.env.PATH].join(delimiter),
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'town/roadmap',
          GITHUB_SHA: git('rev-parse', 'HEAD'),
          GITHUB_WORKSPACE: repository,
          GITHUB_PATH: file('path'),
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
        },
        join(repository, filled(step['working-directory'] ?? '.')),
      );
      ran[step.name] = { code, out, err };
      if (step.id === 'base')
        values['steps.base.outputs.ref'] = /^ref=(.*)$/m.exec(read('output'))?.[1] ?? '';
      if (code !== 0) break;
    }
    return { ran, summary: read('summary') };
  }

  const tarball = { package: process.env.MILEPOST_TARBALL! };

  test('shows findings beside their lines, and in the summary what the change means', () => {
    const { ran, summary } = runAction(tarball, { base: git('rev-parse', 'HEAD~1') });
    expect(Object.keys(ran)).toEqual(action.runs.steps.map(({ name }: { name: string }) => name));
    const check = ran.Check!;
    expect([check.code, check.err]).toEqual([1, '']);
    expect(check.out).toMatch(
      /^::error file=README\.md,line=\d+,.*title=link-missing-file::There is no file \.\/gone\.md\./m,
    );
    expect(check.out).toContain("'In Progess' is no known status.");
    expect(summary).toContain('gone.md');
    expect(summary).not.toContain('In Progess');
  });

  test('tells only what is new where that is asked for', () => {
    const { ran } = runAction({ ...tarball, 'only-new': 'true' }, { base: git('rev-parse', 'HEAD~1') });
    expect(ran.Check!.out.trim().split('\n')).toHaveLength(1);
    expect(ran.Check!.out).toContain('link-missing-file');
  });

  test('a first push and a commit that is nowhere are compared with nothing', () => {
    const first = runAction({ ...tarball, paths: 'README.md' }, { base: '0'.repeat(40) });
    expect([first.ran.Check!.code, first.summary]).toEqual([1, '']);
    const nowhere = runAction({ ...tarball, 'only-new': 'true' }, { base: '1'.repeat(40) });
    expect(nowhere.ran['Find the commit to compare with']!.out).toContain('::notice title=Milepost::1111');
    expect([nowhere.ran.Check!.code, nowhere.summary]).toEqual([1, '']);
  });

  test('installs the version that it belongs to', () => {
    expect(action.inputs.package.default).toBe(pinned);
  });
});

describe('what docs/ci.md shows', () => {
  const page = readFileSync('docs/ci.md', 'utf8');
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
    kind: kind!,
    text: text!,
  }));
  const yaml = blocks.filter(({ kind }) => kind === 'yaml').map(({ text }) => parse(text));
  const shell = blocks.filter(({ kind }) => kind === 'sh').map(({ text }) => text);

  beforeAll(() => {
    const { code, err } = run(
      `npm install --global --prefix '${home}' --no-audit --no-fund --ignore-scripts '${process.env.MILEPOST_TARBALL}'`,
    );
    expect([code, err.replace(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
  });

  test('uses the action with inputs that it has', () => {
    const [{ jobs }] = yaml;
    const step = jobs.milepost.steps.at(-1);
    expect(step.uses).toBe(`milepost-md/milepost@v${manifest.version}`);
    for (const name of Object.keys(step.with)) expect(action.inputs).toHaveProperty(name);
    const inputs = /Inputs: (.*)\./.exec(page)![1]!;
    expect(inputs.split(', ')).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\`${name}\``)
        .sort((a, b) => inputs.indexOf(a) - inputs.indexOf(b)),
    );
  });

  test('makes SARIF to upload', () => {
    const [{ run: script }] = yaml[1];
    expect(run(script)).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(repository, 'milepost.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('has GitLab draw the findings', () => {
    const { script, artifacts } = yaml[2].milepost;
    expect(run(script.join('\n'))).toEqual({ code: 1, out: '', err: '' });
    expect(readFileSync(join(repository, artifacts.reports.junit), 'utf8')).toContain('link-missing-file');
  });

  test('runs in a plain shell', () => {
    const [baseline, plain, hook] = shell as [string, string, string];
    const before = run(plain);
    expect(before.code).toBe(1);
    expect(before.err).toMatch(/^milepost: \d+ warnings, and --max-warnings allows 0\.\n$/);
    expect(run(baseline).code).toBe(0);
    writeFileSync(join(repository, 'milepost.json'), '{ "baseline": "milepost.baseline.json" }');
    expect(run(plain)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(repository, 'what-changed.md'), 'utf8')).not.toBe('');
    expect(run(hook)).toMatchObject({ code: 0, err: '' });
    rmSync(join(repository, 'milepost.json'));
  });

  test('has a hook for pre-commit', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
    const [{ repos }] = yaml.slice(3);
    expect(repos[0].rev).toBe(`v${manifest.version}`);
    expect(hooks.map(({ id }: { id: string }) => id)).toEqual(
      repos[0].hooks.map(({ id }: { id: string }) => id),
    );
    const { code, out } = run(hooks[0].entry);
    expect(code).toBe(1);
    expect(out).toContain('There is no file ./gone.md.');
  });
});
