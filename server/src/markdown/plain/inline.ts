import type { Inline, LinkTarget, Mark, MarkKind } from '../outline';
import type { Page } from './lines';
import { pairStress } from './stress';
import { type Place, readTokens, type Token } from './tokens';

const SPECIAL = /[*_`[\]<&\\~]/;

interface Run {
  readonly page: Page;
  text: string;
  readonly pieces: number[];
  readonly marks: Mark[];
  /** Whether the last pair only says where a character ends. */
  ended: boolean;
}

const none: readonly Mark[] = [];

/** An inline run of one line [start, end) without the spaces around it. */
export function readLine(page: Page, start: number, end: number, breaks: boolean): Inline {
  const { base } = page;
  const text = page.text.slice(start, end);
  if (SPECIAL.test(text)) return readRun(page, [start], [end], breaks);
  return { start: start - base, end: end - base, text, pieces: [0, start - base], marks: none };
}

/**
 * An inline run of one or more lines [from, to) without the spaces that they begin with, nor those at the very end.
 * `breaks` tells text that goes on over line ends from cells and headings.
 */
export function readLines(page: Page, from: number[], to: number[], breaks: boolean): Inline {
  return from.length === 1 ? readLine(page, from[0]!, to[0]!, breaks) : readRun(page, from, to, breaks);
}

function readRun(page: Page, from: number[], to: number[], breaks: boolean): Inline {
  const { base } = page;
  const start = from[0]!;
  const end = to[to.length - 1]!;
  const run: Run = { page, text: '', pieces: [], marks: [], ended: false };
  const tokens = readTokens(page, from, to, breaks);
  pairStress(tokens);
  emit(run, tokens, start, end);
  if (run.ended) run.pieces.push(...run.pieces.slice(-2));
  return { start: start - base, end: end - base, text: run.text, pieces: run.pieces, marks: run.marks };
}

function emit(run: Run, tokens: readonly Token[], start: number, end: number): void {
  let at = start;
  for (const token of tokens) {
    if (token.kind === 'literal') continue;
    if (token.start > at) write(run, run.page.text.slice(at, token.start), at, token.start);
    at = token.end;
    emitToken(run, token);
  }
  if (end > at) write(run, run.page.text.slice(at, end), at, end);
}

function emitToken(run: Run, token: Token): void {
  const { text } = run.page;
  switch (token.kind) {
    case 'newline':
      if (token.end > token.mark) write(run, '\n', token.mark, token.end);
      return;
    case 'break':
      open(run, token, 'break', null);
      write(run, '\n', token.start, token.end);
      close(run, token);
      return;
    case 'character':
      write(run, token.value, token.start, token.end);
      return;
    case 'code':
      open(run, token, 'code', null);
      if (token.cell) writeCellCode(run, token.lines[0]!);
      else writeCode(run, token.lines);
      close(run, token);
      return;
    case 'html': {
      const { base } = run.page;
      const at = run.text.length;
      const html = text.slice(token.start, token.end);
      run.marks.push({
        kind: 'html',
        start: token.start - base,
        end: token.end - base,
        html,
        from: at,
        to: at,
      });
      return;
    }
    case 'address':
      open(run, token, 'link', target(run, token.start + 1, token.end - 1, null));
      write(run, text.slice(token.start + 1, token.end - 1), token.start + 1, token.end - 1);
      close(run, token);
      return;
    case 'bracket':
      if (!token.closer) return;
      token.index = run.marks.length;
      push(
        run,
        token.image ? 'image' : 'link',
        token.start,
        token.closer.end,
        target(run, token.closer.from, token.closer.to, token.closer.title),
      );
      return;
    case 'bracketEnd': {
      const { opener } = token;
      finish(run, opener.index);
      if (opener.image) run.marks.length = opener.index + 1;
      return;
    }
    case 'stress':
      if (token.closer) {
        token.index = run.marks.length;
        push(
          run,
          token.char === 126 ? 'delete' : token.end - token.start === 2 ? 'strong' : 'emphasis',
          token.start,
          token.closer.end,
          null,
        );
      } else if (token.opener) finish(run, token.opener.index);
      return;
    default:
  }
}

/** In a table cell `\|` in code stands for `|`; any other backslash for itself, `\\` included. */
function writeCellCode(run: Run, { start, end }: Place): void {
  const { text } = run.page;
  let from = start;
  for (let at = start; at + 1 < end; at++) {
    if (text.charCodeAt(at) !== 92) continue;
    const next = text.charCodeAt(at + 1);
    if (next === 124) {
      write(run, text.slice(from, at), from, at);
      write(run, '|', at, at + 2);
      from = at + 2;
    }
    if (next === 124 || next === 92) at++;
  }
  write(run, text.slice(from, end), from, end);
}

function writeCode(run: Run, lines: readonly Place[]): void {
  const { text, lineEnd } = run.page;
  for (const [index, { start, end }] of lines.entries()) {
    write(run, text.slice(start, end), start, end);
    if (index + 1 < lines.length) write(run, '\n', end, end + lineEnd);
  }
}

function target(run: Run, start: number, end: number, title: string | null): LinkTarget {
  const { text, base } = run.page;
  return { url: text.slice(start, end), at: { start: start - base, end: end - base }, title, label: null };
}

function push(run: Run, kind: MarkKind, start: number, end: number, to: LinkTarget | null): void {
  const { base } = run.page;
  const at = run.text.length;
  run.marks.push(
    to
      ? { kind, start: start - base, end: end - base, target: to, from: at, to: at }
      : { kind, start: start - base, end: end - base, from: at, to: at },
  );
}

function finish(run: Run, index: number): void {
  run.marks[index] = { ...run.marks[index]!, to: run.text.length };
}

function open(run: Run, token: Token, kind: MarkKind, to: LinkTarget | null): void {
  push(run, kind, token.start, token.end, to);
}

function close(run: Run, _token: Token): void {
  finish(run, run.marks.length - 1);
}

/** As `inlineOf` adds text that was written at [start, end). */
function write(run: Run, value: string, start: number, end: number): void {
  if (value === '') return;
  const { pieces } = run;
  // Subtracted and not added as its negative: that of 0 makes every place that comes of it a boxed number.
  const { base } = run.page;
  const at = run.text.length;
  const last = pieces.length - 2;
  const joins = last >= 0 && !run.ended && pieces[last + 1]! + at - pieces[last]! === start - base;
  if (!joins) pieces.push(at, start - base);
  run.text += value;
  run.ended = value.length !== end - start;
  if (run.ended) pieces.push(run.text.length, end - base);
}
