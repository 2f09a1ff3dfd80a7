/**
 * The parts of a heading, table cell or list item that names something: numbering, id, title, and the status, estimate
 * or time at its end. `### ✅ Phase 2.1: Storage (2 weeks) — COMPLETE`.
 */
import type { Inline } from '../markdown/outline';
import type { TitleRead } from './facts';
import { leadingEmoji, readStatus } from './readStatus';
import { readSubject } from './readSubject';
import { readTail, standing } from './readTail';
import { matchHeading, type Vocabulary } from './vocabulary';
import { fold, isDecoration, plainHyphens, skipDecoration, trimRange } from './words';
import { wordsAt } from './wordsAt';

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
