/** What a status says, in words and by category. */
import type { Inline, Span } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import type { Category, RecordState, RecordStatus, Status } from './model';
import type { References } from './referencesIn';
import { type Match, matchEnd, matchStart, type Phrases, type Vocabulary } from './vocabulary';
import { fold, isDecoration, skipDecoration, trimRange } from './words';
import { wordsAt } from './wordsAt';

/** A stretch of an inline text. */
export interface Stretch {
  readonly inline: Inline;
  readonly from: number;
  readonly to: number;
  /** The fact whose text it is: it keeps what is read off it, which is the same every time. */
  readonly holder?: Holder;
}

/** What is read off a fact when first asked for. Positions are relative, as those of the fact. */
export interface Holder {
  references?: References;
  status?: Status | null;
}

interface Reading<T> {
  readonly value: T | null;
  readonly from: number;
  readonly to: number;
}

/** The status that a value states, or null where nothing is written. */
export function readStatus(stretch: Stretch, vocabulary: Vocabulary): Status | null {
  const { holder } = stretch;
  if (holder === undefined) return statusIn(stretch, vocabulary);
  if (holder.status === undefined) holder.status = statusIn(stretch, vocabulary);
  return holder.status;
}

function statusIn({ inline, from, to }: Stretch, vocabulary: Vocabulary): Status | null {
  const [first, last] = trimRange(inline.text, from, to, '`*_');
  if (first >= last) return null;
  const { start, end, text } = wordsAt(inline, first, last);
  const reading = categoryOf(text, vocabulary);
  const category = reading.value;
  const word = wordsAt(inline, first + reading.from, first + reading.to);
  return { start, end, text, category, word, prose: category === null && isProse(text) };
}

/** As `readStatus`, for text that stands at `at` as it is written (front matter). */
export function readPlainStatus(text: string, at: Span, vocabulary: Vocabulary): Status {
  const reading = categoryOf(text, vocabulary);
  const exact = at.end - at.start === text.length;
  const word = exact
    ? { start: at.start + reading.from, end: at.start + reading.to }
    : { start: at.start, end: at.end };
  return {
    ...at,
    text,
    category: reading.value,
    word: { ...word, text: text.slice(reading.from, reading.to) },
    prose: reading.value === null && isProse(text),
  };
}

export function categoryOf(text: string, vocabulary: Vocabulary): Reading<Category> {
  const emoji = leadingEmoji(text, vocabulary) ?? trailingEmoji(text, vocabulary);
  if (isChoice(text)) return { ...firstWords(text), value: null };
  const percent = !text.includes('%')
    ? null
    : /^(?:\s|\p{Extended_Pictographic}|\p{Variation_Selector}){0,6}(\d{1,3})\s?%/u.exec(text);
  const from = percent === null ? 0 : percent[0].length;
  const match = find(text, from, vocabulary.statuses);
  if (match !== null) {
    const whole = percent === null || Number(percent[1]) >= 100 || match.value !== 'done';
    return { value: whole ? match.value : 'active', from: match.from, to: match.to };
  }
  if (percent !== null) {
    const value = Number(percent[1]);
    return { ...firstWords(text), value: value >= 100 ? 'done' : value > 0 ? 'active' : 'planned' };
  }
  const tail = trailing(text, vocabulary.statuses);
  const words = firstWords(text);
  if (emoji !== null) {
    const value =
      tail === null || tail === emoji ? emoji : tail === 'active' || emoji === 'active' ? 'active' : emoji;
    return { ...words, value };
  }
  return { ...words, value: tail !== null && fold(text).split(' ').length <= 3 ? tail : null };
}

export function readRecordStatus({ inline, from, to }: Stretch, vocabulary: Vocabulary): RecordStatus | null {
  const [start, end] = trimRange(inline.text, from, to, '`*_');
  if (start >= end) return null;
  const text = inline.text.slice(start, end);
  const reading = recordStateOf(text, vocabulary);
  return {
    ...sourceSpan(inline, start, end),
    text,
    state: reading.value,
    word: {
      ...sourceSpan(inline, start + reading.from, start + reading.to),
      text: text.slice(reading.from, reading.to),
    },
  };
}

export function recordStateOf(text: string, vocabulary: Vocabulary): Reading<RecordState> {
  if (isChoice(text)) return { ...firstWords(text), value: null };
  const match = find(text, 0, vocabulary.recordStates);
  if (match !== null) return match;
  return { ...firstWords(text), value: trailing(text, vocabulary.recordStates) };
}

/** `[Draft/In Review/Approved]`, `proposed | accepted | rejected`: what to choose from. A remark in brackets is none. */
function isChoice(text: string): boolean {
  const whole = /^[[{<(]/.test(text);
  const offered = whole ? text : text.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  const parts = offered.split(/[/|]/).length;
  return whole ? parts > 1 : parts > 2;
}

/** The phrase that the words begin with, and where it stands in the text. */
function find<T>(text: string, from: number, phrases: Phrases<T>): Match<T> | null {
  const start = skipDecoration(text, from);
  const folded = fold(text.slice(start));
  const match = matchStart(phrases, folded);
  if (match === null) return null;
  const phrase = folded.slice(0, match.to);
  const lead = text.slice(start).search(/[\p{L}\p{N}]/u);
  const begin = start + Math.max(0, lead);
  for (let end = begin + phrase.length; end <= Math.min(text.length, begin + phrase.length + 8); end++) {
    if (fold(text.slice(begin, end)) === phrase) return { value: match.value, from: begin, to: end };
  }
  return { value: match.value, from: begin, to: Math.min(text.length, begin + phrase.length) };
}

function trailing<T>(text: string, phrases: Phrases<T>): T | null {
  const clause = /^[^—–(;.|,]*/.exec(text)![0];
  return matchEnd(phrases, fold(clause))?.value ?? null;
}

/** The words up to the first remark: what a fix would replace. */
function firstWords(text: string): { from: number; to: number } {
  const start = skipDecoration(text);
  const rest = text.slice(start);
  const stop = rest.search(/\s[—–-]\s|[—–(;|\n]|[.:,](?:\s|$)/);
  const [from, to] = trimRange(text, start, start + (stop <= 0 ? rest.length : stop), '[]`*_');
  if (from < to) return { from, to };
  const [all, end] = trimRange(text, 0, text.length);
  return { from: all, to: end };
}

export function leadingEmoji(text: string, vocabulary: Vocabulary): Category | null {
  for (const character of text.slice(0, 8)) {
    if (character === ' ' || character === '\uFE0F') continue;
    return vocabulary.emoji.get(character) ?? null;
  }
  return null;
}

function trailingEmoji(text: string, vocabulary: Vocabulary): Category | null {
  const characters = [...text.trimEnd().slice(-4)];
  for (let index = characters.length - 1; index >= 0; index--) {
    const character = characters[index]!;
    if (character === '\uFE0F') continue;
    return isDecoration(character) ? (vocabulary.emoji.get(character) ?? null) : null;
  }
  return null;
}

function isProse(text: string): boolean {
  return /[.!?;]\s+\S/.test(text) || fold(text).split(' ').length > 5;
}
