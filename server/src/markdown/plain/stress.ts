import { decline } from './decline';
import type { Bracket, Stress, Token } from './tokens';

/** No person leaves so much open; each run that closes looks through all of it. */
const MOST = 200;

/**
 * Pairs runs of `*`, `_` and `~` where each closes the one that was opened last, which is how people write them. Where
 * runs share their marks or cross each other, remark decides.
 */
export function pairStress(tokens: readonly Token[]): void {
  /** Runs that are open, innermost last; a link or an image begins a scope of its own. */
  const open: (Stress | Bracket)[] = [];
  for (const token of tokens) {
    if (token.kind === 'bracket') open.push(token);
    else if (token.kind === 'bracketEnd') closeScope(open, token.opener);
    else if (token.kind === 'stress') take(open, token);
  }
  for (const token of open) if (token.kind === 'stress') token.kind = 'literal';
}

function closeScope(open: (Stress | Bracket)[], opener: Bracket): void {
  while (open.length > 0) {
    const last = open.pop()!;
    if (last === opener) return;
    last.kind = 'literal';
  }
}

function take(open: (Stress | Bracket)[], token: Stress): void {
  if (token.closes && closes(open, token)) return;
  if (open.length > MOST) decline('much open');
  if (token.opens) open.push(token);
  else token.kind = 'literal';
}

function closes(open: (Stress | Bracket)[], token: Stress): boolean {
  const length = token.end - token.start;
  for (let index = open.length - 1; index >= 0; index--) {
    const other = open[index]!;
    if (other.kind === 'bracket') break;
    if (!('char' in other) || other.char !== token.char) continue;
    const tilde = token.char === 126;
    if (length > 2 || other.end - other.start !== length) decline('runs of other lengths');
    // What stays open between the two is text, unless tildes are among it, which are paired by themselves.
    const between = open.splice(index);
    for (const inner of between.slice(1)) {
      if (tilde || ('char' in inner && inner.char === 126)) decline('tildes across');
      inner.kind = 'literal';
    }
    other.closer = token;
    token.opener = other;
    return true;
  }
  return false;
}
