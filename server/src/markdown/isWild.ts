import { isTame } from './isTame';
import {
  BARE_BRACKETS,
  DEEPEST,
  LAZY_LINES,
  LONGEST_LINE,
  OPEN_MARKS,
  TICK_RUNS,
  UNDERLINES,
} from './wildLimits';

/** What begins a line over again: list markers, quotes, table bars, headings. */
const CONTAINERS = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)|>|\[\^[^\]\s]{1,99}\]:)/y;
const FENCE = /[ \t>]*(`{3,}|~{3,})/y;
const UNDERLINE = /[ \t]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/y;

/** What has been left open since the last blank line or marker. */
interface Run {
  brackets: number;
  bare: number;
  parentheses: number;
  stress: number;
  lazy: number;
  /** Lengths of runs of backticks: each that finds no second of its length is looked for to the end. */
  ticks: Set<number> | null;
  /** `<!--`, `<?`: each without an end is looked for to the end. */
  comments: number;
  contained: boolean;
}

/**
 * Whether text is built to hurt: containers, brackets or stress nested hundreds deep, thousands of lines that are lazy
 * or of brackets that are no links, or backticks in runs of a hundred lengths, comments without an end, or a line as
 * long as a chapter. Such a section gets a flat outline. What stands in fences does not count.
 */
export function isWild(text: string): boolean {
  // Nothing so short can be.
  return text.length >= 2 * DEEPEST && !isTame(text) && looksWild(text);
}

export function looksWild(text: string): boolean {
  const run = newRun();
  let fence = '';
  let underlines = 0;
  const fenced = text.includes('```') || text.includes('~~~');
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = nextLine(text, at);
    if (next - at > LONGEST_LINE) return true;
    const opens = fenced ? fenceAt(text, at) : undefined;
    if (fence) {
      if (opens?.startsWith(fence)) fence = '';
      continue;
    }
    if (opens) fence = opens;
    const { depth, end } = containersAt(text, at);
    if (depth > DEEPEST) return true;
    if (isAt(UNDERLINE, text, at) && ++underlines > UNDERLINES) return true;
    if (depth > 0 || startsOver(text, end))
      beginAgain(run, depth > 0 || (run.contained && isIndented(text, at)));
    else if (run.contained && ++run.lazy > LAZY_LINES) return true;
    if (isTooOpen(run, text, end)) return true;
  }
  return false;
}

const newRun = (): Run => ({
  brackets: 0,
  bare: 0,
  parentheses: 0,
  stress: 0,
  lazy: 0,
  ticks: null,
  comments: 0,
  contained: false,
});

/** The same one: there is one for nearly every line. */
function beginAgain(run: Run, contained: boolean): void {
  run.brackets = 0;
  run.bare = 0;
  run.parentheses = 0;
  run.stress = 0;
  run.lazy = 0;
  run.ticks = null;
  run.comments = 0;
  run.contained = contained;
}

/** How many containers a line opens, those that its indentation may continue included, and where its text begins. */
function containersAt(text: string, at: number): { depth: number; end: number } {
  let depth = 0;
  let end = at;
  while (isAt(CONTAINERS, text, end)) {
    if (depth === 0) depth += columns(text, end) >> 1;
    depth++;
    end = CONTAINERS.lastIndex;
    if (depth > DEEPEST) break;
  }
  return { depth, end };
}

function columns(text: string, from: number): number {
  let columns = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 9) columns += 4;
    else if (code === 32) columns++;
    else break;
  }
  return columns;
}

/** Blank lines, tables, headings and fences have no part in the paragraph before them. */
function startsOver(text: string, at: number): boolean {
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 9) continue;
    return code === 10 || code === 13 || code === 124 || code === 35 || code === 96 || code === 126;
  }
  return true;
}

function isIndented(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}

/** Counts what the rest of a line opens and closes. */
function isTooOpen(run: Run, text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === 92) at++;
    else if (code === 91) run.brackets++;
    else if (code === 93) closeBracket(run, text, ++at);
    else if (code === 41 && run.parentheses > 0) run.parentheses--;
    else if (code === 42 || code === 95) at = countStress(run, text, at);
    else if (code === 96) at = countTicks(run, text, at);
    else if (code === 60) run.comments += isOneOf(text[at + 1], '!?') ? 1 : 0;
    else if (code === 62 && run.comments > 0) run.comments -= isOneOf(text[at - 1], '-?') ? 1 : 0;
    if (run.brackets > OPEN_MARKS || run.parentheses > OPEN_MARKS || run.stress > OPEN_MARKS) return true;
  }
  return run.comments > OPEN_MARKS || run.bare > BARE_BRACKETS || (run.ticks?.size ?? 0) > TICK_RUNS;
}

function closeBracket(run: Run, text: string, at: number): void {
  if (run.brackets > 0) run.brackets--;
  if (text[at] === '(') run.parentheses++;
  else run.bare++;
}

/** Runs of `*` or `_` before a word open, after a word close; returns the last of the run. */
function countStress(run: Run, text: string, at: number): number {
  const code = text.charCodeAt(at);
  let last = at;
  while (text.charCodeAt(last + 1) === code) last++;
  const before = isGap(text.charCodeAt(at - 1));
  const after = isGap(text.charCodeAt(last + 1));
  if (before && !after) run.stress++;
  else if (after && !before && run.stress > 0) run.stress--;
  return last;
}

/** Returns the last of a run of backticks. */
function countTicks(run: Run, text: string, at: number): number {
  let last = at;
  while (text.charCodeAt(last + 1) === 96) last++;
  run.ticks ??= new Set();
  run.ticks.add(last - at);
  return last;
}

function isOneOf(character: string | undefined, characters: string): boolean {
  return character !== undefined && characters.includes(character);
}

function isGap(code: number): boolean {
  return !(code > 32);
}

function fenceAt(text: string, at: number): string | undefined {
  FENCE.lastIndex = at;
  return FENCE.exec(text)?.[1];
}

/** Leaves behind where it ends. */
function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}
