import { setStatus } from '../edits/setStatus';
import type { Field, Milestone, Phase } from '../reading/model';
import type { Fix, FixContext, Rule, RuleContext } from './rule';
import { placeOf, type Timed, timed } from './shared/timed';

interface Data {
  readonly what: string;
  readonly status: string;
  readonly wrong: 'end missing' | 'started' | 'ended';
  readonly key: string;
  /** An empty cell or a dash where the date belongs. */
  readonly blank: { readonly start: number; readonly end: number } | null;
}

export const actualStatusConflict: Rule<Data> = {
  name: 'actual-status-conflict',
  category: 'schedule',
  severity: 'warning',
  what: 'A milestone or phase that is done without an actual end while others have one, or that has actual dates although its status says that it has not got so far.',
  why: 'The dates and the status are kept by hand, side by side. Where one was forgotten, every report from them is wrong.',
  examples: [
    {
      today: '2027-03-08',
      bad: `# Roadmap

| Milestone | Actual Start | Actual End | Status |
| --- | --- | --- | --- |
| M0 Desk | 2027-01-11 | 2027-01-29 | Completed |
| M1 Lending | 2027-02-01 | — | Completed |
                            ^
| M2 Fines | 2027-03-01 | — | Not Started |
                              ^^^^^^^^^^^
`,
      fixed: `# Roadmap

| Milestone | Actual Start | Actual End | Status |
| --- | --- | --- | --- |
| M0 Desk | 2027-01-11 | 2027-01-29 | Completed |
| M1 Lending | 2027-02-01 | 2027-03-08 | Completed |
| M2 Fines | 2027-03-01 | — | In Progress |
`,
    },
  ],
  *check(context) {
    const all = timed(context);
    const dated = all.filter(({ schedule, category }) => category === 'done' && schedule.actualEnd);
    for (const each of all) {
      const { owner, schedule, label, category, status } = each;
      if (!category) continue;
      const data = { what: label, status: status ?? '', key: owner.key, blank: null };
      if (category === 'done' && !schedule.actualEnd && !owner.dates.actualEnd) {
        // Where none of the done ones has a date, nobody keeps them here.
        if (dated.length === 0 || !dated.some(({ phase }) => (phase === null) === (each.phase === null)))
          continue;
        if (!schedule.actualStart && !schedule.end) continue;
        const blank = blankEnd(context, each);
        const at = blank ?? owner.status?.word ?? owner.at;
        yield { start: at.start, end: at.end, data: { ...data, wrong: 'end missing', blank } };
        continue;
      }
      if (category === 'dropped' || category === 'done') continue;
      const wrong = schedule.actualEnd
        ? 'ended'
        : schedule.actualStart && category === 'planned'
          ? 'started'
          : null;
      const at = owner.status?.category
        ? owner.status.word
        : placeOf(owner, wrong === 'ended' ? 'actualEnd' : 'actualStart');
      if (wrong && at) yield { start: at.start, end: at.end, data: { ...data, wrong } };
    }
  },
  message({ what, status, wrong }) {
    if (wrong === 'end missing') return `${what} is ${status}, but has no actual end as others have.`;
    return wrong === 'ended'
      ? `${what} has an actual end, but is ${status}.`
      : `${what} has an actual start, but is ${status}.`;
  },
  fix(context, { data }) {
    return data.wrong === 'end missing' ? ended(context, data) : restated(context, data);
  },
};

function blankEnd({ model }: RuleContext, { milestone, phase, owner }: Timed): Field | null {
  const row = model.tables
    .flatMap(({ columns, rows }) => rows.map((each) => ({ columns, each })))
    .find(
      ({ each }) =>
        each.start === owner.at.start ||
        (each.milestone === milestone.key && each.phase === (phase?.key ?? null)),
    );
  const cell = row?.each.cells[row.columns.indexOf('actual-end')];
  return cell && cell.end > cell.start ? (cell as unknown as Field) : null;
}

function ended({ uri, today }: FixContext, { blank }: Data): readonly Fix[] {
  if (!blank) return [];
  return [
    {
      title: `Write ${today}`,
      preferred: true,
      edits: [{ uri, start: blank.start, end: blank.end, text: today }],
    },
  ];
}

function restated({ uri, model, text }: FixContext, { key, wrong }: Data): readonly Fix[] {
  const owner = ownerOf(model.milestones, key);
  if (!owner?.status?.category) return [];
  const [category, word] =
    wrong === 'ended' ? (['done', 'Completed'] as const) : (['active', 'In Progress'] as const);
  const edit = setStatus(text, owner.status.word, category, word);
  return [{ title: `Set the status to ${word}`, preferred: true, edits: [{ uri, ...edit }] }];
}

const ownerOf = (milestones: readonly Milestone[], key: string): Milestone | Phase | undefined =>
  milestones.find((each) => each.key === key) ??
  milestones.flatMap(({ phases }) => phases).find((each) => each.key === key);
