/** The syntax of a regular expression, as far as its cost depends on it. */
export type Part =
  /** One character; `raw` is how the expression writes it. */
  | { readonly is: 'atom'; readonly raw: string }
  | { readonly is: 'sequence'; readonly parts: readonly Part[] }
  | { readonly is: 'choice'; readonly parts: readonly Part[] }
  | { readonly is: 'group'; readonly part: Part; readonly index: number | null }
  | {
      readonly is: 'loop';
      readonly part: Part;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly is: 'look'; readonly part: Part; readonly behind: boolean; readonly not: boolean }
  | { readonly is: 'back'; readonly index: number }
  | { readonly is: 'edge'; readonly raw: string };

export function parsePattern(source: string): Part {
  let at = 0;
  let groups = 0;
  const names = new Map<string, number>();

  function choice(): Part {
    const parts = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { is: 'choice', parts };
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(one()));
    return parts.length === 1 ? parts[0]! : { is: 'sequence', parts };
  }

  function repeated(part: Part): Part {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(source.slice(at, at + 20));
    if (!found) return part;
    at += found[0].length;
    const [, sign, low, comma, high, lazy] = found;
    const min = sign ? (sign === '+' ? 1 : 0) : Number(low);
    const max = sign ? (sign === '?' ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : min;
    return { is: 'loop', part, min, max, lazy: lazy === '?' };
  }

  function one(): Part {
    const rest = source.slice(at);
    if (rest[0] === '(') return bracket(/^\((?:\?(?:<?[=!]|:|<(\w+)>))?/.exec(rest)!);
    if (rest[0] === '^' || rest[0] === '$') return edge(rest[0]);
    if (/^\\[bB]/.test(rest)) return edge(rest.slice(0, 2));
    const back = /^\\(?:([1-9]\d*)|k<(\w+)>)/.exec(rest);
    if (back) {
      at += back[0].length;
      return { is: 'back', index: back[1] ? Number(back[1]) : names.get(back[2]!)! };
    }
    const raw =
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[\s\S]|[\s\S])/u.exec(
        rest,
      )![0];
    at += raw.length;
    return { is: 'atom', raw };
  }

  function edge(raw: string): Part {
    at += raw.length;
    return { is: 'edge', raw };
  }

  function bracket([open, name]: RegExpExecArray): Part {
    at += open.length;
    const index = open === '(' || name ? ++groups : null;
    if (name) names.set(name, index!);
    const part = choice();
    at++;
    const look = /^\(\?(<?)([=!])$/.exec(open);
    return look
      ? { is: 'look', part, behind: look[1] === '<', not: look[2] === '!' }
      : { is: 'group', part, index };
  }

  const whole = choice();
  if (at < source.length) throw new Error(`${source} ends at ${at}`);
  return whole;
}
