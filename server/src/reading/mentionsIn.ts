/** Ids that a run of text names without linking: `M6`, `ADR 0013/0014`, `M0–M3`, `Phase 2`, `US-101`. */
import type { Inline } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import {
  type IdAt,
  milestoneId,
  readGenericId,
  readMilestoneId,
  readRecordId,
  recordId,
  subjectId,
} from './identifier';
import { type Marks, marksOf } from './marksOf';
import type { MentionId, MilestoneId, Words } from './model';
import type { Vocabulary } from './vocabulary';
import { isWord, plainHyphens } from './words';

export interface MentionIn extends Words {
  readonly kind: 'milestone' | 'phase' | 'record' | 'story';
  readonly ids: readonly MentionId[];
  readonly range: boolean;
  readonly open: boolean;
  readonly code: boolean;
  /** Index into the inline's marks of the link whose text it stands in; -1 outside. */
  readonly linkMark: number;
  /** Where it stands in the inline's text. */
  readonly from: number;
  readonly to: number;
}

/** Where an id may begin. What follows is read by the functions below. That its first letter comes first halves the time. */
const candidate =
  /(?=[A-ZampsВМФЭ])(?<![A-Za-z0-9_@#$%\\&=])(?:(?:ADR|adr)s?(?=[- #]?[A-Z0-9])|[Mm]ilestones?(?=\s)|MILESTONES?(?=\s)|[Pp]hases?(?=\s)|PHASES?(?=\s)|(?:Meilenstein|Stufe|Фаз[аыу]|Этапа?|Веха)(?=\s)|[Ss]tor(?:y|ies)(?=\s)|US-?(?=\d)|(?=[A-Z][A-Z0-9]{0,7}-[A-Z0-9])|(?=M\d))/g;

/** The first digit of an id stands after something that is no space, or after one of the words. Most numbers do not. */
const mayBeNamed =
  /\d(?<=[^\s\d]\d|(?:adrs?|milestones?|meilensteine?|вех[аи]|phases?|stufen?|фаз[аыу]?|этап[аы]?|story|stories)[\s#\u2010-\u2015\u2212-]+\d)/i;

export function mentionsIn(inline: Inline, vocabulary: Vocabulary): readonly MentionIn[] {
  if (!mayBeNamed.test(inline.text)) return none;
  const text = plainHyphens(inline.text);
  candidate.lastIndex = 0;
  let match = candidate.exec(text);
  if (match === null) return none;
  const found: MentionIn[] = [];
  const links = marksOf(inline, 'link');
  const codes = marksOf(inline, 'code');
  for (; match !== null; match = candidate.exec(text)) {
    const mention = readMention({ inline, text, links, codes, vocabulary }, match.index, match[0]);
    if (mention !== null) found.push(mention);
    candidate.lastIndex = Math.max(mention?.to ?? 0, match.index + Math.max(1, match[0].length));
  }
  return found;
}

const none: readonly MentionIn[] = [];

interface Scan {
  readonly inline: Inline;
  /** Its text with plain hyphens. */
  readonly text: string;
  readonly links: Marks;
  readonly codes: Marks;
  readonly vocabulary: Vocabulary;
}

function readMention(
  { inline, text, links, codes, vocabulary }: Scan,
  at: number,
  word: string,
): MentionIn | null {
  const before = at > 0 ? text[at - 1] : ' ';
  if (before === '/' || before === '-' || before === '.') return null;
  const reader = readerFor(word, text, at, vocabulary);
  if (reader === null) return null;
  const first = reader.full(text, at);
  if (first === null || isPathLike(text, first.to)) return null;
  if (reader.kind === 'record' && isForeign(inline, text, at, vocabulary)) return null;
  const ids = [first];
  let to = first.to;
  let range = false;
  let open = false;
  for (;;) {
    const next = readNext(reader, text, ids[ids.length - 1]!, to, /s$/i.test(word));
    if (next === null) break;
    ids.push(next.id);
    to = next.id.to;
    if (next.range) {
      range = true;
      break;
    }
  }
  if (text[to] === '+' && !isWord(text[to + 1] ?? ' ')) {
    open = true;
    to++;
  }
  const span = sourceSpan(inline, at, to);
  return {
    kind: reader.kind,
    start: span.start,
    end: span.end,
    text: inline.text.slice(at, to),
    ids: ids.map(({ id, from, to }) => {
      const { start, end } = sourceSpan(inline, from, to);
      return { id, start, end };
    }),
    range,
    open,
    code: codes.around(at, to) >= 0,
    linkMark: links.around(at, to),
    from: at,
    to,
  };
}

interface Reader {
  readonly kind: MentionIn['kind'];
  /** Reads an id at `at`, with the word before it where it is of that kind. */
  readonly full: (text: string, at: number) => IdAt | null;
  /** Reads a number at `at` that continues a list or range. */
  readonly bare: (text: string, at: number) => IdAt | null;
}

const milestoneWord = /(?:milestones?|meilensteine?|вех[аи])(?=\s)/iy;
const phaseWord = /(?:phases?|phases?|stufen?|фаз[аыу]?|этап[аы]?)(?=\s)/iy;
const storyWord = /stor(?:y|ies)(?=\s)/iy;

function readerFor(word: string, text: string, at: number, vocabulary: Vocabulary): Reader | null {
  if (/^adr/i.test(word)) return recordReader;
  if (reset(milestoneWord).test(`${word} `))
    return wordReader('milestone', milestoneWord, (digits, suffix) => milestoneId(digits, suffix));
  if (reset(phaseWord).test(`${word} `)) return wordReader('phase', phaseWord, phaseId);
  if (reset(storyWord).test(`${word} `))
    return wordReader('story', storyWord, (digits) => subjectId('story', digits));
  if (/^us-?$/i.test(word)) return { kind: 'story', full: readStoryId, bare: () => null };
  if (readMilestoneId(text, at) !== null) {
    return {
      kind: 'milestone',
      full: readMilestoneId,
      bare: (text, at) => bareNumber(text, at, (digits) => milestoneId(digits)),
    };
  }
  const generic = readGenericId(text, at);
  if (generic === null || vocabulary.foreignPrefixes.has(generic.id.prefix.replace(/-[\s\S]*$/, '')))
    return null;
  return { kind: 'milestone', full: readGenericId, bare: () => null };
}

const recordReader: Reader = {
  kind: 'record',
  full: readRecordId,
  bare: (text, at) => bareNumber(text, at, recordId),
};

function wordReader(
  kind: Reader['kind'],
  word: RegExp,
  make: (digits: string, suffix: string) => MilestoneId,
): Reader {
  return {
    kind,
    full(text, at) {
      word.lastIndex = at;
      const match = word.exec(text);
      return match === null ? null : afterWord(text, at, match[0].length, make);
    },
    bare: (text, at) => afterWord(text, at, 0, make),
  };
}

function reset(pattern: RegExp): RegExp {
  pattern.lastIndex = 0;
  return pattern;
}

function readStoryId(text: string, at: number): IdAt | null {
  const match = /^US-?(\d{1,6})(?![A-Za-z0-9])/.exec(text.slice(at, at + 12));
  if (match === null) return null;
  return {
    id: { text: match[0], same: `us-${Number(match[1])}`, prefix: 'US-', numbers: [Number(match[1])] },
    from: at,
    to: at + match[0].length,
  };
}

export function phaseId(digits: string, suffix: string): MilestoneId {
  const numbers = digits.split('.').map(Number);
  return {
    text: `Phase ${digits}${suffix}`,
    same: `phase-${numbers.join('.')}${suffix.toLowerCase()}`,
    prefix: 'PHASE-',
    numbers,
  };
}

const numberPattern = /\s*#?(\d{1,4}(?:\.\d{1,4}){0,4})([A-Za-z]?)(?![A-Za-z0-9%]|\.\d)/y;

function afterWord(
  text: string,
  at: number,
  skip: number,
  make: (digits: string, suffix: string) => MilestoneId,
): IdAt | null {
  const from = at + skip;
  if (skip > 0) {
    let start = from;
    while (text[start] === ' ') start++;
    const id = readMilestoneId(text, start);
    if (id !== null) return { id: id.id, from: at, to: id.to };
  }
  numberPattern.lastIndex = from;
  const match = numberPattern.exec(text);
  if (match === null) return null;
  return { id: make(match[1]!, match[2]!), from: at, to: from + match[0].length };
}

function bareNumber(text: string, at: number, make: (digits: string) => MilestoneId): IdAt | null {
  // "ADR 0001, 2026-06-13": a date follows, and no second number.
  const match = /^(?!\d{4}-\d\d-\d\d)\d{1,6}(?![A-Za-z0-9])/.exec(text.slice(at, at + 11));
  return match === null ? null : { id: make(match[0]), from: at, to: at + match[0].length };
}

const rangeSign = /\s*(?:-|~|～|\.\.\.?|(?:to|through|thru|until|bis|по|до)\s)\s*/y;
const listSign = /\s*\/\s*|\s*,\s*(?:(?:and|und|и|or)\s+)?|\s+(?:and|und|и|&|or)\s+/y;

/** The end of a range, or a further number of a list. Ids written out after a comma are mentions of their own. */
function readNext(
  reader: Reader,
  text: string,
  last: IdAt,
  at: number,
  plural: boolean,
): { id: IdAt; range: boolean } | null {
  rangeSign.lastIndex = at;
  const rangeMatch = rangeSign.exec(text);
  if (rangeMatch !== null) {
    const start = at + rangeMatch[0].length;
    const id = reader.full(text, start) ?? reader.bare(text, start);
    const [from, to] = [last.id.numbers, id?.id.numbers];
    if (id && to && id.id.prefix === last.id.prefix && to[to.length - 1]! > from[from.length - 1]!)
      return { id, range: true };
    return null;
  }
  listSign.lastIndex = at;
  const listMatch = listSign.exec(text);
  if (listMatch === null) return null;
  const start = at + listMatch[0].length;
  const slash = listMatch[0].trim() === '/';
  if (slash) {
    const id = reader.full(text, start) ?? reader.bare(text, start);
    return id !== null && id.id.prefix === last.id.prefix ? { id, range: false } : null;
  }
  const number = /^\d+/.exec(text.slice(start, start + 8))?.[0] ?? '';
  if (number === '' || !(plural || (reader.kind === 'record' && number.length >= 3))) return null;
  const id = reader.bare(text, start);
  return id === null ? null : { id, range: false };
}

/** `M-054-engineering.md`, `M7/…`: a file name, not a mention. */
function isPathLike(text: string, at: number): boolean {
  const next = text[at] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (next === '-' && /[a-z]/.test(after)) return true;
  if (next === '_') return true;
  return next === '.' && /^\.(?:md|yaml|yml|json|txt|ts|js)\b/.test(text.slice(at, at + 6));
}

/** "Fireflys ADR 0042", "Firefly's ADR 7", "Firefly-ADR 7": a record of another project. */
function isForeign({ marks }: Inline, text: string, at: number, { beforeRecords }: Vocabulary): boolean {
  const before = /([\p{Lu}][\p{L}\p{N}]*)('s|’s)?([ -])$/u.exec(text.slice(Math.max(0, at - 40), at));
  if (before === null) return false;
  const [whole, word, owning, joint] = before;
  if (joint === '-') return true;
  if (beforeRecords.has(word!.toLowerCase())) return false;
  if (owning !== undefined) return true;
  if (!/s$/.test(word!)) return false;
  const start = at - whole.length;
  const lead = text.slice(0, start).trimEnd();
  // After a bracket or in bold the word may be a name as well as the first of a sentence.
  const named = /[([]$/.test(lead) || marks.some(({ kind, from }) => kind === 'strong' && from === start);
  return named || !(lead === '' || /(?:[.!?:;—|-]|\p{Extended_Pictographic}\uFE0F?)$/u.test(lead));
}
