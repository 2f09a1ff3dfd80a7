import type { Field, FieldName, Milestone } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { outOfOrder } from './shared/inOrder';
import { isPast } from './shared/isPast';
import { isCustom, siblingCounts } from './shared/siblings';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly before: string;
  readonly file: string | null;
  readonly milestone: string;
}

export const fieldOrder: Rule<Data> = {
  name: 'field-order',
  category: 'fields',
  severity: 'hint',
  what: 'A field of a milestone that stands after one which comes later in the template, or in nearly all other milestones.',
  why: 'Whoever compares two milestones reads the fields line by line.',
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

**Estimate:** 1 week
**Status:** Not Started
  ^^^^^^
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
`,
      good: `# Roadmap

## M1: Lending

**Status:** Completed
**Estimate:** 2 weeks

## M2: Fines

**Estimate:** 1 week
**Status:** In Progress
`,
    },
  ],
  *check(context) {
    const { model } = context;
    const template = context.followed();
    for (const milestone of model.milestones) {
      if (milestone.declared !== 'home' || isPast(milestone)) continue;
      const own = headFields(context, milestone);
      if (own.length < 2) continue;
      const order = template?.file
        ? template.schema.fields.filter(({ section }) => section === null).flatMap(({ name }) => name ?? [])
        : customaryOrder(context, milestone, own);
      const placed = own.filter(({ name }) => order.includes(name!));
      // One that is out of place is a slip; several are an order of their own.
      const wrong = outOfOrder(placed.map(({ name }) => order.indexOf(name!)));
      if (wrong.length !== 1) continue;
      // Of two that changed places, the one that should come first is told.
      const at = wrong[0]!;
      const early = placed.findIndex(
        (field, index) => index > at && order.indexOf(field.name!) < order.indexOf(placed[at]!.name!),
      );
      const field = early < 0 ? placed[at]! : placed[early]!;
      const before = placed.find((other) => order.indexOf(other.name!) > order.indexOf(field.name!));
      if (!before || before.start > field.start) continue;
      const { start, end } = field.label;
      yield {
        start,
        end,
        data: {
          label: field.label.text,
          before: before.label.text,
          file: template?.file ?? null,
          milestone: milestone.key,
        },
      };
    }
  },
  message: ({ label, before, file }) =>
    `${quoted(label)} stands after ${quoted(before)}; ${file ? `in ${file}` : 'in the other milestones'} it comes first.`,
  fix(context, { start, data }) {
    const { uri, text, model } = context;
    const milestone = model.milestones.find(({ key }) => key === data.milestone);
    const own = milestone ? headFields(context, milestone) : [];
    const field = own.find(({ label }) => label.start === start);
    const before = own.find(({ label }) => label.text === data.before);
    if (!field || !before || before.line.start > field.line.start) return [];
    const lineOf = ({ line }: Field) => ({
      start: text.lastIndexOf('\n', line.start - 1) + 1,
      end: text.indexOf('\n', line.end - 1) < 0 ? text.length : text.indexOf('\n', line.end - 1) + 1,
    });
    const from = lineOf(field);
    const to = lineOf(before);
    const written = text.slice(from.start, from.end);
    if (!/\n$/.test(written)) return [];
    return [
      {
        title: `Move ${quoted(data.label)} before ${quoted(data.before)}`,
        preferred: true,
        safe: true,
        edits: [
          { uri, ...from, text: '' },
          { uri, start: to.start, end: to.start, text: written },
        ],
      },
    ];
  },
};

/** The fields on lines that follow each other at the head of a milestone, each name once. */
function headFields({ model, wording }: RuleContext, { key }: Milestone): readonly Field[] {
  const head: Field[] = [];
  for (const field of model.fields) {
    if (field.milestone !== key || field.phase !== null || (field.form !== 'list' && field.form !== 'line'))
      continue;
    const last = head.at(-1);
    const between = last ? wording.slice(last.line.end, Math.max(last.line.end, field.line.start)) : '';
    if (/[^\s*_+>-]/.test(between)) break;
    if (
      field.name !== null &&
      !head.some(({ name }) => name === field.name) &&
      last?.line.start !== field.line.start
    )
      head.push(field);
  }
  return head;
}

/** Most milestones of a roadmap have theirs in one of few orders. */
const fieldOrders = siblingCounts('field orders', ({ fields }) => {
  const names = fields.map(({ name }) => name);
  return new Map([[names.join(' '), names]]);
});

/** The names in the order that nearly all siblings have for each pair of them; those without such an order left out. */
function customaryOrder(
  context: RuleContext,
  milestone: Milestone,
  own: readonly Field[],
): readonly FieldName[] {
  const { each: orders } = fieldOrders(context, milestone);
  const names = own.map(({ name }) => name!);
  const comesFirst = (a: FieldName, b: FieldName): boolean => {
    let [both, first] = [0, 0];
    for (const { value, count } of orders) {
      const at = value.indexOf(a);
      const other = at < 0 ? -1 : value.indexOf(b);
      if (other < 0) continue;
      both += count;
      if (at < other) first += count;
    }
    return isCustom(first, both);
  };
  const known = names.filter((a) => names.every((b) => a === b || comesFirst(a, b) || comesFirst(b, a)));
  return known.toSorted((a, b) => (comesFirst(a, b) ? -1 : 1));
}
