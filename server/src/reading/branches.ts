import type { Field, FieldName, Milestone, Model, Phase, Words } from './model';
import type { Wording } from './wording';

export interface Branch extends Words {
  readonly field: Field;
  readonly milestone: Milestone;
  /** Null where the milestone as a whole has the branch. */
  readonly phase: Phase | null;
}

/** The branches that a document plans under these labels. A value that is a sentence names none. */
export function* branchesIn(
  { milestones, fields }: Model,
  text: Wording,
  ...names: readonly FieldName[]
): Generator<Branch> {
  // Fields follow each other by milestone: its phases are looked up once.
  let milestone: Milestone | undefined;
  let phases = new Map<string, Phase>();
  for (const field of fields) {
    if (field.name === null || field.milestone === null || !names.includes(field.name)) continue;
    if (milestone?.key !== field.milestone) {
      milestone = milestones.find(({ key }) => key === field.milestone);
      phases = new Map(milestone?.phases.toReversed().map((phase) => [phase.key, phase]));
    }
    if (!milestone) continue;
    const phase = (field.phase !== null && phases.get(field.phase)) || null;
    for (const { text: name, start, end } of namesIn(text, field.value))
      yield { text: name, start, end, field, milestone, phase };
  }
}

/** What follows a name without being part of it: `x (merged)`, `x → main`, `x from main`. */
const remark = /^\s+(?:\(|[—–]|->|→|(?:from|off|into|based on|to)\s)/;
const separator = /^[\s,;/&+|]*(?:(?:and|und|or|oder|и)[\s,;/&+|]*)?$/;

function namesIn(text: Wording, { start, end }: Words): readonly Words[] {
  let from = start;
  while (from > 0 && text.slice(from - 1, from) === '`') from--;
  let to = end;
  while (text.slice(to, to + 1) === '`') to++;
  const raw = text.slice(from, to);
  return raw.includes('`') ? codeIn(raw, from) : plainIn(raw, from);
}

function codeIn(raw: string, offset: number): readonly Words[] {
  // Nearly all are one name and nothing else.
  if (raw.indexOf('`', 1) === raw.length - 1 && raw[0] === '`' && raw.length > 2 && !/[\r\n]/.test(raw))
    return trimmed(raw.slice(1, -1), offset + 1);
  const names: Words[] = [];
  let last = 0;
  for (const match of raw.matchAll(/`([^`\r\n]+)`/g)) {
    const between = raw.slice(last, match.index);
    if (names.length > 0 ? !separator.test(between) : /\p{L}/u.test(between)) break;
    last = match.index + match[0].length;
    names.push(...trimmed(match[1]!, offset + match.index + 1));
  }
  return names;
}

const trimmed = (text: string, start: number): readonly Words[] =>
  named(text.trim(), start + text.length - text.trimStart().length);

function plainIn(raw: string, offset: number): readonly Words[] {
  const linked = /^\[([^\]\s]+)\]\([^)]*\)/.exec(raw);
  if (linked) return named(linked[1]!, offset + 1);
  const parts = [...raw.matchAll(/[^\s,;]+/g)];
  const isList = raw.trim().split(/[,;]/).length === parts.length;
  const first = parts[0];
  if (!first) return [];
  if (isList) return parts.flatMap((part) => named(part[0], offset + part.index));
  return remark.test(raw.slice(first.index + first[0].length)) ? named(first[0], offset + first.index) : [];
}

/** Commands, addresses and words that say there is none are no names. */
function named(text: string, start: number): readonly Words[] {
  const isNone = !/[\p{L}\p{N}]/u.test(text) || /^(?:tbd|tba|n\/a|none|no|git\s.*)$/i.test(text);
  return isNone || text.includes('://') ? [] : [{ text, start, end: start + text.length }];
}

/** `<topic>`, `{slug}`, `[name]`, `*`, `...`: to be filled in for each branch. */
export const openPart = /<[^<>]+>|\{[^{}]+\}|\[[^[\]]+\]|\*|…|\.{3}/;

/** A number in a branch's name, and where it stands there. */
export interface BranchNumber {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface BranchNumbers {
  readonly milestone: BranchNumber | null;
  readonly phase: BranchNumber | null;
}

const milestonePart = /(?:^|[/_-])(?:m|milestone)[-_/]?(\d{1,5}(?:\.\d{1,4})*)(?=$|[/_-])/i;
const phaseAfter = /^[/_-](?:p|ph|phase)[-_]?(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?=$|[/_-])/i;
const phasePart = /(?:^|[/_-])phase[-_]?(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?=$|[/_-])/i;

/** `docs/m7-p2-plan` names milestone 7 and phase 2; a bare `p2` may be a priority and names nothing. */
export function numbersIn(name: string): BranchNumbers {
  const milestone = numberAt(milestonePart.exec(name), 0);
  const after = milestone && numberAt(phaseAfter.exec(name.slice(milestone.to)), milestone.to);
  return { milestone, phase: after ?? numberAt(phasePart.exec(name), 0) };
}

function numberAt(match: RegExpExecArray | null, offset: number): BranchNumber | null {
  if (!match) return null;
  const to = offset + match.index + match[0].length;
  return { text: match[1]!, from: to - match[1]!.length, to };
}

/** Whether a number in a branch can mean this milestone: `m2` may stand for 2.1, `m-0323` for 03.23. */
export function meansMilestone({ text }: BranchNumber, { id }: Milestone): boolean {
  // Of a kind that is not counted with an M, an `m7` says nothing.
  if (!id?.prefix.endsWith('M')) return true;
  const { numbers } = id;
  if (text.split('.').every((part, at) => at >= numbers.length || Number(part) === numbers[at])) return true;
  return text.replace(/\D/g, '') === id.text.replace(/\D/g, '');
}
