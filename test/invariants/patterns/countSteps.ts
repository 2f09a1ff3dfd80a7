import type { Part } from './parsePattern';

/** Tells whether a character is what an atom asks for. */
export type Fits = (raw: string, character: string) => boolean;

export function fitsWith(flags: string): Fits {
  const known = new Map<string, Map<string, boolean>>();
  const own = flags.replace(/[^ius]/g, '');
  return (raw, character) => {
    let byCharacter = known.get(raw);
    if (!byCharacter) {
      byCharacter = new Map();
      known.set(raw, byCharacter);
    }
    let fits = byCharacter.get(character);
    if (fits === undefined) {
      fits = new RegExp(`^${raw}$`, own).test(character);
      byCharacter.set(character, fits);
    }
    return fits;
  };
}

type Go = (at: number) => boolean;

/** A bounded repeat costs at most its bound, so it is held at this. */
const most = 6;

/**
 * The characters that a backtracking engine looks at until it has searched a text from end to end; `limit` where it
 * is more. It does what the standard says, and nothing that an engine may do to be faster.
 */
export function countSteps(
  pattern: Part,
  flags: string,
  fits: Fits,
  characters: readonly string[],
  limit: number,
): number {
  let steps = 0;
  const groups: (readonly [number, number] | undefined)[] = [];
  const isWord = (at: number): boolean => fits('\\w', characters[at] ?? ' ');
  const isEnd = (at: number): boolean =>
    at === characters.length || (flags.includes('m') && /[\r\n]/.test(characters[at]!));
  const isStart = (at: number): boolean =>
    at === 0 || (flags.includes('m') && /[\r\n]/.test(characters[at - 1]!));

  function step(): void {
    if (++steps > limit) throw new RangeError();
  }

  function run(part: Part, at: number, back: boolean, go: Go): boolean {
    switch (part.is) {
      case 'atom': {
        step();
        const next = characters[back ? at - 1 : at];
        return next !== undefined && fits(part.raw, next) && go(back ? at - 1 : at + 1);
      }
      case 'sequence':
        return inTurn(part.parts, back ? part.parts.length - 1 : 0, at, back, go);
      case 'choice':
        return part.parts.some((each) => run(each, at, back, go));
      case 'group': {
        const { index } = part;
        if (index === null) return run(part.part, at, back, go);
        const was = groups[index];
        const found = run(part.part, at, back, (end) => {
          const before = groups[index];
          groups[index] = back ? [end, at] : [at, end];
          if (go(end)) return true;
          groups[index] = before;
          return false;
        });
        if (!found) groups[index] = was;
        return found;
      }
      case 'loop':
        return repeat(part, 0, at, back, go);
      case 'look': {
        const found = run(part.part, at, part.behind, () => true);
        return found !== part.not && go(at);
      }
      case 'back': {
        const [start, end] = groups[part.index] ?? [0, 0];
        const to = at + end - start;
        for (let i = 0; i < end - start; i++) {
          step();
          if (characters[start + i]!.toLowerCase() !== characters[at + i]?.toLowerCase()) return false;
        }
        return go(to);
      }
      case 'edge': {
        step();
        const { raw } = part;
        const holds =
          raw === '^'
            ? isStart(at)
            : raw === '$'
              ? isEnd(at)
              : (isWord(at - 1) !== isWord(at)) === (raw === '\\b');
        return holds && go(at);
      }
    }
  }

  function inTurn(parts: readonly Part[], index: number, at: number, back: boolean, go: Go): boolean {
    const part = parts[index];
    if (!part) return go(at);
    return run(part, at, back, (next) => inTurn(parts, index + (back ? -1 : 1), next, back, go));
  }

  function repeat(loop: Part & { is: 'loop' }, done: number, at: number, back: boolean, go: Go): boolean {
    const min = Math.min(loop.min, most);
    const max = loop.max === Infinity ? Infinity : Math.max(min, Math.min(loop.max, most));
    const more = (): boolean =>
      done < max &&
      run(
        loop.part,
        at,
        back,
        (next) => (next !== at || done < min) && repeat(loop, done + 1, next, back, go),
      );
    if (done < min) return more();
    return loop.lazy ? go(at) || more() : more() || go(at);
  }

  try {
    for (let start = 0; start <= characters.length; start++) {
      let end = start;
      groups.length = 0;
      const found = run(pattern, start, false, (at) => {
        end = at;
        return true;
      });
      if (flags.includes('y') || (found && !flags.includes('g'))) break;
      if (found && end > start) start = end - 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return limit;
  }
  return steps;
}
