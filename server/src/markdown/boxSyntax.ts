import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

const LEFT = 91;
const RIGHT = 93;
const CHECKED = new Set<Code>([0x58, 0x78]);
const OTHERS = new Set<Code>([...'~/->'].map((mark) => mark.charCodeAt(0)));

/**
 * The boxes that GFM does not count: `[~] [/] [-] [>]`, and any box with nothing after it. The tokens are those of
 * micromark-extension-gfm-task-list-item, which is tried first, so that its mdast half reads both.
 */
export function boxSyntax(): Extension {
  const box: Construct = { name: 'box', tokenize };
  return { text: { [LEFT]: box } };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const atStart = this.previous === null && this._gfmTasklistFirstContentOfListItem;
  return open;

  function open(code: Code): State | undefined {
    if (!atStart) return nok(code);
    effects.enter('taskListCheck');
    effects.enter('taskListCheckMarker');
    effects.consume(code);
    effects.exit('taskListCheckMarker');
    return inside;
  }

  function inside(code: Code): State | undefined {
    const checked = CHECKED.has(code);
    if (!checked && !OTHERS.has(code) && !isSpace(code)) return nok(code);
    const type = checked ? 'taskListCheckValueChecked' : 'taskListCheckValueUnchecked';
    effects.enter(type);
    effects.consume(code);
    effects.exit(type);
    return close;
  }

  function close(code: Code): State | undefined {
    if (code !== RIGHT) return nok(code);
    effects.enter('taskListCheckMarker');
    effects.consume(code);
    effects.exit('taskListCheckMarker');
    effects.exit('taskListCheck');
    return after;
  }

  function after(code: Code): State | undefined {
    return code === null || isSpace(code) ? ok(code) : nok(code);
  }
}

/** A space, tab or line end; micromark writes tabs and line ends as negative codes. */
function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}
