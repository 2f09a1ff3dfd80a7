import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { isCustom, siblings } from './shared/siblings';
import { quoted } from './wording/quoted';

interface Data {
  /** Null where no milestone of the roadmap has one. */
  readonly milestone: string | null;
  readonly written: string | null;
  readonly label: string;
  readonly others: number;
}

export const ownerMissing: Rule<Data> = {
  name: 'owner-missing',
  category: 'teams',
  severity: 'warning',
  what: 'A milestone without an owner, or with TBD for one, where the others of its roadmap have theirs.',
  why: 'What nobody owns, nobody begins. Where no milestone has an owner that is the custom of the house, and said once for the roadmap, as a hint.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** Completed
**Owner:** Backend

## M2: Fines

**Status:** In Progress
**Owner:** Front Desk

## M3: Holds

**Status:** Not Started
**Owner:** Backend

## M4: Reports

**Status:** Not Started
**Owner:** nobody yet
           ^^^^^^^^^^
`,
      good: `# Roadmap

## M1: Lending

**Status:** In Progress
**Owner:** Backend

## M2: Fines

**Status:** Not Started
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    // Where the template asks for a section of owners, the section is what is missed.
    const asked = context.followed()?.schema.sections.some(({ role }) => role === 'owners');
    if (asked && !model.sections.some(({ role }) => role === 'owners')) return;
    for (const milestone of model.milestones) {
      const node = milestone.declared === 'home' ? graph.node(uri, milestone.key) : null;
      if (!node || isPast(milestone) || milestone.owners.some((owner) => !isNobody(owner))) continue;
      const others = ownersNamed(context, milestone);
      const owned = others.filter((label) => label !== null);
      if (!isCustom(owned.length, others.length)) continue;
      const [open] = milestone.owners;
      const { start, end } =
        open && open.value.end > open.value.start ? open.value : (milestone.idAt ?? milestone.title);
      const label = open?.label.text ?? owned[0]!;
      yield {
        start,
        end,
        data: {
          milestone: graph.label(node),
          written: open?.value.text ?? null,
          label,
          others: owned.length,
        },
      };
    }
    yield* inNone(context);
  },
  message: ({ milestone, written, label, others }) => {
    if (milestone === null) return `None of the ${others} milestones of this roadmap names an owner.`;
    const says =
      written === null || written === ''
        ? 'has no owner'
        : `has no owner yet: ${quoted(label)} is ${quoted(written)}`;
    return `${milestone} ${says}; ${others} other milestones have one.`;
  },
  silences: ['placeholder-left', 'placeholder-past-start'],
};

const isNobody = ({
  value,
  open,
}: {
  readonly value: { readonly text: string };
  readonly open: boolean;
}): boolean =>
  open ||
  /^(?:nobody|no one|none|unassigned|not assigned|open|-|—|–|n\/a)\b/i.test(value.text.trim()) ||
  value.text.trim() === '';

/** What the first owner is called, where somebody is named; null where nobody is. */
const ownersNamed = siblings('owners named', ({ owners }) =>
  owners.some((owner) => !isNobody({ ...owner, value: { text: owner.value } })) ? owners[0]!.label : null,
);

/**
 * Said where the roadmap is, and only where it speaks of owners at all: in fields that nobody filled in, or in a config
 * that lists the teams. A roadmap of one person needs none.
 */
function* inNone({ uri, model, graph, config }: RuleContext) {
  const roadmap = graph.roadmapOf(uri);
  if (!roadmap || roadmap.index !== uri || !model.title) return;
  const homes = roadmap.nodes.flatMap(({ home }) =>
    home && !graph.archived(home.uri) ? (graph.milestone(home) ?? []) : [],
  );
  const isAhead = homes.some(({ status }) => status?.category !== 'done' && status?.category !== 'dropped');
  if (homes.length < 3 || !isAhead) return;
  // A row may name the owner where the home does not.
  const parts = roadmap.nodes.flatMap(({ main, rows }) => [main, ...rows]);
  const owners = parts.flatMap((part) => graph.milestone(part)?.owners ?? []);
  const asks = config.teams.length > 0 || owners.length > 0;
  if (!asks || owners.some(({ value, open }) => !isNobody({ value: { text: value }, open }))) return;
  const { start, end } = model.title;
  yield {
    start,
    end,
    severity: 'hint' as const,
    data: { milestone: null, written: null, label: '', others: homes.length },
  };
}
