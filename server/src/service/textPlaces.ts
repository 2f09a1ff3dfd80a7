import type { Position } from 'vscode-languageserver-types';
import { lastUpTo } from '../markdown/lastUpTo';

export interface Places {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** So many lines are counted again for a place. */
const EVERY = 32;

/**
 * The places of a text that no editor holds, as vscode-languageserver-textdocument counts them. There may be ten thousand
 * such texts: of each is noted where every so many lines start, as far as somebody asked, and the text stays with who has it.
 */
export function textPlaces(of: { readonly text: string }): Places {
  const starts = [0];
  let hasReturns: boolean | null = null;

  /** Goes on, from where it is noted, as long as it may. */
  function reach(from: number, text: string, may: (line: number, start: number) => boolean) {
    let [line, start] = [from * EVERY, starts[from]!];
    hasReturns ??= text.includes('\r');
    const nextAfter = hasReturns ? afterAnyEnd : afterEnd;
    for (let next = nextAfter(text, start); next > 0 && may(line + 1, next); next = nextAfter(text, next)) {
      start = next;
      line++;
      if (line === starts.length * EVERY) starts.push(start);
    }
    return { line, start };
  }

  return {
    positionAt(offset) {
      const { text } = of;
      const at = Math.max(0, Math.min(offset, text.length));
      const { line, start } = reach(lastUpTo(starts, at), text, (_, next) => next <= at);
      return { line, character: beforeEnd(text, start, at) - start };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const { text } = of;
      const from = Math.min(Math.floor(line / EVERY), starts.length - 1);
      const there = reach(from, text, (next) => next <= line);
      if (there.line < line) return text.length;
      const ends = /[\r\n]/g;
      ends.lastIndex = there.start;
      const end = ends.exec(text)?.index ?? text.length;
      return Math.min(there.start + Math.max(0, character), end);
    },
  };
}

/** Where the next line starts; 0 where there is none. */
const afterEnd = (text: string, from: number): number => text.indexOf('\n', from) + 1;

/** The same where lines may end in other ways. */
function afterAnyEnd(text: string, from: number): number {
  const ends = /\r\n?|\n/g;
  ends.lastIndex = from;
  return ends.test(text) ? ends.lastIndex : 0;
}

/** Within a line that starts there: not amid its end. */
function beforeEnd(text: string, start: number, at: number): number {
  const before = text.charCodeAt(at - 1);
  return at > start && (before === 13 || before === 10) ? at - 1 : at;
}
