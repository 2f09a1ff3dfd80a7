import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { teamKeyIn } from './shared/teamKeyIn';
import { quoted } from './wording/quoted';

interface Data {
  readonly name: string;
  readonly team: string | null;
}

export const teamAliasUndefined: Rule<Data> = {
  name: 'team-alias-undefined',
  category: 'teams',
  severity: 'off',
  what: 'A short name in a review or sign-off item that is no team of the milestone and no alias in the config.',
  why: 'Whether "Product" is "Product Management + TPM" or somebody else, an alias in `milepost.json` says.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Architecture, Product Management + TPM

## Phase 1: Rules

### Development Checklist

#### Architecture
- [ ] Draw the tables.

#### Product Management + TPM
- [ ] Rank the rules.

### Review Checklist

- [ ] Architecture + Product review complete.
                     ^^^^^^^
`,
    },
    {
      config: {
        teams: [{ name: 'Architecture' }, { name: 'Product Management + TPM', aliases: ['Product'] }],
      },
      good: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Architecture, Product Management + TPM

## Phase 1: Rules

### Development Checklist

#### Architecture
- [ ] Draw the tables.

#### Product Management + TPM
- [ ] Rank the rules.

### Review Checklist

- [ ] Architecture + Product review complete.
`,
    },
  ],
  *check(context) {
    const { model, text } = context;
    const told = new Set<string>();
    for (const milestone of model.milestones) {
      if (isPast(milestone) || milestone.teams.length === 0) continue;
      const teams = teamsOf(
        context,
        milestone.teams.map((team) => team.text),
        milestone.owners.map(({ value }) => value.text),
      );
      for (const list of model.checklists) {
        if (list.milestone !== milestone.key || (list.role !== 'review' && list.role !== 'milestone-review'))
          continue;
        for (const index of list.items) {
          const item = model.items[index]!;
          if (text.slice(item.start, item.end) !== item.text) continue;
          for (const { name, at } of namesIn(item.text)) {
            const key = teamKeyIn(context)(name);
            if (teams.keys.has(key) || told.has(key)) continue;
            told.add(key);
            const start = item.start + at;
            yield { start, end: start + name.length, data: { name, team: teams.like(name) } };
          }
        }
      }
    }
  },
  message: ({ name, team }) =>
    team === null
      ? `${quoted(name)} is no team of this milestone, and no alias in the config says who it is.`
      : `${quoted(name)} may be short for ${quoted(team)}; no alias in the config says so.`,
};

function teamsOf(context: RuleContext, listed: readonly string[], owners: readonly string[]) {
  const { config } = context;
  const all = [...listed, ...owners, ...config.teams.flatMap(({ name, aliases }) => [name, ...aliases])];
  return {
    keys: new Set(all.map(teamKeyIn(context))),
    /** The one team that has the word in its name. */
    like(name: string): string | null {
      const word = name.toLowerCase();
      const found = new Set(
        all.filter((team) =>
          team
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .includes(word),
        ),
      );
      return found.size === 1 ? [...found][0]! : null;
    },
  };
}

const name = '[A-Z][\\p{L}\\p{N}]*';
const names = new RegExp(name, 'gu');
const several = new RegExp(`^(?:${name}(?:, (?:and )?|/| \\+ | & | and ))+${name}\\b`, 'u');
const reviewed = /\b(?:review|sign-?off|approval|approved)\b/;

/** The list of names that a review begins with: "Product, QA, Security, and Ops sign-off complete." One word alone may be anything. */
function namesIn(item: string): readonly { readonly name: string; readonly at: number }[] {
  const found = several.exec(item);
  if (!found || !reviewed.test(item.slice(found[0].length).split('.', 1)[0]!)) return [];
  return [...found[0].matchAll(names)].map((match) => ({ name: match[0], at: match.index }));
}
