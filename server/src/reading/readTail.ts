/** What a title ends with: a status, an estimate, a date, a picture. */
import type { Inline } from '../markdown/outline';
import type { Status, Words } from './model';
import { categoryOf, leadingEmoji, readStatus } from './readStatus';
import type { Vocabulary } from './vocabulary';
import { fold, isAscii, trimRange } from './words';
import { wordsAt } from './wordsAt';

/** Emoji before a milestone or phase that say how it stands; coloured circles are priorities as often. */
export const standing = '✅✔☑🚧🔄⏸🚫❌⏳🏁';

interface Tail {
  readonly to: number;
  readonly status: Status | null;
  readonly estimate: Words | null;
  readonly when: Words | null;
  readonly optional: boolean;
}

/** Takes status, estimate and time off the end: `(2 weeks) — COMPLETE`, `(done)`, `📋 PLANNED`. */
export function readTail(
  inline: Inline,
  text: string,
  from: number,
  to: number,
  subject: boolean,
  vocabulary: Vocabulary,
): Tail {
  let end = to;
  let status: Status | null = null;
  let estimate: Words | null = null;
  let when: Words | null = null;
  let optional = false;
  for (let round = 0; round < 5; round++) {
    [, end] = trimRange(text, from, end, '*_');
    const piece = lastPiece(text, from, end);
    if (piece === null) break;
    const body = text.slice(piece.from, piece.to);
    const found: Status | null =
      status === null ? statusPiece(inline, text, piece, subject, vocabulary) : null;
    if (found !== null) status = found;
    else if (piece.bracketed && (isEstimate(body) || (subject && isSize(body))))
      estimate ??= wordsAt(inline, piece.from, piece.to);
    else if (piece.bracketed && isWhen(body)) when ??= wordsAt(inline, piece.from, piece.to);
    else if (piece.bracketed && vocabulary.optional.includes(fold(body))) optional = true;
    else break;
    end = piece.cut;
  }
  return { to: end, status, estimate, when, optional };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Where the title ends without it. */
  readonly cut: number;
  readonly bracketed: boolean;
}

function lastPiece(text: string, from: number, end: number): Piece | null {
  const last = text[end - 1];
  if (last === ')' || last === ']') {
    const open = text.lastIndexOf(last === ')' ? '(' : '[', end - 1);
    return open < from ? null : { from: open + 1, to: end - 1, cut: open, bracketed: true };
  }
  const slice = text.slice(Math.max(from, end - 80), end);
  const base = end - slice.length;
  const dash = Math.max(
    slice.lastIndexOf(' - '),
    slice.lastIndexOf(' -- '),
    slice.lastIndexOf(': '),
    slice.lastIndexOf(' | '),
    slice.lastIndexOf(' · '),
  );
  const picture = pictureAt(slice);
  if (dash < 0 && picture < 0) return null;
  if (picture > dash + 3) return { from: base + picture, to: end, cut: base + picture, bracketed: false };
  const wide = slice[dash] === ':' ? 1 : slice.startsWith(' --', dash) ? 3 : 2;
  return { from: base + dash + wide, to: end, cut: base + dash, bracketed: false };
}

function pictureAt(slice: string): number {
  if (isAscii(slice)) return -1;
  let found = -1;
  for (const match of slice.matchAll(
    /(?<!\p{Extended_Pictographic}\p{Variation_Selector}?)\p{Extended_Pictographic}/gu,
  ))
    found = match.index;
  return found;
}

function statusPiece(
  inline: Inline,
  text: string,
  piece: Piece,
  subject: boolean,
  vocabulary: Vocabulary,
): Status | null {
  const body = text.slice(piece.from, piece.to);
  if (body.length > 60) return null;
  const words = fold(body);
  const reading = categoryOf(body, vocabulary);
  if (reading.value === null) return null;
  const emoji = leadingEmoji(body, vocabulary) !== null;
  if (words === '' ? !subject || !emoji : words.split(' ').length > 4) return null;
  // "Plan (Next Steps)", "Ideas (next release)": what comes next, and no status.
  if (/^next \p{L}/u.test(words)) return null;
  // "Phase 3: Review" is a title; "Phase 3: Storage — Review" is none either.
  const undated = words.replace(/ (?:on )?\d{4}-\d\d-\d\d$/, '');
  const certain = piece.bracketed || emoji || /^[^a-z]*$/.test(body.trim()) || strong(undated, vocabulary);
  return certain ? readStatus({ inline, from: piece.from, to: piece.to }, vocabulary) : null;
}

/** Words that nobody gives a title: "complete", "in progress". */
function strong(words: string, vocabulary: Vocabulary): boolean {
  const category = vocabulary.statuses.exact.get(words);
  if (category === undefined) return false;
  return (
    /^(?:done|completed?|shipped|landed|closed|finished|in[ -]progress|not started|planned|blocked|on hold|cancelled|canceled|deferred|superseded)$/.test(
      words,
    ) || /[^\x00-\x7f]/.test(words)
  );
}

function isEstimate(text: string): boolean {
  return /^\s*(?:(?:~|≈|ca\.?\s|est\.?:?\s|about\s)\s*)?\d+(?:[.,]\d+)?\s*(?:(?:\+|(?:-|–|—|to|bis)\s*\d+(?:[.,]\d+)?)\s*)?(?:h|d|w|hrs?|hours?|days?|weeks?|months?|sprints?|pts?|points?|person[- ]?(?:days?|weeks?)|tage?|wochen?|monate?|stunden?|час\p{L}*|дн\p{L}*|день|недел\p{L}*|месяц\p{L}*|周|天|日|週間?|時間|ヶ月|个月|ngày|tuần|tháng)(?!\p{L})/iu.test(
    text,
  );
}

/** T-shirt sizes. */
function isSize(text: string): boolean {
  return /^\s*(?:size:?\s*)?(?:XXS|XS|S|M|L|XL|XXL)\s*$/.test(text);
}

export function isWhen(text: string): boolean {
  return /^\s*(?:(?:weeks?|wk|kw|wochen?|недел\p{L}*|sprints?)\s*#?\d|q[1-4]\b|[hH][12]\b|\d{4}-\d{2}|\d{4}\s*[hHqQ]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?(?:\s|\)|$|-)|第?\d+\s*[周週])/iu.test(
    text,
  );
}
