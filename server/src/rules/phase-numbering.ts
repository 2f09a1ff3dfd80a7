import { groupBy } from '../reading/groupBy';
import type { Milestone, Phase } from '../reading/model';
import { fold } from '../reading/words';
import type { Finding, Rule } from './rule';
import { renumberPhases } from './shared/renumberPhases';
import { quoted } from './wording/quoted';

interface Data {
  readonly number: string;
  readonly before: string;
  readonly wrong: 'twice' | 'gap' | 'order';
  readonly other: string;
  readonly milestone: string;
}

export const phaseNumbering: Rule<Data> = {
  name: 'phase-numbering',
  category: 'structure',
  severity: 'error',
  what: 'Phases of a milestone with the same number, or whose numbers leave one out or go back.',
  why: 'Branches, anchors and the index name phases by number. With two of one number, nobody knows which is meant.',
  examples: [
    {
      bad: `# Milestone 2: Fines

See [payment](#m2-phase-3).

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m2-phase-2"></a>
## Phase 2: Notices

<a id="m2-phase-3"></a>
## Phase 2: Payment
   ^^^^^^^
`,
      fixed: `# Milestone 2: Fines

See [payment](#m2-phase-3).

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m2-phase-2"></a>
## Phase 2: Notices

<a id="m2-phase-3"></a>
## Phase 3: Payment
`,
    },
    {
      bad: `# Milestone 2: Fines

## Phase 1: Rules

## Phase 2: Notices

## Phase 4: Payment
   ^^^^^^^
`,
      good: `# Milestone 2: Fines

## Phase 0: Preparation

## Phase 1: Rules

## Phase 1B: Exceptions

## Phase 2: Notices
`,
    },
    {
      good: `# Milestone 2: Fines

## Phase 1: Rules

## Phase 2–4: Notices by letter, mail and phone

## Phase 5: Payment
`,
    },
  ],
  silences: ['phase-anchor-mismatch'],
  *check({ model }) {
    for (const milestone of model.milestones) {
      if (milestone.declared !== 'home') continue;
      // Phases under different headings are different lists, which each begin anew.
      const sequences = groupBy(milestone.phases, ({ section, numberAt }) =>
        section === null || !numberAt ? undefined : model.sections[section]!.parent,
      );
      for (const phases of sequences.values()) yield* misnumbered(milestone, phases);
    }
  },
  message({ number, before, wrong, other }) {
    if (wrong === 'twice') return `Phase ${number} is also the number of ${quoted(other)}.`;
    if (wrong === 'gap')
      return `Phase ${number} follows Phase ${before}: there is no Phase ${Number(before) + 1}.`;
    return `Phase ${number} stands after Phase ${before}.`;
  },
  fix(context, { start, data: { milestone: key, wrong } }) {
    const milestone = context.model.milestones.find((each) => each.key === key);
    // Where the order is wrong, it is the place that is wrong and not the number.
    const edits = wrong !== 'order' && milestone && renumberPhases(context, milestone, start);
    if (!edits || edits.length === 0) return [];
    return [
      { title: 'Renumber the phases from here, with their anchors', preferred: wrong === 'twice', edits },
    ];
  },
};

function* misnumbered({ key }: Milestone, phases: readonly Phase[]): Generator<Finding<Data>> {
  const isPlain = phases.every(({ number }) => number !== null && /^\d+(?:-\d+)?$/.test(number));
  const numbers = new Set(phases.map((phase) => firstOf(phase)));
  const firsts = new Map<string, Phase>();
  for (const [at, phase] of phases.entries()) {
    const number = phase.number!;
    const before = phases[at - 1];
    // The same phase told twice is no second phase of that number.
    const twin = firsts.get(number);
    if (!twin) firsts.set(number, phase);
    if (twin && fold(twin.title.text) === fold(phase.title.text)) continue;
    const wrong = twin ? 'twice' : isPlain && before ? orderOf(phases, numbers, before, phase) : null;
    if (!wrong) continue;
    yield {
      start: phase.numberAt!.start,
      end: phase.numberAt!.end,
      severity: twin ? 'error' : 'warning',
      data: { number, before: before?.number ?? '', wrong, other: twin?.title.text ?? '', milestone: key },
    };
  }
}

/** "Phases 12–14" begin with 12 and end with 14. */
const firstOf = ({ number }: Phase): number => Number(number?.split('-')[0]);
const lastOf = ({ number }: Phase): number => Number(number?.split('-').at(-1));

function orderOf(
  phases: readonly Phase[],
  numbers: ReadonlySet<number>,
  before: Phase,
  phase: Phase,
): 'gap' | 'order' | null {
  const [last, number] = [lastOf(before), firstOf(phase)];
  // A list that begins anew is another list.
  if (number === firstOf(phases[0]!)) return null;
  if (number <= last) return 'order';
  // One that only stands in the wrong place is told of there.
  return number > last + 1 && !numbers.has(last + 1) ? 'gap' : null;
}
