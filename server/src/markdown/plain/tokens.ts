import { decodeString } from 'micromark-util-decode-string';
import { classOf } from './classOf';
import { decline } from './decline';
import { hasBackslash, type Page, trimmedEnd } from './lines';
import { readResource } from './resource';
import { endOfAddress, endOfComment, endOfTag } from './tags';

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Stress extends Place {
  kind: 'stress' | 'literal';
  readonly char: number;
  readonly opens: boolean;
  readonly closes: boolean;
  closer: Stress | null;
  opener: Stress | null;
  index: number;
}

export interface Bracket extends Place {
  kind: 'bracket' | 'literal';
  readonly image: boolean;
  closer: BracketEnd | null;
  index: number;
}

/** `](url "title")`. */
export interface BracketEnd extends Place {
  readonly kind: 'bracketEnd';
  readonly opener: Bracket;
  readonly from: number;
  readonly to: number;
  readonly title: string | null;
}

export type Token =
  | Stress
  | Bracket
  | BracketEnd
  | (Place & { readonly kind: 'break' | 'html' | 'address' })
  /** A character that is written as several. */
  | (Place & { readonly kind: 'character'; readonly value: string })
  /** The line end itself begins at `mark`; spaces before it are dropped, as is the indentation after it. */
  | (Place & { readonly kind: 'newline'; readonly mark: number })
  /** `lines` are stretches of code, one for each line that it stands on. */
  | (Place & { readonly kind: 'code'; readonly lines: readonly Place[]; readonly cell: boolean });

const REFERENCE = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,30});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

interface Reading {
  readonly page: Page;
  /** In cells `\\|` means a bar in code too. */
  readonly cell: boolean;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly tokens: Token[];
  readonly brackets: Bracket[];
  line: number;
  /** Code that nothing closes: each costs a look at the rest of the line. */
  unclosed: number;
  /** Where code ends that began on a line above. */
  done: number;
}

/** What in these lines is more than text, in order. */
export function readTokens(
  page: Page,
  from: readonly number[],
  to: readonly number[],
  breaks: boolean,
): Token[] {
  const reading: Reading = {
    page,
    cell: !breaks,
    from,
    to,
    tokens: [],
    brackets: [],
    line: 0,
    unclosed: 0,
    done: 0,
  };
  for (; reading.line < from.length; reading.line++) {
    const { line } = reading;
    const last = line === from.length - 1;
    const end = last ? to[line]! : trimmedEnd(page.text, from[line]!, to[line]!);
    readLine(reading, end);
    if (!last && reading.done <= end) endLine(reading, end, breaks);
  }
  for (const bracket of reading.brackets) bracket.kind = 'literal';
  return reading.tokens;
}

function endLine({ page, from, to, line, tokens }: Reading, end: number, breaks: boolean): void {
  if (!breaks) decline('line end');
  const mark = to[line]!;
  const after = mark + page.lineEnd;
  const spaces = mark - end;
  if (spaces >= 2) tokens.push({ kind: 'break', start: end, end: after });
  else if (page.text.charCodeAt(end - 1) === 92 && spaces === 0) decline('escaped line end');
  else tokens.push({ kind: 'newline', start: end, mark, end: after });
  // The indentation of the next line, or the marks of its container, belong to nothing.
  if (from[line + 1]! > after)
    tokens.push({ kind: 'newline', start: after, mark: from[line + 1]!, end: from[line + 1]! });
}

function readLine(reading: Reading, end: number): void {
  const { page, tokens } = reading;
  const start = reading.from[reading.line]!;
  const { text } = page;
  for (let at = Math.max(start, reading.done); at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95 || code === 126) at = readStress(reading, at, start, end);
    else if (code === 96) at = readCode(reading, at, end);
    else if (code === 92) {
      if (at + 1 < end && ESCAPABLE.test(text[at + 1]!)) {
        tokens.push({ kind: 'character', start: at, end: at + 2, value: text[at + 1]! });
        at++;
      }
    } else if (code === 91)
      openBracket(reading, at, at > start && text.charCodeAt(at - 1) === 33 && !isTaken(tokens, at - 1));
    else if (code === 93) at = closeBracket(reading, at, end);
    else if (code === 60) at = readAngle(reading, at, end);
    else if (code === 38) {
      at = readReference(reading, at, end);
    }
  }
}

/** Whether the character at `at` was escaped. */
function isTaken(tokens: readonly Token[], at: number): boolean {
  const last = tokens[tokens.length - 1];
  return last !== undefined && last.end > at;
}

function readStress({ page, tokens }: Reading, at: number, start: number, end: number): number {
  const { text } = page;
  const char = text.charCodeAt(at);
  let last = at;
  while (last + 1 < end && text.charCodeAt(last + 1) === char) last++;
  const previous = at > start ? text.charCodeAt(at - 1) : 32;
  const next = last + 1 < end ? text.charCodeAt(last + 1) : 32;
  // Runs of other marks beside it, tildes above all, have rules of their own.
  if (isStress(previous) || isStress(next)) decline('marks side by side');
  const before = classOf(previous);
  const after = classOf(next);
  const left = after === 0 || (after === 2 && before > 0);
  const right = before === 0 || (before === 2 && after > 0);
  const opens = char === 95 ? left && (before > 0 || !right) : left;
  const closes = char === 95 ? right && (after > 0 || !left) : right;
  tokens.push({
    kind: 'stress',
    start: at,
    end: last + 1,
    char,
    opens,
    closes,
    closer: null,
    opener: null,
    index: 0,
  });
  return last;
}

const isStress = (code: number): boolean => code === 42 || code === 95 || code === 126;

function readCode(reading: Reading, at: number, end: number): number {
  const { page, from, line, tokens } = reading;
  const { text } = page;
  const length = runLength(text, at, end);
  const first = at + length;
  const close = closingRun(text, first, end, length);
  if (close < 0 && line + 1 < from.length) return readLongCode(reading, at, length, end);
  if (close < 0) {
    if (++reading.unclosed > 30) decline('much open code');
    return first - 1;
  }
  const padded =
    close - first > 2 &&
    text.charCodeAt(first) === 32 &&
    text.charCodeAt(close - 1) === 32 &&
    trimmedEnd(text, first, close) > first;
  const pad = padded ? 1 : 0;
  const lines = [{ start: first + pad, end: close - pad }];
  tokens.push({ kind: 'code', start: at, end: close + length, lines, cell: reading.cell });
  return close + length - 1;
}

function runLength(text: string, at: number, end: number): number {
  let last = at;
  while (last < end && text.charCodeAt(last) === 96) last++;
  return last - at;
}

/** Code that goes on over line ends. */
function readLongCode(reading: Reading, at: number, length: number, end: number): number {
  const { page, from, to, line, tokens } = reading;
  const { text } = page;
  const lines: Place[] = [{ start: at + length, end: to[line]! }];
  for (let below = line + 1; below < from.length; below++) {
    // Indentation is code too, unless it is the container's.
    if (page.indented) decline('indented code over lines');
    const close = closingRun(text, from[below]!, to[below]!, length);
    if (close < 0) {
      lines.push({ start: from[below]!, end: to[below]! });
      continue;
    }
    lines.push({ start: from[below]!, end: close });
    const [first, last] = [lines[0]!, lines[lines.length - 1]!];
    const isBare = first.start >= first.end || last.start >= last.end;
    if (isBare || text.charCodeAt(first.start) === 32 || text.charCodeAt(close - 1) === 32)
      decline('padded code over lines');
    tokens.push({ kind: 'code', start: at, end: close + length, lines, cell: false });
    reading.done = close + length;
    return end;
  }
  // remark has looked for the end in the lines below, and then counts the line end otherwise.
  return decline('code over lines');
}

function closingRun(text: string, from: number, end: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0 && at < end; ) {
    const run = runLength(text, at, end);
    if (run === length) return at;
    at = text.indexOf('`', at + run);
  }
  return -1;
}

/** `&amp;`, `&#124;`. */
function readReference({ page, tokens }: Reading, at: number, end: number): number {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(page.text)?.[0];
  if (!written || at + written.length > end) return at;
  const value = decodeString(written);
  if (value === written) return at;
  if (/[\s\0]/.test(value)) decline('white space as a reference');
  tokens.push({ kind: 'character', start: at, end: at + written.length, value });
  return at + written.length - 1;
}

function openBracket({ page, tokens, brackets }: Reading, at: number, image: boolean): void {
  if (page.text.charCodeAt(at + 1) === 94) decline('footnote');
  const start = image ? at - 1 : at;
  const bracket: Bracket = { kind: 'bracket', start, end: at + 1, image, closer: null, index: 0 };
  brackets.push(bracket);
  tokens.push(bracket);
}

function closeBracket({ page, tokens, brackets }: Reading, at: number, end: number): number {
  const opener = brackets.pop();
  if (!opener) return at;
  if (page.text.charCodeAt(at + 1) !== 40 || at + 1 >= end) {
    if (page.labels || page.text.charCodeAt(at + 1) === 91) decline('label');
    opener.kind = 'literal';
    return at;
  }
  const resource = readResource(page.text, at + 2, end);
  if (!opener.image && brackets.some(({ image }) => !image)) decline('link in brackets');
  opener.closer = { kind: 'bracketEnd', start: at, opener, ...resource };
  tokens.push(opener.closer);
  return resource.end - 1;
}

function readAngle({ page, cell, tokens }: Reading, at: number, end: number): number {
  const { text } = page;
  const next = text.charCodeAt(at + 1);
  const isName = (next >= 65 && next <= 90) || (next >= 97 && next <= 122);
  if (at + 1 >= end || !(isName || next === 47 || next === 33 || next === 63)) {
    // `<1` might begin an address with an `@`.
    if (/^<[^\s>]*@/.test(text.slice(at, Math.min(end, at + 300)))) decline('mail');
    return at;
  }
  let kind: 'html' | 'address' = 'html';
  let last = endOfTag(text, at, end);
  if (last < 0) last = endOfComment(text, at, end);
  if (last < 0) {
    kind = 'address';
    last = endOfAddress(text, at, end);
  }
  if (last < 0) decline('angle');
  if (cell && hasBackslash(text, at, last)) decline('backslash in a cell');
  tokens.push({ kind, start: at, end: last });
  return last - 1;
}
