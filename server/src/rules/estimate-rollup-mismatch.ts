import type { Milestone } from '../reading/model';
import { readDuration } from '../time/readDuration';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly written: string;
  readonly sum: string;
  readonly phases: number;
}

export const estimateRollupMismatch: Rule<Data> = {
  name: 'estimate-rollup-mismatch',
  category: 'fields',
  severity: 'info',
  what: 'A milestone whose estimate does not meet the sum of the estimates of its phases.',
  why: 'One of them was changed and the other was not; the plan is computed from the one, the work from the other.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Estimate: 2-3 weeks
            ^^^^^^^^^

## Phase 1: Rules

- Estimate: 2 weeks

## Phase 2: Reminders

- Estimate: 3-4 weeks
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Estimate: 5-6 weeks

## Phase 1: Rules

- Estimate: 2 weeks

## Phase 2: Reminders

- Estimate: 3-4 weeks
`,
      good: `# Milestone 1: Lending

- Status: Not Started
- Estimate: 1 week

## Phase 1: Rules

- Estimate: 2-3 days

## Phase 2: Reminders

- Estimate: 2 days
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    for (const milestone of model.milestones) {
      const { estimate, phases } = milestone;
      if (milestone.declared !== 'home' || !estimate || isPast(milestone) || phases.length < 2) continue;
      const own = readDuration(estimate.text);
      const sum = sumOf(milestone);
      if (own?.minDays == null || own.maxDays == null || !sum || own.effort !== sum.effort) continue;
      if (own.minDays <= sum.max && sum.min <= own.maxDays) continue;
      if (parallel.test(context.text.slice(milestone.start, milestone.end))) continue;
      const node = graph.node(uri, milestone.key);
      const { start, end } = estimate;
      yield {
        start,
        end,
        data: {
          label: node ? graph.label(node) : quoted(milestone.title.text),
          written: estimate.text,
          sum: sum.written,
          phases: phases.length,
        },
      };
    }
  },
  message: ({ label, written, sum, phases }) =>
    `${label} is estimated at ${quoted(written)}, its ${phases} phases together at ${quoted(sum)}.`,
  fix: ({ uri }, { start, end, data: { sum } }) => [
    { title: `Change to ${sum}`, preferred: true, edits: [{ uri, start, end, text: sum }] },
  ],
};

const parallel = /\bparallel|\bconcurrent|\boverlap|\bsimultaneous|параллельн|并行|並行/i;

interface Sum {
  readonly min: number;
  readonly max: number;
  readonly effort: boolean;
  readonly written: string;
}

/** Null where a phase is not estimated, or not in time. */
function sumOf({ phases }: Milestone): Sum | null {
  const all = phases
    .filter(({ optional }) => !optional)
    .map(({ estimate }) => estimate && readDuration(estimate.text));
  const [first] = all;
  if (!first || all.length < 2) return null;
  let [min, max, least, most] = [0, 0, 0, 0];
  for (const each of all) {
    if (each?.minDays == null || each.maxDays == null || each.effort !== first.effort) return null;
    min += each.minDays;
    max += each.maxDays;
    least += each.least;
    most += each.most;
  }
  const isSame = all.every((each) => each?.unit === first.unit);
  const written = isSame ? amount(least, most, first.unit) : amount(min, max, 'days');
  return { min, max, effort: first.effort, written };
}

function amount(least: number, most: number, unit: string): string {
  const [from, to] = [least, most].map((value) => String(Math.round(value * 10) / 10));
  return `${from === to ? from : `${from}-${to}`} ${most === 1 ? unit.replace(/s$/, '') : unit}`;
}
