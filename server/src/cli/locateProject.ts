import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMarkdownName } from '../workspace/isMarkdownName';
import { whyNot } from '../workspace/whyNot';
import type { Input } from './command';
import { Failure } from './failure';
import { type ProjectRoot, projectRoot } from './projectRoot';
import type { Terminal } from './terminal';

export interface Asked {
  readonly path: string;
  readonly folder: boolean;
}

export interface Located extends ProjectRoot {
  readonly asked: readonly Asked[];
}

/** Where the paths of a command line are and what lies around them; fails on a path that is not there. */
export function locateProject({ paths }: Input, { cwd }: Terminal): Located {
  const asked = (paths.length > 0 ? paths : ['.']).map((path) => lookAt(path, cwd));
  const folders = asked.map(({ path, folder }) => (folder ? path : dirname(path)));
  return { asked, ...projectRoot(folders, cwd) };
}

function lookAt(path: string, cwd: string): Asked {
  const absolute = resolve(cwd, path);
  try {
    const folder = statSync(absolute).isDirectory();
    if (!folder && !isMarkdownName(path)) throw new Failure(`${path} is no Markdown file.`);
    return { path: absolute, folder };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read: ${whyNot(error)}.`);
  }
}
