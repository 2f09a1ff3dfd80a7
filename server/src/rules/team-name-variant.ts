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
    const usualName = usualNames(context);
    for (const { text, start, end } of places) {
      const name = usualName(text);
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
function usualNames({ uri, model, graph, config }: RuleContext): (name: string) => string | undefined {
  const roadmap = graph.roadmapOf(uri);
  const listed = roadmap && graph.common(teamsListed, roadmap.key);
  const own = formsOf(model.milestones.flatMap(({ teams }) => teams.map(({ text }) => text)));
  const known = new Map<string, string>();
  for (const { name, aliases } of config.teams)
    for (const each of [...aliases, name]) known.set(keyOf(each), each);
  const usual = new Map<string, string | undefined>();
  return (name) => {
    if (!usual.has(name)) {
      const key = keyOf(name);
      usual.set(name, known.has(key) ? known.get(key) : mostUsed(listed?.get(key), own.get(key)));
    }
    return usual.get(name);
  };
}

/** How often each way to write a name is used, by what the ways have in common. */
type Forms = ReadonlyMap<string, number>;

function formsOf(names: readonly string[]): ReadonlyMap<string, Forms> {
  const all = new Map<string, Map<string, number>>();
  for (const name of names) {
    const forms = all.get(keyOf(name)) ?? new Map<string, number>();
    forms.set(name, (forms.get(name) ?? 0) + 1);
    all.set(keyOf(name), forms);
  }
  return all;
}

function mostUsed(listed: Forms = new Map(), own: Forms = new Map()): string | undefined {
  const forms = new Map(listed);
  for (const [name, count] of own) forms.set(name, (forms.get(name) ?? 0) + count);
  return [...forms].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const teamsListed: Common<ReadonlyMap<string, Forms>> = {
  name: 'teams listed',
  of: (graph, key) =>
    formsOf((graph.roadmap(key)?.documents ?? []).flatMap((other) => graph.summary(other)?.teams ?? [])),
};
