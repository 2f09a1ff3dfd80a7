import { type Dirent, readdirSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { askDisk } from './askDisk';
import { addRules, type IgnoreRules, isIgnored, rulesAbove, textOf } from './ignoreRules';
import { isMarkdownName } from './isMarkdownName';
import { isWithin } from './isWithin';
import { isWorktree } from './isWorktree';
import { whyNot } from './whyNot';

interface Folder {
  readonly path: string;
  readonly rules: IgnoreRules | null;
}

/**
 * Paths of the Markdown files under a folder, as git would see them: `.git`, `node_modules` and what `.gitignore` and
 * `.git/info/exclude` name are left out. No symbolic link is followed: what it leads to inside the folder is found there
 * anyway and would only be read twice, and what it leads to outside is none of the repository's.
 */
export async function walk(top: string, skip: (path: string, why: string) => void): Promise<string[]> {
  const found: string[] = [];
  const skipped: { readonly path: string; readonly why: string }[] = [];
  const links: Folder[] = [];
  const realTop = await realpath(top).catch(() => top);

  function leaveOut(path: string, why: string): void {
    skipped.push({ path, why });
  }

  async function enter(folder: Folder, entries: Listed, isStart: boolean): Promise<Folder[]> {
    if ('failure' in entries) {
      if (entries.failure.code !== 'ENOTDIR') leaveOut(folder.path, whyNot(entries.failure));
      return [];
    }
    if (!isStart && hasFile(entries, '.git') && (await isWorktree(folder.path))) return [];
    let { rules } = folder;
    if (hasFile(entries, '.gitignore')) {
      const text = await textOf(join(folder.path, '.gitignore'));
      if (text) rules = addRules(rules, folder.path, text);
    }
    const below: Folder[] = [];
    const inside = folder.path.endsWith(sep) ? folder.path : folder.path + sep;
    for (const entry of entries) {
      if (isNeverEntered(entry.name)) continue;
      const path = inside + entry.name;
      if (entry.isSymbolicLink()) {
        links.push({ path, rules });
      } else if (entry.isDirectory()) {
        if (isIgnored(rules, path, true)) continue;
        if (isMarkdownName(entry.name)) leaveOut(path, 'it is a folder; what is in it is read');
        below.push({ path, rules });
      } else if (isMarkdownName(entry.name) && !isIgnored(rules, path, false)) {
        found.push(path);
      }
    }
    return below;
  }

  /** Nobody misses a second name of what is read; who looks for a document of elsewhere is told. */
  async function judge({ path, rules }: Folder): Promise<void> {
    try {
      const target = await realpath(path);
      const isFolder = (await stat(target)).isDirectory();
      if (isIgnored(rules, path, isFolder) || isWithin(target, realTop)) return;
      if (isFolder || isMarkdownName(path)) leaveOut(path, 'it is a link out of the folder');
    } catch (error) {
      const lost = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!lost || isMarkdownName(path)) leaveOut(path, lost ? 'the link leads nowhere' : whyNot(error));
    }
  }

  for (
    let level: Folder[] = [{ path: normalize(top), rules: await rulesAbove(top) }], isStart = true;
    level.length > 0;
  ) {
    const lists = await askDisk(level, listNow, list);
    level = (await Promise.all(level.map((folder, at) => enter(folder, lists[at]!, isStart)))).flat();
    isStart = false;
  }
  await Promise.all(links.map(judge));
  // In the order of paths, whatever order the disk answers in: two runs over one folder say the same.
  skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, why } of skipped) skip(path, why);
  return found.sort();
}

type Listed = readonly Dirent[] | { readonly failure: NodeJS.ErrnoException };

const withTypes = { withFileTypes: true } as const;

function listNow({ path }: Folder): Listed {
  try {
    return readdirSync(path, withTypes);
  } catch (failure) {
    return { failure: failure as NodeJS.ErrnoException };
  }
}

const list = ({ path }: Folder): Promise<Listed> =>
  readdir(path, withTypes).catch((failure: NodeJS.ErrnoException) => ({ failure }));

/** Folders that nobody keeps a roadmap in. */
export function isNeverEntered(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}

function hasFile(entries: readonly Dirent[], name: string): boolean {
  return entries.some((entry) => entry.name === name && entry.isFile());
}
