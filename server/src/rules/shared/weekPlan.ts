import { readMilestoneId } from '../../reading/identifier';
import type { Milestone, Model, WeekRow, Words } from '../../reading/model';
import { scheduleOf } from '../../reading/scheduleOf';
import { significantWords } from '../../reading/words';
import { readWeeks } from '../../time/readWeeks';

interface Weeks {
  readonly start: number;
  readonly end: number;
}

export interface WeekMilestone {
  readonly milestone: Milestone;
  readonly weeks: Weeks;
  /** All that its row says. */
  readonly words: ReadonlySet<string>;
}

export interface WeekFocus {
  readonly row: WeekRow;
  readonly focus: Words;
  readonly weeks: Weeks;
  readonly focusWords: readonly string[];
  readonly words: readonly string[];
  /** The milestones of which it uses a word that no other milestone has in its title. */
  readonly names: readonly WeekMilestone[];
}

export interface WeekPlan {
  readonly milestones: readonly WeekMilestone[];
  readonly rows: readonly WeekFocus[];
}

/** A table of milestones by weeks and one of weeks by what is done in them; null where a document has not both. */
export function weekPlan(model: Model): WeekPlan | null {
  if (model.plan.weeks.length < 2) return null;
  const known = new Set<string>();
  const milestones: WeekMilestone[] = [];
  for (const milestone of model.milestones) {
    const { weeks } = scheduleOf(milestone);
    const name = milestone.id?.same ?? milestone.title.text;
    if (!weeks || weeks.end < weeks.start || known.has(name)) continue;
    known.add(name);
    milestones.push({ milestone, weeks, words: new Set(wordsOf(rowText(model, milestone))) });
  }
  if (milestones.length < 2) return null;
  const owners = new Map<string, WeekMilestone | null>();
  for (const each of milestones) {
    for (const word of new Set(wordsOf(each.milestone.title.text)))
      owners.set(word, owners.has(word) ? null : each);
  }
  const rows = model.plan.weeks.flatMap((row) => {
    const weeks = readWeeks(row.week.text, true);
    // A row that declares a milestone is of the first kind of table.
    if (!weeks || !row.focus || row.milestone !== null) return [];
    const focusWords = wordsOf(row.focus.text);
    const names = new Set(focusWords.flatMap((word) => owners.get(word) ?? []));
    const id = readMilestoneId(row.focus.text, 0)?.id.same;
    const named = milestones.filter(({ milestone }) => id !== undefined && milestone.id?.same === id);
    const table = model.tables[row.table]?.rows.find(({ start }) => start === row.start);
    const words = wordsOf(
      (table?.cells ?? [])
        .slice(1)
        .map(({ text }) => text)
        .join(' '),
    );
    return [
      { row, focus: row.focus, weeks, focusWords, words, names: named.length > 0 ? named : [...names] },
    ];
  });
  return rows.length < 2 ? null : { milestones, rows };
}

export const overlaps = (a: Weeks, b: Weeks): boolean => a.start <= b.end && b.start <= a.end;

function rowText({ tables }: Model, { key, title }: Milestone): string {
  const row = tables.flatMap(({ rows }) => rows).find(({ milestone }) => milestone === key);
  return row ? row.cells.map(({ text }) => text).join(' ') : title.text;
}

/** Words without their plural. */
export function wordsOf(text: string): readonly string[] {
  return significantWords(text)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word))
    .map((word) => (word.length > 2 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}
