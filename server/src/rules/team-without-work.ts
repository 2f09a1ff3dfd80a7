import type { Checklist, Milestone, Model, Words } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { removeFromList } from './shared/removeFromList';
import { teamKeyIn } from './shared/teamKeyIn';
import { teamsLabel } from './shared/teamsLabel';
import { quoted } from './wording/quoted';

interface Data {
  readonly team: string;
  readonly label: string;
  readonly milestone: string;
  readonly at: number;
}

export const teamWithoutWork: Rule<Data> = {
  name: 'team-without-work',
  category: 'teams',
  severity: 'info',
  what: 'A team that a milestone lists although no item of its checklists belongs to it.',
  why: 'The team keeps time free that nobody uses, or its work was forgotten in the checklists.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Execution Teams: Backend, Legal, QA
                            ^^^^^

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### QA
- [ ] Try the limit.
`,
      fixed: `# Milestone 1: Lending

- Execution Teams: Backend, QA

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.

#### QA
- [ ] Try the limit.
`,
    },
    {
      good: `# Milestone 1: Lending

- Milestone Owner: Product
- Execution Teams: Product, Backend, QA, Legal

## Phase 1: Rules

### Development Checklist

#### Backend
- [ ] Limit loans per member.
- [ ] Legal: read the rules.

#### QA
- [ ] Try the limit.
`,
    },
  ],
  *check(context) {
    for (const milestone of context.model.milestones) {
      if (milestone.teams.length > 1 && !isPast(milestone)) yield* idleIn(context, milestone);
    }
  },
  message: ({ team, label, milestone }) =>
    `Team ${quoted(team)} is among the ${label}, but no item of ${milestone} is its own.`,
  fix({ uri, text, model }, { start, data }) {
    const milestone = model.milestones.find(({ teams }) => teams.some((team) => team.start === start));
    const edit = milestone && removeFromList(text, milestone.teams, data.at);
    if (!edit) return [];
    return [
      {
        title: `Remove ${quoted(data.team)} from the ${data.label}`,
        preferred: true,
        edits: [{ uri, ...edit }],
      },
    ];
  },
};

function* idleIn(context: RuleContext, milestone: Milestone) {
  const { uri, model, graph } = context;
  const teamKey = teamKeyIn(context);
  const lists = model.checklists.filter((list) => list.milestone === milestone.key && list.items.length > 0);
  // A phase without work is not planned yet: whose it will be cannot be told.
  const planned = new Set(lists.map(({ phase }) => phase));
  if (milestone.phases.some(({ key, optional }) => !optional && !planned.has(key))) return;
  const headings = lists.flatMap(({ teams }) => teams.map(({ text }) => teamKey(text)));
  const busy = new Set(headings);
  const known = milestone.teams.map(({ text }) => teamKey(text));
  // Where headings are topics, nothing says whose an item is.
  if (known.filter((key) => busy.has(key)).length * 2 < known.length) return;
  for (const { value } of milestone.owners) busy.add(teamKey(value.text));
  let words: string | null = null;
  for (const [at, team] of milestone.teams.entries()) {
    const key = known[at]!;
    if (busy.has(key) || isPartOf(key, busy)) continue;
    words ??= wordsOf(model, lists);
    if (words.includes(team.text.toLowerCase())) continue;
    yield {
      ...placeOf(team),
      data: { team: team.text, label: teamsLabel(model, milestone), milestone: nameOf(), at },
    };
  }
  function nameOf(): string {
    const node = graph.node(uri, milestone.key);
    return node ? graph.label(node) : milestone.title.text;
  }
}

/** `QA` has work under "Backend & QA", which is read as one team. */
function isPartOf(key: string, busy: ReadonlySet<string>): boolean {
  return [...busy].some((other) => other.split('+').includes(key) || key.split('+').includes(other));
}

/** An item may name its team: "QA + Testing: try the limit". */
const wordsOf = ({ items }: Model, lists: readonly Checklist[]): string =>
  lists
    .flatMap((list) => list.items)
    .map((index) => items[index]!.text.toLowerCase())
    .join('\n');

const placeOf = ({ start, end }: Words) => ({ start, end });
