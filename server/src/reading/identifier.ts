/** Ids of milestones and records: how they are written, and when two are the same. */
import type { MilestoneId } from './model';
import { plainHyphens } from './words';

export interface IdAt {
  readonly id: MilestoneId;
  readonly from: number;
  readonly to: number;
}

/** `UI-M-03.10`: prefixes of letters, an M, numbers in parts, perhaps a letter. */
const milestonePattern =
  /((?:[A-Z]{1,8}-){0,3}M)-?(\d{1,6}(?:[._]\d{1,6}){0,5})((?:\.?[a-z])?)(?![A-Za-z0-9])/y;
const genericPattern =
  /([A-Z][A-Z0-9]{0,7}(?:-[A-Z]{1,8})?)-(\d{1,6}(?:\.\d{1,6}){0,4})([a-z]?)(?![A-Za-z0-9]|-\d)/y;
const versionPattern = /[vV]\.?(\d{1,4}(?:[.-]\d{1,6}){0,3})(?![A-Za-z0-9]|\.\d)/y;
const recordPattern = /ADRs?(?:[- #]{0,2}|-)(?:([A-Z]{1,6})-?)?(\d{1,6}(?:-\d{1,4}){0,2})(?![A-Za-z0-9])/iy;

/** Two ids are one if this is equal: case, zero padding, separators and kinds of hyphen do not count. */
function same(prefix: string, numbers: readonly number[], suffix: string): string {
  return `${prefix.toLowerCase()}${numbers.join('.')}${suffix === '' ? '' : `.${suffix.replace('.', '').toLowerCase()}`}`;
}

function makeId(text: string, prefix: string, digits: string, suffix = ''): MilestoneId {
  const numbers = /^\d*$/.test(digits) ? [Number(digits)] : digits.split(/[._-]/).map(Number);
  return { text, same: same(prefix, numbers, suffix), prefix: prefix.toUpperCase(), numbers };
}

/** `M7` for "Milestone 7". */
export function milestoneId(digits: string, suffix = '', prefix = 'M'): MilestoneId {
  const number = digits.replace(/^0+(?=\d)/, '');
  return makeId(
    `${prefix}${prefix.length > 1 && /[A-Z]$/i.test(prefix) ? '-' : ''}${number}${suffix}`,
    prefix,
    digits,
    suffix,
  );
}

/** An id with an M before its number at `at`. */
export function readMilestoneId(written: string, at: number): IdAt | null {
  const match = matchAt(milestonePattern, written, at);
  if (match === null) return null;
  const text = match[0];
  return { id: makeId(text, match[1]!, match[2]!, match[3]!), from: at, to: at + text.length };
}

/** Any id of letters, a hyphen and a number at `at`: `ASD-001`, `BACK-526`. */
export function readGenericId(written: string, at: number): IdAt | null {
  const match = matchAt(genericPattern, written, at);
  if (match === null) return null;
  return { id: makeId(match[0], `${match[1]!}-`, match[2]!, match[3]!), from: at, to: at + match[0].length };
}

export function readVersionId(written: string, at: number): IdAt | null {
  const match = matchAt(versionPattern, written, at);
  if (match === null) return null;
  return { id: makeId(match[0], 'v', match[1]!), from: at, to: at + match[0].length };
}

/** `ADR 0013`, `ADR-S0001`, `adr-0001`. */
export function readRecordId(written: string, at: number): IdAt | null {
  const match = matchAt(recordPattern, written, at);
  if (match === null) return null;
  const digits = firstOfRange(match[2]!);
  const to = at + match[0].length - (match[2]!.length - digits.length);
  return { id: recordId(digits, match[1] ?? ''), from: at, to };
}

/** `0001-0005` of "ADRs 0001-0005" is two numbers, `24-01` of "ADR-E-24-01" is one. */
function firstOfRange(digits: string): string {
  const range = /^(\d{3,})-(\d{3,})$/.exec(digits);
  return range && range[1]!.length === range[2]!.length && range[1]! < range[2]! ? range[1]! : digits;
}

export function recordId(digits: string, series = ''): MilestoneId {
  const prefix = series === '' ? 'ADR' : `ADR-${series.toUpperCase()}`;
  return makeId(
    series === '' ? `${prefix} ${digits}` : `${prefix}${digits.includes('-') ? '-' : ''}${digits}`,
    `${prefix}-`,
    digits,
  );
}

/** `Story 1.1`, `Epic 3`, `Task 1.2.3`. */
export function subjectId(kind: string, digits: string): MilestoneId {
  const word = kind[0]!.toUpperCase() + kind.slice(1);
  return makeId(`${word} ${digits}`, `${word}-`, digits);
}

/** An id as the front matter, a file name or a table cell writes it, in any case. */
export function parseId(text: string): MilestoneId | null {
  const plain = plainHyphens(text.trim());
  for (const read of [readMilestoneId, readRecordId, readGenericId, readVersionId]) {
    for (const candidate of [plain, plain.toUpperCase()]) {
      const found = read(candidate, 0);
      if (found !== null && found.to === candidate.length)
        return { ...found.id, text: read === readRecordId ? found.id.text : plain };
    }
  }
  return null;
}

/** The ids from `first` to `last`, both included; the two alone where they are no range. */
export function expandRange(first: MilestoneId, last: MilestoneId): readonly MilestoneId[] {
  const from = first.numbers[first.numbers.length - 1];
  const to = last.numbers[last.numbers.length - 1];
  if (
    first.prefix !== last.prefix ||
    from === undefined ||
    to === undefined ||
    first.numbers.length !== last.numbers.length
  ) {
    return [first, last];
  }
  if (to <= from || to - from > 500) return [first, last];
  const digits = /(?<!\d)\d+$/.exec(first.text)?.[0] ?? '';
  const ids: MilestoneId[] = [];
  for (let number = from; number <= to; number++) {
    const tail = String(number).padStart(digits.length, '0');
    const text = number === to ? last.text : first.text.slice(0, first.text.length - digits.length) + tail;
    const numbers = [...first.numbers.slice(0, -1), number];
    ids.push({
      text,
      same: number === to ? last.same : first.same.replace(/(?<!\d)\d+$/, String(number)),
      prefix: first.prefix,
      numbers,
    });
  }
  return ids;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
