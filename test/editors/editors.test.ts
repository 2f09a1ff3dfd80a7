import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { roadmap } from '../lsp/support/roadmap';

interface Seen {
  readonly diagnostics?: readonly string[];
  readonly hover?: string;
  readonly definition?: string;
  readonly action?: string;
  readonly fixed?: string;
  readonly title?: string;
  readonly problem?: string;
}

/** What an editor saw of the server in a folder with the roadmap, and the files that it left. */
async function drive(program: string, args: readonly string[]) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-editor-')));
  const result = join(folder, 'result.json');
  try {
    for (const [path, text] of Object.entries(roadmap)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const output = await new Promise<string>((done) => {
      const env = {
        ...process.env,
        HOME: folder,
        ROOT: folder,
        RESULT: result,
        NODE: process.execPath,
        SERVER: join(import.meta.dirname, '../../dist/server.js'),
      };
      execFile(program, args, { env, cwd: folder, timeout: 50_000 }, (_, out, errors) => done(out + errors));
    });
    const seen: Seen = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : { problem: output };
    return { seen, folder, index: readFileSync(join(folder, 'docs/roadmap/index.md'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectAll({ seen, folder, index }: Awaited<ReturnType<typeof drive>>): void {
  expect(seen.problem).toBeUndefined();
  expect(seen.hover).toMatch(/\*\*M1 Landing\*\* · In Progress/);
  expect(seen.definition).toBe(pathToFileURL(join(folder, 'docs/roadmap/m1-landing.md')).toString());
  expect(seen.action).toContain('In Progress');
  expect(seen.fixed).toBe('- Status: In Progress');
  expect(seen.title).toBe('# Milestone 5: Crossing');
  // These versions cannot rename files: the file keeps its name, and the link to it stays right.
  expect(index).toContain('[Milestone 5: Crossing](./m2-crossing.md)');
}

test('Neovim: diagnostics, hover, definition, code action, rename', async () => {
  const script = join(import.meta.dirname, 'nvim.lua');
  const driven = await drive('nvim', ['--headless', '--clean', '-n', '-S', script]);
  expectAll(driven);
  expect(driven.seen.diagnostics!.join('\n')).toContain("'In Progess' is no known status");
});

test('Emacs with eglot: diagnostics, hover, definition, code action, rename', async () => {
  const script = join(import.meta.dirname, 'eglot.el');
  const driven = await drive('emacs', ['--batch', '-q', '-l', script]);
  expectAll(driven);
  expect(driven.seen.diagnostics!.join('\n')).toContain("'In Progess' is no known status");
});
