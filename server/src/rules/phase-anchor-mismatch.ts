import type { Milestone, Phase } from '../reading/model';
import { anchorLike, phaseAnchor, sameNumber } from '../reading/phaseAnchor';
import type { Rule } from './rule';
import { retargetLinks } from './shared/retargetLinks';
import { quoted } from './wording/quoted';

interface Data {
  readonly id: string;
  readonly meant: string;
  readonly milestone: string;
  readonly phase: string;
  /** Another phase has this anchor too: links to it mean that one. */
  readonly shared: boolean;
}

export const phaseAnchorMismatch: Rule<Data> = {
  name: 'phase-anchor-mismatch',
  category: 'structure',
  severity: 'error',
  what: 'An anchor whose numbers are not those of the milestone and phase that it stands at.',
  why: 'A link to that phase leads to another one or nowhere. It happens when a phase is copied or moved.',
  examples: [
    {
      bad: `# Milestone 2: Fines

See [the notices](#m1-phase-2).

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m1-phase-2"></a>
       ^^^^^^^^^^
## Phase 2: Notices
`,
      fixed: `# Milestone 2: Fines

See [the notices](#m2-phase-2).

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m2-phase-2"></a>
## Phase 2: Notices
`,
      good: `# Milestone 2: Fines

<a id="m02-phase-1"></a>
## Phase 1: Rules

<a id="notices"></a>
## Phase 2: Notices
`,
    },
  ],
  silences: ['duplicate-anchor'],
  *check({ model }) {
    for (const milestone of model.milestones) {
      if (milestone.declared !== 'home') continue;
      for (const phase of milestone.phases) {
        const meant = phase.anchor && anchorMeant(milestone, phase);
        if (!phase.anchor || !meant) continue;
        const { id, idAt } = phase.anchor;
        const shared = model.anchors.some((other) => other.id === id && other.idAt.start !== idAt.start);
        yield {
          start: idAt.start,
          end: idAt.end,
          data: { id, meant, milestone: milestone.id!.text, phase: phase.number!, shared },
        };
      }
    }
  },
  message: ({ id, milestone, phase }) => `The anchor ${quoted(id)} stands at Phase ${phase} of ${milestone}.`,
  fix(context, { start, end, data: { id, meant, shared } }) {
    if (context.model.anchors.some((anchor) => anchor.id === meant)) return [];
    const { uri } = context;
    const links = shared ? [] : retargetLinks(context, id, meant);
    return [
      {
        title: `Change the anchor to ${quoted(meant)}${links.length > 0 ? ', and links to it' : ''}`,
        preferred: true,
        safe: links.every((edit) => edit.uri === uri),
        edits: [{ uri, start, end, text: meant }, ...links],
      },
    ];
  },
};

/** What the anchor should be, or null where it is right or not named after numbers. */
function anchorMeant(milestone: Milestone, phase: Phase): string | null {
  const parts = phaseAnchor(phase.anchor);
  if (!parts || phase.number === null || milestone.id?.numbers.length !== 1) return null;
  const isRight =
    sameNumber(parts.milestone, `${milestone.id.numbers[0]}`) && sameNumber(parts.phase, phase.number);
  return isRight ? null : anchorLike(parts, milestone, phase);
}
