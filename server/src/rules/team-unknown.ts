import { diffDistance } from '../config/diffDistance';
import type { Milestone, Words } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { teamKeyIn } from './shared/teamKeyIn';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly team: string;
  readonly meant: string | null;
  readonly known: readonly string[];
  readonly where: string;
}

export const teamUnknown: Rule<Data> = {
  name: 'team-unknown',
  category: 'teams',
  severity: 'warning',
  what: 'A team of a milestone that is neither in the table of teams of its document nor among the teams of the config.',
  why: 'Work that is given to a team which does not exist is given to nobody.',
  examples: [
    {
      config: { teams: [{ name: 'Backend Engineering', aliases: ['Backend'] }, { name: 'QA + Testing' }] },
      bad: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Backend, QA + Tesing
                            ^^^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Backend, QA + Testing
`,
      good: `# Milestone 1: Lending

- Status: Not Started
- Execution Teams: Backend, qa & testing
`,
    },
  ],
  *check(context) {
    const { model, config } = context;
    const table = teamTable(context);
    const known = [...table, ...config.teams.map(({ name }) => name)];
    if (known.length === 0) return;
    const teamKey = teamKeyIn(context);
    const keys = new Set(known.map(teamKey));
    for (const milestone of model.milestones) {
      if (isPast(milestone)) continue;
      for (const team of teamsOf(milestone)) {
        if (keys.has(teamKey(team.text)) || everybody.test(team.text)) continue;
        const { start, end } = team;
        const where = config.teams.length === 0 ? 'the table of teams' : 'the teams of the config';
        yield { start, end, data: { team: team.text, meant: nearest(team.text, known), known, where } };
      }
    }
  },
  message: ({ team, meant, known, where }) =>
    `Team ${quoted(team)} is not among ${where}${meant ? `. Did you mean ${quoted(meant)}?` : `: ${listed(known)}.`}`,
  fix: ({ uri, text }, { start, end, data: { team, meant } }) =>
    meant && text.slice(start, end) === team
      ? [
          {
            title: `Change to ${meant}`,
            preferred: true,
            safe: true,
            edits: [{ uri, start, end, text: meant }],
          },
        ]
      : [],
};

const everybody = /^(?:all|every(?:one|body)?|any|tbd|none|n\/a|-|—)\b/i;

const teamsOf = ({ teams }: Milestone): readonly Words[] => teams;

/** `| Team | Lead |`: the first column, where the table is about teams and not about the milestones that they work on. */
function teamTable({ model }: RuleContext): readonly string[] {
  return model.tables
    .filter(({ columns }) => columns[0] === 'team' && !columns.includes('milestone'))
    .flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text.trim() ?? ''))
    .filter((name) => name !== '');
}

function nearest(team: string, known: readonly string[]): string | null {
  const most = team.length < 8 ? 1 : 2;
  return known.find((name) => diffDistance(team.toLowerCase(), name.toLowerCase(), most + 1) <= most) ?? null;
}
