import type { Mention, MilestoneId } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { listed } from './wording/listed';

interface Data {
  readonly written: string;
  readonly unknown: readonly string[];
  /** The last milestone that there is. */
  readonly last: string;
  readonly open: boolean;
}

export const milestoneRangeUnknown: Rule<Data> = {
  name: 'milestone-range-unknown',
  category: 'structure',
  severity: 'info',
  what: 'A range of milestones that begins or ends with one that nobody declares.',
  why: 'The sentence was written for another plan: milestones were dropped since, or never planned.',
  examples: [
    {
      bad: `# Roadmap

Basics come in M0–M1, polish comes later (M3+).
                                          ^^^

## M0: Foundations

**Goal:** Keep the catalogue.

## M1: Lending

**Goal:** Lend books.
`,
      good: `# Roadmap

The plan covers M0–M1. Work on M1+ is estimated roughly, M2+ is not planned yet.

## M0: Foundations

**Goal:** Keep the catalogue.

## M1: Lending

**Goal:** Lend books.
`,
    },
  ],
  *check(context) {
    const { model, graph, uri } = context;
    for (const mention of model.mentions) {
      if (mention.kind !== 'milestone' || !(mention.range || mention.open)) continue;
      if (mention.code || mention.link !== null) continue;
      const unknown = mention.ids.map(({ id }) => id).filter((id) => !isKnown(context, mention, id));
      const [first] = unknown;
      const nodes = graph.roadmapOf(uri)?.nodes ?? [];
      const series = nodes.flatMap(({ id }) => (id && id.prefix === first?.prefix ? id : []));
      // One milestone is no series that a range could be of.
      if (!first || series.length < 2) continue;
      const last = series.reduce((a, b) => (isBefore(a, b) ? b : a));
      const { start, end, text, open } = mention;
      // `M4+` after M3 is whatever comes then.
      if (open && isNext(first, last)) continue;
      yield {
        start,
        end,
        data: { written: text, unknown: unknown.map((id) => id.text), last: last.text, open },
      };
    }
  },
  message: ({ written, unknown, last, open }) =>
    open
      ? `${written} speaks of milestones that nobody declares; the last one is ${last}.`
      : `${written} speaks of ${listed(unknown)}, which nobody declares; the last one is ${last}.`,
};

/** Declared somewhere; a field names dependencies, of which another rule speaks. */
function isKnown({ graph, model }: RuleContext, { field }: Mention, id: MilestoneId): boolean {
  const name = field === null ? null : model.fields[field]?.name;
  return name === 'dependency' || name === 'blocks' || graph.isDeclared(id);
}

const isNext = ({ numbers }: MilestoneId, last: MilestoneId): boolean =>
  numbers.length === 1 && last.numbers.length === 1 && numbers[0] === last.numbers[0]! + 1;

function isBefore(a: MilestoneId, b: MilestoneId): boolean {
  const length = Math.max(a.numbers.length, b.numbers.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.numbers[at] ?? 0, b.numbers[at] ?? 0];
    if (left !== right) return left < right;
  }
  return false;
}
