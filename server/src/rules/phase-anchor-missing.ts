import { anchorLike, phaseAnchor } from '../reading/phaseAnchor';
import type { Rule } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly phase: string;
  readonly meant: string;
  readonly heading: { readonly start: number; readonly end: number };
}

export const phaseAnchorMissing: Rule<Data> = {
  name: 'phase-anchor-missing',
  category: 'structure',
  severity: 'warning',
  what: 'A phase without an anchor where the other phases of the milestone have one.',
  why: 'The index links phases by those anchors; this one cannot be linked until somebody notices.',
  examples: [
    {
      bad: `# Milestone 2: Fines

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m2-phase-2"></a>
## Phase 2: Notices

## Phase 3: Payment
   ^^^^^^^
`,
      fixed: `# Milestone 2: Fines

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m2-phase-2"></a>
## Phase 2: Notices

<a id="m2-phase-3"></a>
## Phase 3: Payment
`,
      good: `# Milestone 2: Fines

## Phase 1: Rules

## Phase 2: Notices
`,
    },
  ],
  *check({ model }) {
    for (const milestone of model.milestones) {
      if (milestone.declared !== 'home') continue;
      const named = milestone.phases.flatMap(({ anchor }) => phaseAnchor(anchor) ?? []);
      for (const phase of milestone.phases) {
        // One other is no custom of the document, unless it is the only other.
        if (phase.anchor?.form === 'html' || named.length < Math.min(2, milestone.phases.length - 1))
          continue;
        const meant = named[0] && phase.section !== null ? anchorLike(named[0], milestone, phase) : null;
        if (!meant || !phase.numberAt || model.anchors.some(({ id }) => id === meant)) continue;
        const { heading } = model.sections[phase.section!]!;
        const { start, end } = phase.numberAt;
        yield { start, end, data: { phase: phase.number!, meant, heading } };
      }
    }
  },
  message: ({ phase, meant }) => `Phase ${phase} has no anchor; by the others it would be ${quoted(meant)}.`,
  fix({ uri, text }, { data: { meant, heading } }) {
    const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    return [
      {
        title: `Insert the anchor ${quoted(meant)}`,
        preferred: true,
        safe: true,
        edits: [{ uri, start: heading.start, end: heading.start, text: `<a id="${meant}"></a>${lineEnd}` }],
      },
    ];
  },
};
