import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { siblings } from './shared/siblings';
import { counted } from './wording/counted';

interface Data {
  readonly label: string;
  readonly phases: number;
  readonly others: number;
}

export const estimateMissingPhase: Rule<Data> = {
  name: 'estimate-missing-phase',
  category: 'fields',
  severity: 'hint',
  what: 'A milestone with an estimate whose phases have none, where the phases of the other milestones are estimated.',
  why: 'The estimate cannot be held against its parts, as it can in the other milestones.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Estimate:** 2 weeks

### Phase 1: Rules

**Estimate:** 1 week

### Phase 2: Reminders

**Estimate:** 1 week

## M2: Fines

**Estimate:** 2 weeks

### Phase 1: Rules

**Estimate:** 1 week

### Phase 2: Letters

**Estimate:** 1 week

## M3: Holds

**Estimate:** 3 weeks
              ^^^^^^^

### Phase 1: Shelf

### Phase 2: Queue
`,
      good: `# Roadmap

## M1: Lending

**Estimate:** 2 weeks

### Phase 1: Rules

### Phase 2: Reminders
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    for (const milestone of model.milestones) {
      const { estimate, phases } = milestone;
      if (
        !estimate ||
        isPast(milestone) ||
        phases.length === 0 ||
        phases.some((phase) => phase.estimate || phase.when)
      )
        continue;
      const others = phasesEstimated(context, milestone).filter((all) => all !== null);
      const estimated = others.filter((all) => all);
      if (estimated.length < 2 || estimated.length * 3 < others.length * 2) continue;
      const node = graph.node(uri, milestone.key);
      const { start, end } = estimate;
      const label = node ? graph.label(node) : milestone.title.text;
      yield { start, end, data: { label, phases: phases.length, others: estimated.length } };
    }
  },
  message: ({ label, phases, others }) =>
    `${label} is estimated, its ${counted(phases, 'phase')} ${phases === 1 ? 'is' : 'are'} not; those of ${counted(others, 'other milestone')} are.`,
};

/** Whether all phases of a milestone have an estimate; null where it has no phases. */
const phasesEstimated = siblings('phases estimated', ({ phases }) =>
  phases.length === 0 ? null : phases.every(({ estimate }) => estimate !== null),
);
