/** What the value of a dependency field points to, each with the status that it asks for or claims. */
import type { Inline, Mark } from '../markdown/outline';
import { expandRange, parseId } from './identifier';
import { type MentionIn, mentionsIn } from './mentionsIn';
import type { MilestoneId, Status, Words } from './model';
import { leadingEmoji, readStatus, type Stretch } from './readStatus';
import type { Vocabulary } from './vocabulary';
import { fold, skipDecoration } from './words';

export interface ReferenceIn extends Words {
  readonly kind: 'milestone' | 'phase' | 'record' | 'story' | 'link';
  readonly id: MilestoneId | null;
  readonly phase: string | null;
  /** Index into the inline's marks. */
  readonly linkMark: number;
  readonly gate: Status | null;
  readonly claim: Status | null;
  /** The value begins with it, or it follows another: not in the middle of a sentence. */
  readonly leads: boolean;
}

export interface References {
  readonly list: readonly ReferenceIn[];
  /** The value says that there is none. */
  readonly none: boolean;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly make: (gate: Status | null, claim: Status | null, leads: boolean) => readonly ReferenceIn[];
}

export function referencesIn(stretch: Stretch, vocabulary: Vocabulary): References {
  const { inline, from, to } = stretch;
  const value = inline.text.slice(from, to);
  if (saysNone(value, vocabulary)) return { list: [], none: true };
  const hits = hitsIn(stretch, vocabulary);
  const list: ReferenceIn[] = [];
  let parens = from;
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index]!;
    const before = index === 0 ? from : hits[index - 1]!.to;
    if (index > 0 && insideParentheses(inline.text, parens, hit.from)) continue;
    parens = before;
    const after = hits[index + 1]?.from ?? to;
    const gate = gateAfter(inline, hit.to, after, vocabulary);
    const claim = gate === null ? claimAround(inline, before, hit, after, vocabulary) : null;
    const lead = inline.text.slice(before, hit.from);
    const leads =
      index === 0
        ? skipDecoration(inline.text, from) >= hit.from || fold(lead) === '' || short(lead)
        : joins(lead);
    list.push(...hit.make(gate, claim, leads));
  }
  return { list, none: false };
}

/** "None", "None (first milestone)", "None, but M8 needs this". */
function saysNone(value: string, vocabulary: Vocabulary): boolean {
  const trimmed = value.trim();
  if (vocabulary.none.has(trimmed.toLowerCase())) return true;
  const clause = /^[^(,;.:—–\n]*/.exec(trimmed)![0];
  return vocabulary.none.has(fold(clause)) && fold(clause) !== '';
}

function hitsIn({ inline, from, to }: Stretch, vocabulary: Vocabulary): readonly Hit[] {
  const hits: Hit[] = [];
  const mentions = mentionsIn(inline, vocabulary);
  const inLinks = new Map<number, MentionIn>();
  for (const mention of mentions)
    if (mention.linkMark >= 0 && !inLinks.has(mention.linkMark)) inLinks.set(mention.linkMark, mention);
  inline.marks.forEach((mark, index) => {
    if (mark.kind === 'link' && mark.from >= from && mark.to <= to && mark.to > mark.from)
      hits.push(linkHit(inline, mark, index, inLinks.get(index)));
  });
  for (const mention of mentions) {
    if (mention.from < from || mention.to > to || mention.linkMark >= 0) continue;
    const ids =
      mention.range && mention.ids.length === 2
        ? expandRange(mention.ids[0]!.id, mention.ids[1]!.id)
        : mention.ids.map(({ id }) => id);
    hits.push({
      from: mention.from,
      to: mention.to,
      make: (gate, claim, leads) =>
        ids.map((id, index) => {
          const own = mention.range ? null : mention.ids[index];
          return {
            kind: mention.kind,
            start: own?.start ?? mention.start,
            end: own?.end ?? mention.end,
            text: mention.text,
            id: mention.kind === 'phase' ? null : id,
            phase: mention.kind === 'phase' ? id.text.replace(/^Phase /, '') : null,
            linkMark: -1,
            gate,
            claim,
            leads,
          };
        }),
    });
  }
  return hits.sort((a, b) => a.from - b.from);
}

function linkHit(inline: Inline, mark: Mark, linkMark: number, inside: MentionIn | undefined): Hit {
  const text = inline.text.slice(mark.from, mark.to);
  const named = inside === undefined ? idOfLabel(text) : null;
  const kind = inside?.kind ?? 'link';
  const id = inside && inside.kind !== 'phase' ? inside.ids[0]!.id : named;
  const phase = inside?.kind === 'phase' ? inside.ids[0]!.id.text.replace(/^Phase /, '') : null;
  return {
    from: mark.from,
    to: mark.to,
    make: (gate, claim, leads) => [
      { kind, start: mark.start, end: mark.end, text, id, phase, linkMark, gate, claim, leads },
    ],
  };
}

/** `[m-6](…)`: a link whose text is nothing but an id. */
function idOfLabel(text: string): MilestoneId | null {
  return text.length < 24 && /\d/.test(text) ? parseId(text) : null;
}

/** "[Milestone 6](…) `Completed`", "M1 (done)": the status that the target must reach. */
function gateAfter(inline: Inline, from: number, to: number, vocabulary: Vocabulary): Status | null {
  const code = inline.marks.find((mark) => mark.kind === 'code' && mark.from >= from && mark.to <= to);
  if (code !== undefined) {
    const status = readStatus({ inline, from: code.from, to: code.to }, vocabulary);
    if (status?.category && !isDecorated(inline.text.slice(from, code.from), vocabulary)) return status;
  }
  const rest = /^\s*\(?\s*(?:must be\s+|→\s*|=>\s*|[:=]\s*|[—–-]\s+)?/.exec(inline.text.slice(from, to))!;
  if (rest[0].trim() === '') return null;
  const start = from + rest[0].length;
  const stop = inline.text.slice(start, to).search(/[),;\n]/);
  const end = stop < 0 ? to : start + stop;
  if (leadingEmoji(inline.text.slice(start, end), vocabulary) !== null) return null;
  const status = readStatus({ inline, from: start, to: end }, vocabulary);
  return status?.category && fold(status.text).split(' ').length <= 3 ? status : null;
}

/** `✅ M-03`, `UI-M-1 ✅`: said of the target. */
function claimAround(
  inline: Inline,
  before: number,
  hit: Hit,
  after: number,
  vocabulary: Vocabulary,
): Status | null {
  const next = inline.text.slice(hit.to, after);
  const follows = /^[\s:(—–-]*/.exec(next)![0].length;
  if (leadingEmoji(next.slice(follows), vocabulary) !== null) {
    const stop = next.slice(follows).search(/[),;|·\n]/);
    return readStatus(
      { inline, from: hit.to + follows, to: stop < 0 ? after : hit.to + follows + stop },
      vocabulary,
    );
  }
  const lead = inline.text.slice(before, hit.from);
  const piece = /(?<![^,;|·\n])[^,;|·\n]*$/.exec(lead)![0];
  const at = hit.from - piece.length;
  if (piece.trim().length <= 4 && leadingEmoji(piece.trim(), vocabulary) !== null)
    return readStatus({ inline, from: at, to: hit.from }, vocabulary);
  return null;
}

function isDecorated(text: string, vocabulary: Vocabulary): boolean {
  return leadingEmoji(text.trim(), vocabulary) !== null;
}

/** What stands between two ids of a list: a remark in brackets, a gate, then a comma, "and", or little. */
function joins(text: string): boolean {
  const plain = text.replace(/\([^()]*\)/g, ' ');
  return (
    short(plain) ||
    /(?:[,;+&\n|·]|\b(?:and|und|и|plus))\s*(?:\p{Extended_Pictographic}\s*)?$/u.test(plain.slice(-40))
  );
}

/** Little stands between: a comma, "and", an emoji. */
function short(text: string): boolean {
  return fold(text).split(' ').length <= 2 && text.length <= 24;
}

function insideParentheses(text: string, from: number, at: number): boolean {
  let depth = 0;
  for (let index = from; index < at; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && depth > 0) depth--;
  }
  return depth > 0;
}
