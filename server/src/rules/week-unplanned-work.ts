import type { Rule } from './rule';
import { overlaps, type WeekFocus, type WeekMilestone, weekPlan } from './shared/weekPlan';
import { quoted } from './wording/quoted';

interface Data {
  readonly focus: string;
  readonly week: string;
  readonly milestone: string;
}

/** Words that stand in any plan. */
const common = new Set(
  'test testing plan doc documentation review run green done approved complete completed work week final initial draft met signed item'.split(
    ' ',
  ),
);

export const weekUnplannedWork: Rule<Data> = {
  name: 'week-unplanned-work',
  category: 'schedule',
  severity: 'info',
  what: 'A week in which something is done that no milestone has among its outputs.',
  why: 'Either a milestone lacks an output, or the week does. Nobody accepts work that belongs to no milestone.',
  examples: [
    {
      bad: `# Plan

| Milestone | Week(s) | Key Outputs |
| --- | --- | --- |
| M0 Lending | 1–2 | Loans and returns |
| M1 Fines | 3 | Late fees |

| Week | Focus | Key Checks |
| --- | --- | --- |
| 1 | Lending rules | Limits agreed |
| 2 | Desk | Returns work |
| 3 | Branding workshop | Logo chosen |
      ^^^^^^^^^^^^^^^^^
`,
      good: `# Plan

| Milestone | Week(s) | Key Outputs |
| --- | --- | --- |
| M0 Lending | 1–2 | Loans and returns |
| M1 Fines | 3 | Late fees |

| Week | Focus | Key Checks |
| --- | --- | --- |
| 1 | Lending rules | Limits agreed |
| 2 | Desk | Returns work |
| 3 | Late returns | Fees are charged |
`,
    },
  ],
  *check({ uri, model }) {
    const plan = weekPlan(model);
    if (!plan) return;
    const held = plan.rows.filter((row) => plan.milestones.some(({ weeks }) => overlaps(weeks, row.weeks)));
    const fitting = held.filter((row) =>
      plan.milestones.some((each) => overlaps(each.weeks, row.weeks) && fits(row, each)),
    );
    // Tables that share no words tell of different things.
    if (fitting.length * 2 < held.length) return;
    for (const each of plan.milestones) {
      const rows = plan.rows.filter(({ weeks }) => overlaps(weeks, each.weeks));
      // One week of a milestone may prepare or follow up what the others do.
      if (rows.some((row) => fits(row, each))) continue;
      for (const row of rows) {
        if (row.names.length > 0 || plan.milestones.some(({ words }) => sharesFocus(row, words))) continue;
        const milestone = each.milestone.id?.text ?? each.milestone.title.text;
        yield {
          start: row.focus.start,
          end: row.focus.end,
          data: { focus: row.focus.text, week: row.row.week.text, milestone },
          related: [
            { uri, key: each.milestone.key, says: `Week ${row.row.week.text} belongs to ${milestone}.` },
          ],
        };
      }
    }
  },
  message: ({ focus, week, milestone }) =>
    `${quoted(focus)} in week ${week} is among the outputs of no milestone; the week belongs to ${milestone}.`,
};

const isTelling = (word: string): boolean => !common.has(word);

const fits = ({ words }: WeekFocus, milestone: WeekMilestone): boolean =>
  words.some((word) => isTelling(word) && milestone.words.has(word));

const sharesFocus = ({ focusWords }: WeekFocus, words: ReadonlySet<string>): boolean =>
  focusWords.some((word) => isTelling(word) && words.has(word));
