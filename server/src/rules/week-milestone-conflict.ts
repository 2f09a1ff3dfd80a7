import type { Related, Rule } from './rule';
import { overlaps, type WeekFocus, type WeekMilestone, type WeekPlan, weekPlan } from './shared/weekPlan';
import { sayWeeks } from './wording/dates';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

type Data =
  | {
      readonly side: 'week';
      readonly focus: string;
      readonly week: string;
      readonly milestone: string;
      readonly planned: string;
      readonly holder: string | null;
    }
  | {
      readonly side: 'milestone';
      readonly milestone: string;
      readonly planned: string;
      readonly there: string | null;
      readonly elsewhere: string;
    };

export const weekMilestoneConflict: Rule<Data> = {
  name: 'week-milestone-conflict',
  category: 'schedule',
  severity: 'warning',
  what: 'Two tables that give a week to different milestones.',
  why: 'Who plans by the milestones and who plans by the weeks will not do the same thing that week.',
  examples: [
    {
      bad: `# Plan

| Milestone | Week(s) | Key Outputs |
| --- | --- | --- |
| M0 Lending | 1–2 | Loans and returns |
| M1 Fines | 3 | Late fees |
             ^
| M2 Reservations | 4 | Waiting lists |

| Week | Focus |
| --- | --- |
| 1 | Lending rules |
| 2 | Fines |
      ^^^^^
| 3 | Lending at the desk |
      ^^^^^^^^^^^^^^^^^^^
| 4 | Reservations |
`,
      good: `# Plan

| Milestone | Week(s) | Key Outputs |
| --- | --- | --- |
| M0 Lending | 1–2 | Loans and returns |
| M1 Fines | 3 | Late fees |
| M2 Reservations | 4 | Waiting lists |

| Week | Focus |
| --- | --- |
| 1 | Lending rules |
| 2 | Lending at the desk |
| 3 | Fines |
| 4 | Reservations |
`,
    },
  ],
  *check({ uri, model }) {
    const plan = weekPlan(model);
    if (!plan) return;
    const wrong = plan.rows.filter(isMisplaced);
    const right = plan.rows.filter((row) => row.names.length > 0 && !isMisplaced(row));
    // Where hardly anything fits, the two tables do not count the same weeks.
    if (wrong.length > right.length) return;
    for (const row of wrong) yield { ...place(row.focus), ...ofWeek(uri, plan, row) };
    for (const each of plan.milestones) {
      const { when } = each.milestone;
      const elsewhere = plan.rows.filter(({ names }) => names.includes(each));
      if (!when || elsewhere.length === 0) continue;
      if (elsewhere.some(({ weeks }) => overlaps(weeks, each.weeks))) continue;
      const inside = plan.rows.filter(({ weeks }) => overlaps(weeks, each.weeks));
      if (inside.length === 0) continue;
      yield {
        ...place(when),
        data: {
          side: 'milestone',
          milestone: nameOf(each),
          planned: sayWeeks(each.weeks),
          there: inside.length === 1 ? inside[0]!.focus.text : null,
          elsewhere: listed(elsewhere.map(({ weeks }) => sayWeeks(weeks))),
        },
        related: inside.map((row) => ({
          uri,
          key: `week ${row.row.week.text}`,
          says: `${capital(sayWeeks(row.weeks))} is for ${quoted(row.focus.text)}.`,
        })),
      };
    }
  },
  message(data) {
    if (data.side === 'week') {
      const holder = data.holder ? ` Week ${data.week} belongs to ${data.holder}.` : '';
      return `${quoted(data.focus)} stands in week ${data.week}, but ${data.milestone} is planned for ${data.planned}.${holder}`;
    }
    const { milestone, planned, there, elsewhere } = data;
    const instead = there ? `that week is for ${quoted(there)}` : 'those weeks are for something else';
    return `${milestone} is planned for ${planned}, but ${instead}, and its work stands in ${elsewhere}.`;
  },
};

const isMisplaced = ({ names, weeks }: WeekFocus): boolean =>
  names.length === 1 && !overlaps(names[0]!.weeks, weeks);

function ofWeek(uri: string, { milestones }: WeekPlan, row: WeekFocus): { data: Data; related: Related[] } {
  const [named] = row.names as [WeekMilestone];
  const holder = milestones.find(({ weeks }) => overlaps(weeks, row.weeks));
  return {
    data: {
      side: 'week',
      focus: row.focus.text,
      week: row.row.week.text,
      milestone: nameOf(named),
      planned: sayWeeks(named.weeks),
      holder: holder ? nameOf(holder) : null,
    },
    related: holder
      ? [
          {
            uri,
            key: holder.milestone.key,
            part: 'when',
            says: `${nameOf(holder)} is planned for ${sayWeeks(holder.weeks)}.`,
          },
        ]
      : [],
  };
}

const nameOf = ({ milestone }: WeekMilestone): string => milestone.id?.text ?? milestone.title.text;
const place = ({ start, end }: { start: number; end: number }) => ({ start, end });
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
