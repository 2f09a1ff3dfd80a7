import type { Span } from '../markdown/outline';
import type { Model } from '../reading/model';
import type { Rule } from './rule';
import { entriesIn } from './shared/entriesIn';
import { wordsOf } from './shared/weekPlan';
import { quoted } from './wording/quoted';

interface Data {
  readonly item: string;
}

export const dodUncovered: Rule<Data> = {
  name: 'dod-uncovered',
  category: 'traceability',
  severity: 'off',
  what: 'Something that the whole plan has to bring, by its definition of done or its acceptance criteria, and that no milestone speaks of.',
  why: 'What everybody expects at the end and nobody delivers on the way is found out in the last week.',
  examples: [
    {
      bad: `# Plan

Definition of Done: all milestones accepted, loans measured, privacy review passed.
                                                             ^^^^^^^^^^^^^^^^^^^^^

| Milestone | Week(s) | Key Outputs |
| --- | --- | --- |
| M1 Lending | 1–2 | Loans and returns |
| M2 Fines | 3 | Late fees |
| M3 Pilot | 4 | Measured loans at two desks |
`,
      good: `# Plan

Definition of Done: all milestones accepted, loans measured, privacy review passed.

| Milestone | Week(s) | Key Outputs |
| --- | --- | --- |
| M1 Lending | 1–2 | Loans and returns, privacy agreed |
| M2 Fines | 3 | Late fees |
| M3 Pilot | 4 | Measured loans at two desks |
`,
    },
  ],
  *check({ model, text }) {
    const known = new Set(model.milestones.map(({ id, title }) => id?.same ?? title.text));
    if (known.size < 3) return;
    const lists = expected(model, text);
    if (lists.length === 0) return;
    // What the expectations say themselves delivers nothing.
    let rest = '';
    let at = 0;
    for (const { start, end } of [...lists].sort((a, b) => a.start - b.start)) {
      rest += text.slice(at, start);
      at = Math.max(at, end);
    }
    const delivered = new Set(wordsOf(rest + text.slice(at)));
    for (const { items } of lists) {
      for (const { start, end } of items) {
        const item = text.slice(start, end);
        const words = wordsOf(item).filter((word) => !common.test(word));
        if (words.length === 0 || /^all\b|milestone/i.test(item)) continue;
        if (words.some((word) => delivered.has(word))) continue;
        yield { start, end, data: { item } };
      }
    }
  },
  message: ({ item }) => `No milestone speaks of ${quoted(item)}.`,
};

/** Words of what is done to things, which say nothing of what the thing is. */
const common =
  /^(?:all|every|each|no|not|any|pass|passe?d|review|reviewed|sign|signed|off|signoff|accept|accepted|approv|approved|complete|completed|done|document|documented|documentation|doc|publish|published|validate|validated|verif(?:y|ied)|test|tested|testing|measured?|baselined?|defined?|tracked|via|met|green|ready|available|updated?|merged|deployed|released?|live|working|project|plan|control|output|checklist)$/;

/** "Definition of Done: a, b", "Acceptance criteria tracked via a, b". */
const said =
  /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]*)?\**(?:(?:definition of done|dod|acceptance criteria)\b[^:,\n]*:|acceptance criteria\**[ \t]+(?:are[ \t]+)?tracked (?:via|by|with))\**[ \t]*(\S.*)$/gim;

interface Expected extends Span {
  readonly items: readonly Span[];
}

/** The lists of a definition of done and of acceptance criteria that are the plan's own, not those of a milestone. */
function expected({ sections, milestones }: Model, text: string): readonly Expected[] {
  const isInside = (at: number): boolean =>
    milestones.some(
      ({ declared, form, start, end }) =>
        declared === 'home' && form === 'heading' && start <= at && at < end,
    );
  const found: Expected[] = [];
  for (const match of text.matchAll(said)) {
    const start = match.index + match[0].length - match[1]!.length;
    if (isInside(match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, items: partsOf(match[1]!, start) });
  }
  for (const { heading, ownEnd, text: title } of sections) {
    if (!/^[\d.\s]*(?:project )?(?:definition of done|dod)\W*$/i.test(title) || isInside(heading.start))
      continue;
    const items = entriesIn(text, heading.end, ownEnd).map(({ start, text: entry }) => {
      const box = /^\[[ xX~/>-]\]\s+/.exec(entry)?.[0].length ?? 0;
      return { start: start + box, end: start + text.slice(start, start + entry.length).trimEnd().length };
    });
    if (items.length > 0) found.push({ start: heading.start, end: ownEnd, items });
  }
  return found;
}

/** `a, b and c.` in its parts. */
function partsOf(list: string, from: number): readonly Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const part of list.split(/,\s*(?:and\s+)?|;\s*|(?<!\s)\s+and\s+(?=\S+\s\S+$)/)) {
    const start = list.indexOf(part, at);
    const said = part.trim().replace(/(?<![.\s*])[.\s*]+$/, '');
    if (said !== '') parts.push({ start: from + start, end: from + start + said.length });
    at = start + part.length;
  }
  return parts;
}
