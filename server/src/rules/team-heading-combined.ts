import type { Checklist, Milestone, Model, Section } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { teamKeyIn } from './shared/teamKeyIn';
import { counted } from './wording/counted';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly teams: readonly string[];
  readonly items: number;
  readonly section: number;
}

export const teamHeadingCombined: Rule<Data> = {
  name: 'team-heading-combined',
  category: 'teams',
  severity: 'info',
  what: 'A heading over checklist items that names two teams.',
  why: 'An item of two teams is an item of neither: each may think that the other ticks it, and no team sees its own progress.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Execution Teams: Backend, Frontend

## Phase 1: Rules

### Development Checklist

#### Backend / Frontend
     ^^^^^^^^^^^^^^^^^^
- [ ] Limit loans per member.

### Exit Criteria
- [ ] Nobody has more than five books.
`,
      fixed: `# Milestone 1: Lending

- Execution Teams: Backend, Frontend

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### Frontend
- [ ] Limit loans per member.

### Exit Criteria
- [ ] Nobody has more than five books.
`,
    },
    {
      good: `# Milestone 1: Lending

- Execution Teams: Backend, QA + Testing

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### QA + Testing
- [ ] Try the limit.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    for (const list of model.checklists) {
      const milestone = model.milestones.find(({ key }) => key === list.milestone);
      if (list.teams.length < 2 || !milestone || isPast(milestone)) continue;
      const section = headingOf(model, list);
      if (!section || list.items.length === 0 || !areTeams(context, list, milestone)) continue;
      const { start, end } = section.title;
      const teams = list.teams.map(({ text }) => text);
      yield { start, end, data: { teams, items: list.items.length, section: section.index } };
    }
  },
  message: ({ teams, items }) =>
    `${counted(items, 'item')} of ${listed(teams.map(quoted))} together: nobody can tell whose ${items === 1 ? 'it is' : 'each is'}.`,
  fix({ uri, text, model }, { start, end, data }) {
    const section = model.sections[data.section];
    // Subsections would have to be told apart first.
    if (!section || section.ownEnd !== section.end) return [];
    const mark = /^#+[ \t]+/.exec(text.slice(section.heading.start, start))?.[0];
    if (!mark) return [];
    const body = text.slice(section.heading.end, section.end).trimEnd();
    const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const bodyEnd = section.heading.end + body.length;
    const [first, ...others] = data.teams;
    const copies = others.map((team) => lineEnd + lineEnd + mark + team + body).join('');
    return [
      {
        title: 'Give each team its own heading and items',
        preferred: true,
        edits: [
          { uri, start, end, text: first! },
          { uri, start: bodyEnd, end: bodyEnd, text: copies },
        ],
      },
    ];
  },
};

function headingOf({ sections }: Model, { section, teams }: Checklist): Section | null {
  for (let at = section === null ? undefined : sections[section]; at; at = sections[at.parent ?? -1])
    if (at.title.start <= teams[0]!.start && teams.at(-1)!.end <= at.heading.end) return at;
  return null;
}

/** `Search / Filters` is a topic; teams are what the milestone, another heading or the config calls so. */
function areTeams(context: RuleContext, list: Checklist, milestone: Milestone): boolean {
  const { model, config } = context;
  const teamKey = teamKeyIn(context);
  const known = new Set(
    [
      ...milestone.teams,
      ...model.checklists.flatMap(({ teams }) => (teams.length === 1 ? teams : [])),
      ...config.teams.map(({ name }) => ({ text: name })),
    ].map(({ text }) => teamKey(text)),
  );
  return list.teams.every(({ text }) => known.has(teamKey(text)));
}
