import type { Milestone, Model } from '../reading/model';
import { fold } from '../reading/words';
import type { Rule, RuleContext } from './rule';
import { ownMilestones } from './shared/homes';
import { isPast } from './shared/isPast';

interface Data {
  readonly milestone: string;
  readonly others: number;
}

export const acceptanceMissing: Rule<Data> = {
  name: 'acceptance-missing',
  category: 'traceability',
  severity: 'warning',
  what: 'A milestone without acceptance criteria, where the others beside it have some.',
  why: 'Nobody can say when it is done, and everybody will say something else.',
  examples: [
    {
      bad: `# Plan

| Milestone | Key Outputs | Acceptance Criteria |
| --- | --- | --- |
| M0 Desk | A desk | People find it |
| M1 Lending | Loans | Loans can be returned |
| M2 Fines | Late fees | |
  ^^^^^^^^
| M3 Pilot | A library | Fifty loans |
`,
      good: `# Plan

| Milestone | Key Outputs | Acceptance Criteria |
| --- | --- | --- |
| M0 Desk | A desk | People find it |
| M1 Lending | Loans | Loans can be returned |
| M2 Fines | Late fees | Fees are charged |
`,
    },
  ],
  *check(context) {
    const { model, graph } = context;
    const judged = [...ownMilestones(context)].flatMap(([milestone, node]) => {
      const has = hasAcceptance(model, milestone);
      return has === null ? [] : [{ milestone, node, has }];
    });
    const having = judged.filter(({ has }) => has).length;
    if (having < 2 || having * 3 < judged.length * 2) return;
    for (const { milestone, node, has } of judged) {
      if (has || isPast(milestone) || milestone.status?.category === 'blocked') continue;
      yield { ...placeOf(context, milestone), data: { milestone: graph.label(node), others: having } };
    }
  },
  message: ({ milestone, others }) =>
    `${milestone} has no acceptance criteria; ${others} milestones beside it have.`,
};

/** Null where it is no milestone of which criteria can be told: a row of a table without a column for them. */
function hasAcceptance(model: Model, { key, section, form, declared }: Milestone): boolean | null {
  if (form === 'table') {
    for (const { columns, rows } of model.tables) {
      const column = columns.indexOf('acceptance');
      const row =
        column < 0 ? undefined : rows.find(({ milestone, phase }) => milestone === key && phase === null);
      if (row) return fold(row.cells[column]?.text ?? '') !== '';
    }
    return null;
  }
  if (declared !== 'home' || form !== 'heading' || section === null) return null;
  return (
    model.sections.some(
      (each) => each.milestone === key && (each.role === 'acceptance' || each.role === 'exit'),
    ) ||
    model.fields.some((field) => field.milestone === key && field.name === 'acceptance') ||
    model.checklists.some(
      (list) => list.milestone === key && (list.role === 'acceptance' || list.role === 'exit'),
    )
  );
}

function placeOf(
  { model }: RuleContext,
  { title, at, form, key }: Milestone,
): { start: number; end: number } {
  if (form === 'table') {
    const row = model.tables.flatMap(({ rows }) => rows).find(({ milestone }) => milestone === key);
    const cell = row?.cells.find(({ text }) => text.trim() !== '');
    if (cell) return { start: cell.start, end: cell.end };
  }
  const words = title.text === '' ? at : title;
  return { start: words.start, end: words.end };
}
