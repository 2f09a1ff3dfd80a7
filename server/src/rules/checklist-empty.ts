import { checklistRoles } from '../reading/checklistRoles';
import type { Model, Section } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { wholeLines } from './shared/wholeLines';
import { quoted } from './wording/quoted';

interface Data {
  readonly heading: string;
  readonly place: { readonly start: number; readonly end: number };
}

export const checklistEmpty: Rule<Data> = {
  name: 'checklist-empty',
  category: 'checklists',
  severity: 'warning',
  what: 'A heading of a checklist with nothing under it, where other checklists of the document have items.',
  why: 'Nobody can tell whether there is nothing to do or whether somebody forgot to write it down, and progress counts it as done.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.

### Review Checklist
    ^^^^^^^^^^^^^^^^

### Exit Criteria

- [ ] A member can borrow a book.
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.

### Exit Criteria

- [ ] A member can borrow a book.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

#### Backend

- [x] Limit loans per member.

### Review Checklist

No review: the phase has no interface.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    const filled = sectionsWithItems(model);
    for (const section of model.sections) {
      if (!checklistRoles.has(section.role) || filled.has(section.index) || !isBare(context, section))
        continue;
      const others = model.checklists.filter(
        ({ role, items }) => checklistRoles.has(role) && items.length > 0,
      );
      if (others.length === 0 || isOver(context, section)) continue;
      const { start, end } = section.title;
      yield {
        start,
        end,
        data: {
          heading: section.text,
          place: { start: section.heading.start, end: wholeLines(context.text, section.heading).end },
        },
      };
    }
  },
  message: ({ heading }) =>
    `Nothing stands under ${quoted(heading)}. Is there nothing to do, or is it yet to be written?`,
  fix({ uri, text }, { data: { heading, place } }) {
    const next = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(text.slice(place.end));
    const end = place.end + (next?.[0].length ?? 0);
    return [
      {
        title: `Remove ${quoted(heading)}`,
        preferred: true,
        edits: [{ uri, start: place.start, end, text: '' }],
      },
    ];
  },
};

/** Those with items, themselves or below them. */
function sectionsWithItems({ checklists, sections }: Model): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { section, items } of checklists) {
    if (items.length === 0) continue;
    for (let at = section; at !== null && !found.has(at); at = sections[at]!.parent) found.add(at);
  }
  return found;
}

/** Neither text nor a section below it. */
const isBare = ({ wording }: RuleContext, { heading, end }: Section): boolean =>
  /^[\s\-*_]*(?:<a\s[^>]*>\s*<\/a>\s*)?$/.test(wording.slice(heading.end, end));

function isOver({ model }: RuleContext, { milestone: key, phase: phaseKey }: Section): boolean {
  const milestone = model.milestones.find((each) => each.key === key) ?? null;
  const phase = milestone?.phases.find((each) => each.key === phaseKey) ?? null;
  // A list over no milestone at all is of a guide, or of a record that was decided long ago.
  return milestone === null || isPast(milestone) || isPast(phase);
}
