import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { addRules, type IgnoreRules, isIgnored, rulesAbove, textOf } from './ignoreRules';
import { isMarkdownName } from './isMarkdownName';
import { isWorktree } from './isWorktree';
import { whyNot } from './whyNot';

interface Folder {
  readonly path: string;
  readonly rules: IgnoreRules | null;
}

/**
 * Paths of the Markdown files under a folder, as git would see them: `.git`, `node_modules` and what `.gitignore` and
 * `.git/info/exclude` name are left out. A symbolic link is followed when it leads out of the folder; what it leads to
 * inside is found there anyway and would only be read twice.
 */
export async function walk(top: string, skip: (path: string, why: string) => void): Promise<string[]> {
  const found: string[] = [];
  const links: Folder[] = [];
  const seen = new Set<string>();
  const realTop = await realpath(top).catch(() => top);

  async function descend(start: Folder): Promise<void> {
    for (let level = [start]; level.length > 0; )
      level = (await Promise.all(level.map((folder) => enter(folder, folder === start)))).flat();
  }

  async function enter(folder: Folder, isStart: boolean): Promise<Folder[]> {
    let entries: Dirent[];
    try {
      entries = await readdir(folder.path, { withFileTypes: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') skip(folder.path, whyNot(error));
      return [];
    }
    if (!isStart && hasFile(entries, '.git') && (await isWorktree(folder.path))) return [];
    let { rules } = folder;
    if (hasFile(entries, '.gitignore')) {
      const text = await textOf(join(folder.path, '.gitignore'));
      if (text) rules = addRules(rules, folder.path, text);
    }
    const below: Folder[] = [];
    for (const entry of entries) {
      if (isNeverEntered(entry.name)) continue;
      const path = join(folder.path, entry.name);
      if (entry.isSymbolicLink()) {
        links.push({ path, rules });
      } else if (entry.isDirectory()) {
        if (isIgnored(rules, path, true)) continue;
        if (isMarkdownName(entry.name)) skip(path, 'it is a folder; what is in it is read');
        below.push({ path, rules });
      } else if (isMarkdownName(entry.name) && !isIgnored(rules, path, false)) {
        found.push(path);
      }
    }
    return below;
  }

  async function follow({ path, rules }: Folder): Promise<void> {
    let target: string;
    let from: string;
    let isFolder: boolean;
    try {
      target = await realpath(path);
      from = await realpath(dirname(path));
      isFolder = (await stat(target)).isDirectory();
    } catch (error) {
      const lost = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!lost || isMarkdownName(path)) skip(path, lost ? 'the link leads nowhere' : whyNot(error));
      return;
    }
    if (isIgnored(rules, path, isFolder)) return;
    if (isFolder && (isWithin(from, target) || isWithin(realTop, target))) {
      skip(path, 'the link leads to a folder that it is in');
    } else if (!isWithin(target, realTop) && !seen.has(target)) {
      seen.add(target);
      if (isFolder) await descend({ path, rules });
      else if (isMarkdownName(path)) found.push(path);
    }
  }

  await descend({ path: top, rules: await rulesAbove(top) });
  // Following one link may find others.
  for (const link of links) await follow(link);
  return found.sort();
}

/** Folders that nobody keeps a roadmap in. */
export function isNeverEntered(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function hasFile(entries: readonly Dirent[], name: string): boolean {
  return entries.some((entry) => entry.name === name && entry.isFile());
}
