import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { diskCalls } from './diskCalls';
import { readBytes } from './readBytes';

/** No list of rules is longer. */
const limit = 1_000_000;

/** The rules of one `.gitignore` and, behind it, those of the folders above; the nearest that speaks decides. */
export interface IgnoreRules {
  readonly base: string;
  readonly matcher: Ignore;
  readonly outer: IgnoreRules | null;
}

// Git compares names as the disk usually does.
const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';

export function addRules(outer: IgnoreRules | null, base: string, text: string): IgnoreRules {
  return { base, matcher: ignore({ ignoreCase }).add(text), outer };
}

export function isIgnored(rules: IgnoreRules | null, path: string, folder: boolean): boolean {
  for (let at = rules; at; at = at.outer) {
    const inside = relative(at.base, path).split(sep).join('/');
    const { ignored, unignored } = at.matcher.test(folder ? `${inside}/` : inside);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** The rules that reach into a folder from above: those of its repository, from the root down to its parent. */
export async function rulesAbove(folder: string): Promise<IgnoreRules | null> {
  const root = await repositoryOf(folder);
  if (root === null) return null;
  let rules: IgnoreRules | null = null;
  const exclude = await textOf(join(root, '.git', 'info', 'exclude'));
  if (exclude) rules = addRules(rules, root, exclude);
  const steps = relative(root, folder).split(sep).filter(Boolean);
  for (let depth = 0; depth < steps.length; depth++) {
    const at = join(root, ...steps.slice(0, depth));
    const text = await textOf(join(at, '.gitignore'));
    if (text) rules = addRules(rules, at, text);
    // A folder that is asked for by name is searched, whatever git says of it.
    if (isIgnored(rules, join(at, steps[depth]!), true)) return null;
  }
  return rules;
}

/** The nearest folder at or above this one that holds `.git`. */
async function repositoryOf(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** Text of a small file of git's; like git, follows no link out of its folder. */
export async function textOf(path: string): Promise<string | null> {
  const read = await readBytes({ path, limit, within: dirname(path), disk: diskCalls(false) });
  return read.kind === 'bytes' ? Buffer.from(read.bytes).toString('utf8') : null;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
