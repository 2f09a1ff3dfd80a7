/**
 * Tells whether a path (with `/`, relative to the folder that the globs are relative to) is meant by one of the globs:
 * `**` for any folders, `*` and `?` inside a name, `[a-z]`, `{md,markdown}`, and `docs/` for all that is under it.
 *
 * Written here because globs come from a repository that may mean harm: this takes at most the length of the path times
 * that of the glob, whatever the glob, where the usual libraries make a regular expression that can take for ever.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const all = globs.flatMap(alternatives).map(readGlob);
  return (path) => all.some((means) => means(path));
}

function readGlob(glob: string): (path: string) => boolean {
  const parts = glob.split('/').map(readName);
  const [first, last] = parts;
  if (parts.length === 2 && first === 'folders' && last !== 'folders' && 'ending' in last!)
    return (path) => path.endsWith(last.ending);
  const letters = parts.map(lettersOf).reduce((most, next) => (next.length > most.length ? next : most));
  // Most paths lack what most globs name, and need not be taken apart.
  return (path) => path.includes(letters) && matches(parts, path.split('/'), isFolders, nameMatches);
}

/** A part of a glob between two slashes; most are the name itself, or an ending such as `*.md`. */
type Part = 'folders' | { readonly name: string } | { readonly ending: string } | readonly Token[];
type Token = 'any' | ((letter: string) => boolean);

/** `{a,b}` written out; past a hundred ways, and where a brace is never closed, the braces stand for themselves. */
function alternatives(glob: string): readonly string[] {
  let all = [glob.replace(/^\.?\//, '').replace(/\/$/, '/**')];
  const choice = /\{([^{}]*)\}/;
  while (all.some((one) => choice.test(one))) {
    all = all.flatMap((one) => {
      const found = choice.exec(one);
      return found ? found[1]!.split(',').map((word) => one.replace(choice, () => word)) : [one];
    });
    if (all.length > 100) return [glob];
  }
  return all;
}

function readName(name: string): Part {
  if (name === '**') return 'folders';
  const plain = /^\*?([^*?[\\]+)$/.exec(name)?.[1];
  if (plain !== undefined) return name.startsWith('*') ? { ending: plain } : { name: plain };
  return [...name.matchAll(/\*+|\[(!|\^)?(\]?[^\]]*)\]|\\?(.)/gsu)].map(
    ([all, not, letters, letter]): Token => {
      if (all.startsWith('*')) return 'any';
      if (letters !== undefined) return (one) => inClass(letters, one) !== Boolean(not);
      return all === '?' ? () => true : (one) => one === letter;
    },
  );
}

function inClass(letters: string, one: string): boolean {
  for (let at = 0; at < letters.length; at++) {
    const isRange = letters[at + 1] === '-' && at + 2 < letters.length;
    if (one >= letters[at]! && one <= letters[isRange ? at + 2 : at]!) return true;
    if (isRange) at += 2;
  }
  return false;
}

/** What stands in every name that a part means. */
function lettersOf(part: Part): string {
  if (part === 'folders') return '';
  if ('name' in part) return part.name;
  return 'ending' in part ? part.ending : '';
}

const isFolders = (part: Part): boolean => part === 'folders';

function nameMatches(part: Part, name: string): boolean {
  if (part === 'folders') return false;
  if ('name' in part) return part.name === name;
  if ('ending' in part) return name.endsWith(part.ending);
  return matches(
    part,
    [...name],
    (token) => token === 'any',
    (token, letter) => token !== 'any' && token(letter),
  );
}

/** Whether the pattern, in which some tokens stand for any number of things, means exactly these things. */
function matches<Token, Thing>(
  pattern: readonly Token[],
  things: readonly Thing[],
  isAny: (token: Token) => boolean,
  fits: (token: Token, thing: Thing) => boolean,
): boolean {
  let token = 0;
  let thing = 0;
  // Where the last "any" stood and what it has swallowed so far; only the last one ever needs to swallow more.
  let any = -1;
  let swallowed = 0;
  while (thing < things.length) {
    if (token < pattern.length && isAny(pattern[token]!)) {
      any = token++;
      swallowed = thing;
    } else if (token < pattern.length && fits(pattern[token]!, things[thing]!)) {
      token++;
      thing++;
    } else if (any >= 0) {
      token = any + 1;
      thing = ++swallowed;
    } else return false;
  }
  while (token < pattern.length && isAny(pattern[token]!)) token++;
  return token === pattern.length;
}
