import { groupBy } from '../reading/groupBy';
import type { Model, Section } from '../reading/model';
import type { Finding, Rule } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly meant: string | null;
  readonly parent: string | null;
  readonly before: string | null;
}

export const numberedHeadingMismatch: Rule<Data> = {
  name: 'numbered-heading-mismatch',
  category: 'structure',
  severity: 'warning',
  what: 'A numbered heading such as `11.1.2` that stands under a heading with another number, or after one with the same or a higher number.',
  why: 'People refer to sections by number. A number that stands twice or in the wrong chapter leads to the wrong text.',
  examples: [
    {
      bad: `# 11. Milestones

## 11.1 Decisions

### 11.1.1 Milestone Table

| Milestone | Week(s) |
| --- | --- |
| M0 Shelves | 0–1 |
| M1 Lending | 2–3 |

### 11.2.2 Weekly Plan
    ^^^^^^

## 11.2 Open Questions
`,
      fixed: `# 11. Milestones

## 11.1 Decisions

### 11.1.1 Milestone Table

| Milestone | Week(s) |
| --- | --- |
| M0 Shelves | 0–1 |
| M1 Lending | 2–3 |

### 11.1.2 Weekly Plan

## 11.2 Open Questions
`,
      good: `# 11. Milestones

## 11.1 Decisions

### 11.1.1 Milestone Table

| Milestone | Week(s) |
| --- | --- |
| M0 Shelves | 0–1 |
| M1 Lending | 2–3 |

### 11.1.3 Weekly Plan

## 11.2 Open Questions
`,
    },
  ],
  *check({ model }) {
    const numbered = model.sections.filter(({ numbering }) => numbering !== null);
    if (numbered.length < 3) return;
    for (const section of numbered) {
      yield* underOther(model, section);
    }
    yield* outOfOrder(numbered);
  },
  message: ({ written, parent, before, meant }) => {
    if (parent !== null)
      return `${quoted(written)} stands under ${quoted(parent)}${meant ? `; there it would be ${quoted(meant)}` : ''}.`;
    return before === written
      ? `The number ${quoted(written)} stands here twice.`
      : `${quoted(written)} comes after ${quoted(before!)}.`;
  },
  fix: ({ uri }, { start, end, data: { meant } }) =>
    meant === null
      ? []
      : [{ title: `Number it ${meant}`, preferred: true, edits: [{ uri, start, end, text: meant }] }],
};

const partsOf = ({ numbering }: Section): readonly string[] =>
  /^\d+(?:\.\d+)*/.exec(numbering?.text ?? '')?.[0].split('.') ?? [];

const startsWith = (parts: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((part, at) => part === parts[at]);

/** Its number says that it is a child, and of another than it stands under. */
function* underOther(model: Model, section: Section): Generator<Finding<Data>> {
  const parent = section.parent === null ? null : model.sections[section.parent]!;
  const parts = partsOf(section);
  const above = parent ? partsOf(parent) : [];
  if (above.length === 0 || parts.length !== above.length + 1 || startsWith(parts, above)) return;
  const siblings = model.sections.filter((each) => each.parent === section.parent && each !== section);
  // Where all of them are counted apart from their parent, that is how it is meant.
  if (!siblings.some((each) => partsOf(each).length === parts.length && startsWith(partsOf(each), above)))
    return;
  const meant = [...above, parts.at(-1)!].join('.');
  const isFree = !siblings.some((each) => partsOf(each).join('.') === meant);
  yield finding(section, parts, { meant: isFree ? meant : null, parent: above.join('.'), before: null });
}

/** One that falls out of a list which otherwise goes up; a list that goes down is meant so. */
function* outOfOrder(numbered: readonly Section[]): Generator<Finding<Data>> {
  const lists = groupBy(numbered, (section) => {
    const parts = partsOf(section);
    if (parts.length < 2) return undefined;
    return `${section.parent} ${section.depth} ${parts.slice(0, -1).join('.')}`;
  });
  for (const list of lists.values()) {
    const last = (section: Section): number => Number(partsOf(section).at(-1));
    const seen = new Set<number>();
    const wrong = list.filter((section, at) => {
      const number = last(section);
      const isWrong = seen.has(number) || (at > 0 && number < last(list[at - 1]!) && !wrongBefore(list, at));
      seen.add(number);
      return isWrong;
    });
    if (list.length < 3 || wrong.length * 3 > list.length) continue;
    for (const section of wrong) {
      const at = list.indexOf(section);
      const parts = partsOf(section);
      const before = partsOf(list[at - 1]!);
      const isTwice = list.slice(0, at).some((other) => last(other) === last(section));
      const next = Number(before.at(-1)) + 1;
      const isFree = wrong.length === 1 && !list.some((other) => last(other) === next);
      const meant = isFree ? [...before.slice(0, -1), next].join('.') : null;
      yield finding(section, parts, {
        meant,
        parent: null,
        before: isTwice ? parts.join('.') : before.join('.'),
      });
    }
  }
}

/** The one before stands too far up itself: then this one is right. */
function wrongBefore(list: readonly Section[], at: number): boolean {
  const number = (section: Section): number => Number(partsOf(section).at(-1));
  const next = list[at + 1];
  return (
    at > 1 &&
    next !== undefined &&
    number(next) < number(list[at - 1]!) &&
    number(list[at]!) > number(list[at - 2]!)
  );
}

function finding(section: Section, parts: readonly string[], says: Omit<Data, 'written'>): Finding<Data> {
  const written = parts.join('.');
  const { start } = section.numbering!;
  return { start, end: start + written.length, data: { written, ...says } };
}
