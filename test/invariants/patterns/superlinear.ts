import { countSteps, type Fits, fitsWith } from './countSteps';
import { type Part, parsePattern } from './parsePattern';

export interface Attack {
  readonly text: string;
  /** Characters looked at for this text, for one of twice and of three times its length. */
  readonly steps: readonly number[];
}

const limit = 60_000;
const pool = [...' \t\n\raxAM1_-*`[](){}<>|:;,./\\#@+=~!?\'"&%$^\u200déÉяюЖ週—–−≈→😀☐•·'];

/**
 * A text that makes an expression look at more than in proportion to its length; null where none was found. What an
 * expression can be pumped with is read from it: one character of each kind that it tells apart, and the shortest
 * words that lead to and through each of its loops.
 */
export function superlinear(source: string, flags: string): Attack | null {
  const whole = parsePattern(source);
  const fits = fitsWith(flags);
  const atoms = [...atomsIn(whole)];
  const loops = loopsIn(whole, '', fits);
  if (loops.length === 0) return null;
  const kinds = kindsOf(atoms, fits);
  const strange = kinds.reduce((a, b) => (b.fit < a.fit ? b : a)).character;
  const singles = kinds.map(({ character }) => character);
  const cut = (text: string): string[] => (/[uv]/.test(flags) ? [...text] : text.split(''));
  const tried = new Set<string>();
  const places = [...loops, { before: strange, through: [] }, { before: '', through: [] }];
  for (const { before, through } of places) {
    const pumps = [...singles, ...through, before, ...through.map((word) => before + word)];
    for (const pump of new Set(pumps)) {
      for (const tail of [strange, `\n${strange} `, 'a']) {
        if (pump === '' || tried.has(`${before}\n${pump}\n${tail}`)) continue;
        tried.add(`${before}\n${pump}\n${tail}`);
        const count = (times: number): number =>
          countSteps(whole, flags, fits, cut(before + pump.repeat(times) + tail), limit);
        const few = count(12);
        // Less than that no square comes to.
        if (few < 12 * 5) continue;
        const [some, many] = [count(24), count(36)];
        if (many - some > 1.3 * (some - few) || many >= limit)
          return {
            text: [before, pump, tail].map((part) => JSON.stringify(part)).join(' '),
            steps: [few, some, many],
          };
      }
    }
  }
  return null;
}

function* atomsIn(part: Part): Generator<string> {
  if (part.is === 'atom') yield part.raw;
  else if ('parts' in part) for (const each of part.parts) yield* atomsIn(each);
  else if ('part' in part) yield* atomsIn(part.part);
}

/** One character of each kind that the atoms tell apart, and how many atoms it fits. */
function kindsOf(
  atoms: readonly string[],
  fits: Fits,
): { readonly character: string; readonly fit: number }[] {
  const own = [...new Set(atoms)];
  const literal = own.flatMap((raw) => (raw.length <= 2 && /[^\\]$/.test(raw) ? raw.at(-1)! : []));
  const kinds = new Map<string, { character: string; fit: number }>();
  for (const character of new Set([...pool, ...literal])) {
    const which = own.map((raw) => fits(raw, character));
    const kind = which.map(Number).join('');
    if (!kinds.has(kind)) kinds.set(kind, { character, fit: which.filter(Boolean).length });
  }
  return [...kinds.values()];
}

interface Loop {
  /** A shortest text that leads to the loop. */
  readonly before: string;
  /** Texts that the loop takes in one round. */
  readonly through: readonly string[];
}

function loopsIn(part: Part, before: string, fits: Fits): Loop[] {
  switch (part.is) {
    case 'sequence': {
      let text = before;
      return part.parts.flatMap((each) => {
        const found = loopsIn(each, text, fits);
        text += wordsOf(each, fits, true)[0] ?? '';
        return found;
      });
    }
    case 'choice':
      return part.parts.flatMap((each) => loopsIn(each, before, fits));
    case 'loop': {
      const inside = loopsIn(part.part, before, fits);
      return part.max > 24 ? [{ before, through: wordsOf(part.part, fits, true) }, ...inside] : inside;
    }
    case 'group':
    case 'look':
      return loopsIn(part.part, before, fits);
    default:
      return [];
  }
}

/** A few short texts that a part takes; with `once`, each of its loops runs at least one time. */
function wordsOf(part: Part, fits: Fits, once: boolean): string[] {
  switch (part.is) {
    case 'atom': {
      const literal = part.raw.length === 1 && part.raw !== '.' ? [part.raw] : [];
      return [...literal, ...pool.filter((each) => fits(part.raw, each))].slice(0, 1);
    }
    case 'sequence':
      return part.parts.reduce<string[]>(
        (texts, each) => {
          const words = wordsOf(each, fits, once);
          return texts.flatMap((text) => words.map((word) => text + word)).slice(0, 6);
        },
        [''],
      );
    case 'choice':
      return part.parts.flatMap((each) => wordsOf(each, fits, once)).slice(0, 6);
    case 'group':
      return wordsOf(part.part, fits, once);
    case 'loop': {
      const words = wordsOf(part.part, fits, once).map((word) =>
        word.repeat(Math.max(1, Math.min(part.min, 4))),
      );
      return part.min === 0 ? [...words, ''] : words;
    }
    default:
      return [''];
  }
}
