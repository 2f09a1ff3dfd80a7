/** What a title speaks of: `Milestone 7`, `M-054`, `Phase 6B`, and the numbers that languages write in words. */
import type { Inline } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import type { SubjectAt } from './facts';
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
import type { MilestoneId } from './model';
import type { Vocabulary } from './vocabulary';
import { fold, isBoundary, skipDecoration } from './words';

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

export function readSubject(
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
  if (generic !== null && !vocabulary.foreignPrefixes.has(generic.id.prefix.replace(/-[\s\S]*$/, ''))) {
    const kind = generic.id.prefix === 'US-' ? 'story' : generic.id.prefix === 'PRD-' ? 'prd' : 'id';
    return { kind, number: null, ...generic };
  }
  const version = readVersionId(text, at);
  return version === null ? null : { kind: 'version', number: null, ...version };
}

const subjectNumber = /[\s#-]{0,3}(\d{1,4}(?:\.\d{1,4}){0,4})((?:[A-Za-z](?:\.\d+)?)?)(?![A-Za-z0-9%])/y;

/** `Phase 12–14: Engine`: several phases told as one; a title follows, or nothing. */
const phaseRange = /[\s#-]{0,3}(\d{1,3})[-~〜～](\d{1,3})(?=\s*(?:[:：([（]|-{1,2}\s|$))/y;

/** `Milestone [N]: [Title]` of a template. */
const blankNumber = /\s*(?:\[[^\][]{1,30}\]|\{[^{}]{1,30}\}|<[^<>]{1,30}>)(?=\s*[:—–-])/y;

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
  phaseRange.lastIndex = after;
  const range = kind === 'phase' ? phaseRange.exec(text) : null;
  if (range !== null && Number(range[1]) < Number(range[2])) {
    const number = `${range[1]!}-${range[2]!}`;
    return { kind, id: phaseId(range[1]!, ''), number, from: at, to: after + range[0].length };
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
  blankNumber.lastIndex = after;
  const blank = kind === 'milestone' ? blankNumber.exec(text) : null;
  if (blank !== null) return { kind, id: null, number: null, from: at, to: after + blank[0].length };
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
  const gap = word.search(/\s/);
  const parts = gap < 0 ? [word] : [word, word.split(' ')[0]!];
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
