import type { Common } from '../graph/graph';
import type { Words } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { quoted } from './wording/quoted';

interface Data {
  readonly team: string;
  readonly usual: string;
}

export const teamNameVariant: Rule<Data> = {
  name: 'team-name-variant',
  category: 'teams',
  severity: 'hint',
  what: 'A team whose name is written with other capitals or spaces than elsewhere in the roadmap.',
  why: 'Searches and filters by team find only one of the two.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Backend Engineering, QA + Testing

## Phase 1: Rules

### Development Checklist

#### Backend engineering
     ^^^^^^^^^^^^^^^^^^^
- [ ] Limit loans per member.

#### QA + Testing
- [ ] Try the limit.
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Backend Engineering, QA + Testing

## Phase 1: Rules

### Development Checklist

#### Backend Engineering
- [ ] Limit loans per member.

#### QA + Testing
- [ ] Try the limit.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    const places: Words[] = [];
    for (const milestone of model.milestones) if (!isPast(milestone)) places.push(...milestone.teams);
    for (const { teams, milestone: key } of model.checklists) {
      const milestone = model.milestones.find((each) => each.key === key);
      if (milestone && !isPast(milestone)) places.push(...teams);
    }
    if (places.length === 0) return;
    const usual = usualNames(context);
    for (const { text, start, end } of places) {
      const name = usual.get(keyOf(text));
      // A heading in capitals is a way to write headings.
      if (!name || name === text || text === text.toUpperCase()) continue;
      if (context.text.slice(start, end) === text) yield { start, end, data: { team: text, usual: name } };
    }
  },
  message: ({ team, usual }) => `${quoted(team)} is written ${quoted(usual)} elsewhere.`,
  fix: ({ uri }, { start, end, data: { usual } }) => [
    { title: `Write ${usual}`, preferred: true, safe: true, edits: [{ uri, start, end, text: usual }] },
  ],
};

const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, '');

/** As the config writes it, else as most milestones of the roadmap do in their lists of teams. */
function usualNames({ uri, model, graph, config }: RuleContext): ReadonlyMap<string, string> {
  const roadmap = graph.roadmapOf(uri);
  const counts = new Map<string, Map<string, number>>();
  const listed = [
    ...(roadmap ? graph.common(teamsListed, roadmap.key) : []),
    ...model.milestones.flatMap(({ teams }) => teams.map(({ text }) => text)),
  ];
  for (const name of listed) {
    const forms = counts.get(keyOf(name)) ?? new Map<string, number>();
    forms.set(name, (forms.get(name) ?? 0) + 1);
    counts.set(keyOf(name), forms);
  }
  const usual = new Map<string, string>();
  for (const [key, forms] of counts) usual.set(key, [...forms].sort(([, a], [, b]) => b - a)[0]![0]);
  for (const { name, aliases } of config.teams)
    for (const each of [...aliases, name]) usual.set(keyOf(each), each);
  return usual;
}

const teamsListed: Common<readonly string[]> = {
  name: 'teams listed',
  of: (graph, key) =>
    (graph.roadmap(key)?.documents ?? []).flatMap((other) => graph.summary(other)?.teams ?? []),
};
