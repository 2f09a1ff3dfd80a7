import { lstat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { addRules, isIgnored, rulesAbove, textOf } from './ignoreRules';
import { isMarkdownName } from './isMarkdownName';
import { isWorktree } from './isWorktree';
import { isNeverEntered } from './walk';

/** Would a walk of this folder find this file? Looks only at the folders between the two. */
export async function admits(top: string, path: string): Promise<boolean> {
  const steps = relative(top, path).split(sep);
  if (steps[0] === '' || steps[0] === '..' || steps.some(isNeverEntered) || !isMarkdownName(path))
    return false;
  let rules = await rulesAbove(top);
  for (let depth = 0; depth < steps.length; depth++) {
    const at = join(top, ...steps.slice(0, depth));
    const text = await textOf(join(at, '.gitignore'));
    if (text) rules = addRules(rules, at, text);
    const next = join(at, steps[depth]!);
    const found = await lstat(next).catch(() => null);
    if (found === null) return false;
    // No link is followed.
    if (found.isSymbolicLink()) return false;
    if (found.isDirectory() !== depth < steps.length - 1) return false;
    if (found.isDirectory() && (await isWorktree(next))) return false;
    if (isIgnored(rules, next, found.isDirectory())) return false;
  }
  return true;
}
