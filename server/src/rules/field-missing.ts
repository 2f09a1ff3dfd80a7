import { statusWord } from '../edits/statusWord';
import type { FieldName, Milestone } from '../reading/model';
import type { MilestoneSummary } from '../reading/summary';
import type { Rule } from './rule';
import { hasBegun } from './shared/hasBegun';
import { insertFieldLine } from './shared/insertFieldLine';
import { isPast } from './shared/isPast';
import { isCustom, siblings } from './shared/siblings';
import { listed } from './wording/listed';

interface Data {
  readonly milestone: string;
  readonly key: string;
  readonly missing: readonly Asked[];
  readonly having: number;
  /** The team's template, where it asks for them. */
  readonly file: string | null;
}

export const fieldMissing: Rule<Data> = {
  name: 'field-missing',
  category: 'fields',
  severity: 'warning',
  what: 'A milestone that gives no status, estimate or dependency where nearly all others of its roadmap do.',
  why: 'Progress, order and dates of the roadmap are computed from them, and this milestone falls out of all three.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** Completed
**Estimate:** 2 weeks

## M2: Fines

**Status:** In Progress
**Estimate:** 1 week

## M3: Holds

**Status:** Not Started
**Estimate:** 3 weeks

## M4: Reports
   ^^

**Estimate:** 1 week

One page for each branch of the library.
`,
      fixed: `# Roadmap

## M1: Lending

**Status:** Completed
**Estimate:** 2 weeks

## M2: Fines

**Status:** In Progress
**Estimate:** 1 week

## M3: Holds

**Status:** Not Started
**Estimate:** 3 weeks

## M4: Reports

**Status:** Not Started
**Estimate:** 1 week

One page for each branch of the library.
`,
      good: `# Roadmap

## M1: Lending

**Status:** Completed

## M2: Fines

**Status:** In Progress

## M3: Holds

One shelf for each branch of the library.
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const template = context.followed();
    const isAsked = (name: Asked): boolean =>
      template?.file != null &&
      template.schema.fields.some(
        (field) => field.name === name && field.section === null && !field.optional,
      );
    for (const milestone of model.milestones) {
      const node = milestone.declared === 'home' ? graph.node(uri, milestone.key) : null;
      if (!node || isPast(milestone)) continue;
      const others = othersOf(context, milestone);
      const own = graph.milestone({ uri, key: milestone.key });
      if (!own) continue;
      const missing = asked.filter(
        (name) =>
          !has(own, name) &&
          !(name === 'estimate' && own.when !== null) &&
          (isAsked(name) || isCustom(others.filter((each) => each[name]).length, others.length)) &&
          !(name === 'dependency' && isFirst(milestone, others)),
      );
      if (missing.length === 0) continue;
      const { start, end } = milestone.idAt ?? milestone.title;
      const having = Math.min(...missing.map((name) => others.filter((each) => each[name]).length));
      yield {
        start,
        end,
        data: {
          milestone: graph.label(node),
          key: milestone.key,
          missing,
          having,
          file: missing.every(isAsked) ? template!.file : null,
        },
      };
    }
  },
  message: ({ milestone, missing, having, file }) =>
    `${milestone} gives no ${listed([...missing], 'or')}; ${file ? `${file} asks for ${missing.length === 1 ? 'it' : 'them'}` : `${having} other milestones here do`}.`,
  fix(context, { data: { key, missing } }) {
    const { uri, text, model } = context;
    const milestone = model.milestones.find((each) => each.key === key);
    if (!milestone || !missing.includes('status')) return [];
    const own = model.fields.filter((field) => field.milestone === key && field.phase === null);
    const beside = own.find(
      ({ form, line }) => (form === 'list' || form === 'line') && line.start > milestone.at.start,
    );
    if (!beside) return [];
    const like = { ...beside };
    const word = statusWord(context, hasBegun(model, milestone) ? 'active' : 'planned', beside.label.text);
    const edit = insertFieldLine(uri, text, like, word, beside, 'before');
    if (!edit) return [];
    const written = edit.text.replace(beside.label.text, 'Status');
    return [{ title: `Set the status to ${word}`, preferred: true, edits: [{ ...edit, text: written }] }];
  },
};

type Asked = Extract<FieldName, 'status' | 'estimate' | 'dependency'>;

const asked: readonly Asked[] = ['status', 'estimate', 'dependency'];

function has(milestone: MilestoneSummary, name: Asked): boolean {
  if (name === 'status') return milestone.status !== null;
  if (name === 'estimate') return milestone.estimate !== null;
  return milestone.independent || milestone.dependencies.length > 0;
}

const othersOf = siblings('fields given', (milestone) => ({
  status: has(milestone, 'status'),
  estimate: has(milestone, 'estimate'),
  dependency: has(milestone, 'dependency'),
  numbers: milestone.id?.numbers ?? [],
}));

/** What comes first waits for nothing, and need not say so. */
function isFirst({ id }: Milestone, others: readonly { readonly numbers: readonly number[] }[]): boolean {
  const own = id?.numbers ?? [];
  return others.every(({ numbers }) => compare(own, numbers) <= 0);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
