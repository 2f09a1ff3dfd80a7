/**
 * The parts of a heading, table cell or list item that names something: numbering, id, title, and the status, estimate
 * or time at its end. `### ✅ Phase 2.1: Storage (2 weeks) — COMPLETE`.
 */
import type { Inline } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import type { SubjectAt, TitleRead } from './facts';
import {
  milestoneId,
  readGenericId,
  readMilestoneId,
  readRecordId,
  readVersionId,
  subjectId,
} from './identifier';
import type { Subject } from './lexicon';
import { phaseId } from './mentionsIn';
import type { MilestoneId, Status, Words } from './model';
import { categoryOf, leadingEmoji, readStatus } from './readStatus';
import { matchHeading, type Vocabulary } from './vocabulary';
import { fold, isBoundary, isDecoration, plainHyphens, skipDecoration, trimRange } from './words';
import { wordsAt } from './wordsAt';

/** Emoji before a milestone or phase that say how it stands; coloured circles are priorities as often. */
const standing = '✅✔☑🚧🔄⏸🚫❌⏳🏁';

export function readTitle(inline: Inline, from: number, to: number, vocabulary: Vocabulary): TitleRead {
  const text = plainHyphens(inline.text.slice(0, to));
  const lead = leadingEmoji(text.slice(from), vocabulary);
  const leadAt = from + text.slice(from).search(/\S|$/);
  let at = skipDecoration(text, from);
  const arrow = /[→➔⇒➡]/.test(text.slice(from, at + 1));
  const numbered = readNumbering(text, at);
  if (numbered !== null) at = skipDecoration(text, numbered.to);
  let end = to;
  const pointer = /^[→➔⇒]\s*/.exec(text.slice(at, at + 4));
  if (pointer !== null) at = skipDecoration(text, at + pointer[0].length);
  const box = /^\[[ xX~/>-]\]\s+/.exec(text.slice(at, at + 8));
  if (box !== null) at = skipDecoration(text, at + box[0].length);
  const explicitId = readExplicitId(text, at, end);
  if (explicitId !== null) end = explicitId.from;
  const subject = readSubject(inline, text, at, end, vocabulary);
  const begin = subject === null ? at : subject.titleFrom;
  const tail = readTail(inline, text, begin, end, subject !== null, vocabulary);
  const standsOut = subject !== null && lead !== null && standing.includes([...text.slice(leadAt)][0] ?? '');
  const status = tail.status ?? (standsOut ? readStatus({ inline, from: leadAt, to: at }, vocabulary) : null);
  const [titleFrom, titleTo] = trimTitle(text, begin, tail.to);
  const title = wordsAt(inline, titleFrom, titleTo);
  return {
    subject:
      subject === null
        ? null
        : {
            kind: subject.at.kind,
            id: subject.at.id,
            idAt: subject.at.idAt,
            number: subject.at.number,
            title,
            closed: subject.closed || title.text === '',
          },
    numbering: numbered === null ? null : wordsAt(inline, numbered.from, numbered.end),
    title,
    status,
    estimate: tail.estimate,
    when: tail.when,
    optional: tail.optional || matchHeading(vocabulary.optionalSections, fold(title.text)) !== null,
    arrow,
    explicitId: explicitId === null ? null : wordsAt(inline, explicitId.idFrom, explicitId.idTo),
  };
}

function trimTitle(text: string, from: number, to: number): [number, number] {
  let [start, end] = trimRange(text, from, to, ':-|*_,;');
  start = Math.min(end, skipDecoration(text, start));
  for (;;) {
    const size = /[\uDC00-\uDFFF]/.test(text[end - 1] ?? '') ? 2 : 1;
    const last = text.slice(Math.max(start, end - size), end);
    if (last === '' || !(isDecoration(last) || last === ' ' || '→➔⇒'.includes(last))) break;
    end -= last.length;
  }
  [start, end] = trimRange(text, start, end, ':-|*_,;');
  return [start, end];
}

const numberingPattern = /§?\s*((?:\d{1,3}\.)*\d{1,3})(?:[.)](?=\s|$|\p{L})|(?=\s+\p{L}))\s*/uy;

/** `11.1.2 `, `3. `, `2) `; a single number without a dot is a count ("3 phases"), unless parts follow. */
function readNumbering(text: string, at: number): { from: number; end: number; to: number } | null {
  numberingPattern.lastIndex = at;
  const match = numberingPattern.exec(text);
  if (match === null) return null;
  const digits = match[1]!;
  const mark = text[at + match[0].trimEnd().length - 1] ?? '';
  if (!digits.includes('.') && mark !== '.' && mark !== ')') return null;
  const from = at + match[0].indexOf(digits[0]!);
  return { from, end: from + digits.length, to: at + match[0].length };
}

function readExplicitId(
  text: string,
  from: number,
  to: number,
): { from: number; idFrom: number; idTo: number } | null {
  const match = /\s*\{#([A-Za-z][\w:.-]*)\}\s*$/.exec(text.slice(Math.max(from, to - 120), to));
  if (match === null) return null;
  const start = Math.max(from, to - 120) + match.index;
  const idFrom = start + match[0].indexOf('#') + 1;
  return { from: start, idFrom, idTo: idFrom + match[1]!.length };
}

interface FoundSubject {
  readonly at: Omit<SubjectAt, 'title' | 'closed'>;
  readonly closed: boolean;
  readonly titleFrom: number;
}

interface Named {
  readonly kind: SubjectAt['kind'];
  readonly id: MilestoneId | null;
  readonly number: string | null;
  readonly from: number;
  readonly to: number;
}

function readSubject(
  inline: Inline,
  text: string,
  at: number,
  to: number,
  vocabulary: Vocabulary,
): FoundSubject | null {
  const named = readWordSubject(text, at, to, vocabulary) ?? readIdSubject(text, at, vocabulary);
  if (named === null || named.to > to) return null;
  const separator =
    /^\s*(?:\([^()]{1,40}\)\s*(?=[:：-]))?(?:[:：|]|-{1,3}(?=[\s\p{L}\p{Extended_Pictographic}])|[.](?=\s)|→)\s*/u.exec(
      text.slice(named.to, to),
    );
  const slug = separator !== null && /^-\S/.test(separator[0] + text.slice(named.to + separator[0].length));
  if (slug) return null;
  const rest = text.slice(named.to, to).trim();
  if (named.id === null && named.number === null && separator === null) return null;
  const next = text[named.to] ?? ' ';
  if (separator === null && rest !== '' && !/[\s([]/.test(next)) return null;
  return {
    at: {
      kind: named.kind,
      id: named.id,
      number: named.number,
      idAt: named.id === null && named.number === null ? null : sourceSpan(inline, named.from, named.to),
    },
    closed:
      separator !== null ||
      rest === '' ||
      skipDecoration(text, named.to) >= to ||
      /^[([]/.test(rest) ||
      skipsDecoration(text, named.to),
    titleFrom: named.to + (separator?.[0].length ?? 0),
  };
}

/** An emoji follows the id and parts it from the title: `Milestone 4 👥 *Factions*`. */
function skipsDecoration(text: string, at: number): boolean {
  return skipDecoration(text, at) > at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

function readIdSubject(text: string, at: number, vocabulary: Vocabulary): Named | null {
  const milestone = readMilestoneId(text, at);
  if (milestone !== null) return { kind: 'milestone', number: null, ...milestone };
  const record = readRecordId(text, at);
  if (record !== null) return { kind: 'adr', number: null, ...record };
  const generic = readGenericId(text, at);
  if (generic !== null && !vocabulary.foreignPrefixes.has(generic.id.prefix.replace(/-.*$/, ''))) {
    const kind = generic.id.prefix === 'US-' ? 'story' : generic.id.prefix === 'PRD-' ? 'prd' : 'id';
    return { kind, number: null, ...generic };
  }
  const version = readVersionId(text, at);
  return version === null ? null : { kind: 'version', number: null, ...version };
}

const subjectNumber = /[\s#-]{0,3}(\d{1,4}(?:\.\d{1,4}){0,4})((?:[A-Za-z](?:\.\d+)?)?)(?![A-Za-z0-9%])/y;
const subjectLetter = /\s+([A-Z]|I{1,3}|IV|VI{0,3}|IX|X)(?=\s*[:：.)-]|\s*$|\s+-)/y;
const ordinalFirst = /第?\s?([0-9一二三四五六七八九十]{1,3})\s?(阶段|階段|フェーズ|里程碑)/y;

/** "Phase 6B", "Milestone M99", "第一阶段". */
function readWordSubject(text: string, at: number, to: number, vocabulary: Vocabulary): Named | null {
  ordinalFirst.lastIndex = at;
  const ordinal = ordinalFirst.exec(text);
  if (ordinal !== null) {
    const number = hanNumber(ordinal[1]!);
    const kind = vocabulary.subjects.get(ordinal[2]!) ?? 'phase';
    const id = kind === 'milestone' ? milestoneId(number) : phaseId(number, '');
    return { kind, id, number, from: at, to: at + ordinal[0].length };
  }
  const word = /^[\p{L}]+(?:\s(?=\p{Ll}))?\p{Ll}*/u.exec(text.slice(at, at + 24))?.[0] ?? '';
  const found = subjectWord(word, text, at, vocabulary);
  if (found === null) return null;
  const [kind, length] = found;
  const after = at + length;
  let start = after;
  while (text[start] === ' ') start++;
  if (kind === 'milestone') {
    const id = readMilestoneId(text, start) ?? readVersionId(text, start) ?? readGenericId(text, start);
    if (id !== null) return { kind, id: id.id, number: null, from: at, to: id.to };
  }
  if (kind === 'adr' || kind === 'prd') {
    const id = kind === 'adr' ? readRecordId(text, at) : null;
    return id === null ? null : { kind, id: id.id, number: null, from: at, to: id.to };
  }
  subjectNumber.lastIndex = after;
  const digits = subjectNumber.exec(text);
  if (digits !== null) {
    const [number, suffix] = [digits[1]!, digits[2]!];
    return {
      kind,
      id: idFor(kind, number, suffix),
      number: number + suffix,
      from: at,
      to: after + digits[0].length,
    };
  }
  if (kind === 'phase') {
    subjectLetter.lastIndex = after;
    const letter = subjectLetter.exec(text);
    if (letter !== null)
      return { kind, id: null, number: letter[1]!, from: at, to: after + letter[0].length };
  }
  const unnumbered = kind === 'milestone' || kind === 'epic' || kind === 'story';
  if (unnumbered && /^\s*(?:[:：]|-(?=\s))/.test(text.slice(after, to)))
    return { kind, id: null, number: null, from: at, to: after };
  return null;
}

function subjectWord(
  word: string,
  text: string,
  at: number,
  vocabulary: Vocabulary,
): [Subject, number] | null {
  const parts = [word, word.split(' ')[0]!];
  for (const part of parts) {
    const kind = vocabulary.subjects.get(fold(part));
    if (kind !== undefined && isBoundary(text, at + part.length)) return [kind, part.length];
  }
  for (const unspaced of ['フェーズ', '阶段', '階段', '里程碑', 'マイルストーン']) {
    if (text.startsWith(unspaced, at)) return [vocabulary.subjects.get(unspaced)!, unspaced.length];
  }
  return null;
}

function idFor(kind: Subject, number: string, suffix: string): MilestoneId {
  if (kind === 'milestone') return milestoneId(number, suffix);
  if (kind === 'phase') return phaseId(number, suffix);
  return subjectId(kind, number);
}

function hanNumber(text: string): string {
  const index = '一二三四五六七八九十'.indexOf(text);
  return index < 0 ? text : String(index + 1);
}

interface Tail {
  readonly to: number;
  readonly status: Status | null;
  readonly estimate: Words | null;
  readonly when: Words | null;
  readonly optional: boolean;
}

/** Takes status, estimate and time off the end: `(2 weeks) — COMPLETE`, `(done)`, `📋 PLANNED`. */
function readTail(
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
    else if (piece.bracketed && isEstimate(body)) estimate ??= wordsAt(inline, piece.from, piece.to);
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
    slice.lastIndexOf(': '),
    slice.lastIndexOf(' | '),
    slice.lastIndexOf(' · '),
  );
  const picture = pictureAt(slice);
  if (dash < 0 && picture < 0) return null;
  if (picture > dash + 3) return { from: base + picture, to: end, cut: base + picture, bracketed: false };
  return { from: base + dash + (slice[dash] === ':' ? 1 : 2), to: end, cut: base + dash, bracketed: false };
}

function pictureAt(slice: string): number {
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
  // "Phase 3: Review" is a title; "Phase 3: Storage — Review" is none either.
  const certain = piece.bracketed || emoji || /^[^a-z]*$/.test(body.trim()) || strong(words, vocabulary);
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

export function isEstimate(text: string): boolean {
  return /^\s*(?:~|≈|ca\.?\s|est\.?:?\s|about\s)?\s*\d+(?:[.,]\d+)?\s*(?:\+|(?:-|–|—|to|bis)\s*\d+(?:[.,]\d+)?)?\s*(?:h|d|w|hrs?|hours?|days?|weeks?|months?|sprints?|pts?|points?|person[- ]?(?:days?|weeks?)|tage?|wochen?|monate?|stunden?|час\p{L}*|дн\p{L}*|день|недел\p{L}*|месяц\p{L}*|周|天|日|週間?|時間|ヶ月|个月|ngày|tuần|tháng)(?!\p{L})/iu.test(
    text,
  );
}

export function isWhen(text: string): boolean {
  return /^\s*(?:(?:weeks?|wk|kw|wochen?|недел\p{L}*|sprints?)\s*#?\d|q[1-4]\b|[hH][12]\b|\d{4}-\d{2}|\d{4}\s*[hHqQ]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?(?:\s|\)|$|-)|第?\d+\s*[周週])/iu.test(
    text,
  );
}
