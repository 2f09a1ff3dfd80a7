import type { Checklist, Milestone } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { appendToList } from './shared/appendToList';
import { teamKeyIn } from './shared/teamKeyIn';
import { teamsLabel } from './shared/teamsLabel';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly team: string;
  readonly phases: readonly string[];
  readonly label: string;
  readonly milestone: string;
}

export const teamNotListed: Rule<Data> = {
  name: 'team-not-listed',
  category: 'teams',
  severity: 'warning',
  what: 'A team that has a checklist in a milestone and is not among the teams that the milestone lists.',
  why: 'Who plans by the list of teams does not ask this one, and its work comes as a surprise.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Execution Teams: Backend, QA

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### QA
- [ ] Try the limit.

#### Data Platform
     ^^^^^^^^^^^^^
- [ ] Count loans per day.
`,
      fixed: `# Milestone 1: Lending

- Execution Teams: Backend, QA, Data Platform

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### QA
- [ ] Try the limit.

#### Data Platform
- [ ] Count loans per day.
`,
      good: `# Milestone 1: Lending

- Execution Teams: Backend, QA + Testing

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### QA and Testing
- [ ] Try the limit.
`,
    },
  ],
  *check(context) {
    for (const milestone of context.model.milestones) {
      if (milestone.teams.length > 0) yield* unlistedIn(context, milestone);
    }
  },
  message: ({ team, phases, label }) =>
    `Team ${quoted(team)} has work in ${listed(phases)} but is not among the ${label}.`,
  fix({ uri, text, model }, { data }) {
    const milestone = model.milestones.find(({ key }) => key === data.milestone);
    if (!milestone || milestone.teams.length === 0) return [];
    return [
      {
        title: `Add ${quoted(data.team)} to the ${data.label}`,
        preferred: true,
        safe: true,
        edits: [{ uri, ...appendToList(text, milestone.teams, data.team) }],
      },
    ];
  },
};

function* unlistedIn(context: RuleContext, milestone: Milestone) {
  const { uri, model } = context;
  const teamKey = teamKeyIn(context);
  const known = new Set(milestone.teams.map(({ text }) => teamKey(text)));
  const owners = new Set(milestone.owners.map(({ value }) => teamKey(value.text)));
  const work = model.checklists.filter((list) => list.milestone === milestone.key && list.items.length > 0);
  const named = work.flatMap((list) => list.teams.map((team) => ({ team, list, key: teamKey(team.text) })));
  // Headings over work may be topics and not teams: at least one must be a team of the list before another is missed.
  if (!named.some(({ key }) => known.has(key))) return;
  const label = teamsLabel(model, milestone);
  const told = new Set<string>();
  for (const { team, key } of named) {
    if (known.has(key) || told.has(key) || everybody.test(team.text)) continue;
    told.add(key);
    const lists = named.filter((other) => other.key === key).map(({ list }) => list);
    yield {
      start: team.start,
      end: team.end,
      data: { team: team.text, phases: placesOf(lists, milestone), label, milestone: milestone.key },
      severity: owners.has(key) ? ('info' as const) : undefined,
      related: [{ uri, key: milestone.key, part: 'team', says: `The ${label} are listed here.` }],
    };
  }
}

const everybody = /^(?:all|every(?:one|body)?|any)\b/i;

function placesOf(lists: readonly Checklist[], milestone: Milestone): readonly string[] {
  const names = lists.map(({ phase }) => {
    const found = milestone.phases.find(({ key }) => key === phase);
    if (!found) return 'this milestone';
    return found.number === null ? found.title.text : `Phase ${found.number}`;
  });
  return [...new Set(names)];
}
