import type { Item, Model } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isBoilerplate, isConditional } from './shared/itemWording';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly record: string;
  readonly status: string;
  readonly heading: string;
  readonly open: number;
  readonly total: number;
  readonly first: string;
}

export const recordUnsigned: Rule<Data> = {
  name: 'record-unsigned',
  category: 'records',
  severity: 'warning',
  what: 'An accepted decision record whose own sign-off list has open boxes.',
  why: 'The record says that it was agreed, and the list says by whom it was not.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted

## Context

We need one.

## Sign-off

- [x] Architecture
- [ ] Security
      ^^^^^^^^
`,
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Proposed

## Context

We need one.

## Sign-off

- [x] Architecture
- [ ] Security
`,
    },
    {
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted

## Context

We need one.

## Follow-up

- [ ] Move the old tables.
`,
    },
  ],
  *check(context) {
    const { model, uri, graph } = context;
    const record = model.records[0];
    if (record?.kind !== 'adr' || record.status?.state !== 'accepted') return;
    for (const { heading, items } of signOffs(model)) {
      const open = items.filter(
        ({ state, text }) => state === 'open' && !isConditional(text) && !isBoilerplate(text),
      );
      const [first] = open;
      // Where nobody ever signs, the list came with the template, and that is the custom of the house.
      if (!first || (open.length === items.length && isCustomary(context))) continue;
      yield {
        start: first.start,
        end: first.end,
        data: {
          record: record.id?.text ?? quoted(record.title.text),
          status: record.status.word.text,
          heading,
          open: open.length,
          total: items.length,
          first: first.text,
        },
        related: [
          {
            uri,
            key: graph.summary(uri)!.records[0]!.key,
            part: 'status',
            says: `It is ${record.status.word.text} here.`,
          },
        ],
      };
    }
  },
  message: ({ record, status, heading, open, total, first }) =>
    `${record} is ${status}, but ${open} of ${counted(total, 'box', 'boxes')} under ${quoted(heading)} ${open === 1 ? 'is' : 'are'} open. First: ${quoted(first)}`,
};

const signOff =
  /\bsign(?:ed|ing)?[- ]?offs?\b|\bapprov(?:al|als|ed by|ers?)\b|\bfreigaben?\b|согласован|утвержд/i;

function* signOffs(model: Model): Generator<{ readonly heading: string; readonly items: readonly Item[] }> {
  for (const { heading, items } of model.checklists) {
    if (!heading || !signOff.test(heading.text)) continue;
    const required = items.map((index) => model.items[index]!).filter((item) => item.required);
    if (required.length > 0) yield { heading: heading.text, items: required };
  }
}

/** Most accepted records beside this one have open boxes too. */
function isCustomary({ uri, graph }: RuleContext): boolean {
  const others = graph
    .recordsNear(uri)
    .filter(
      ({ uri: at, summary }) =>
        at !== uri && summary.kind === 'adr' && summary.state === 'accepted' && summary.progress !== null,
    );
  const open = others.filter(({ summary }) => summary.progress!.done === 0);
  return open.length >= 2 && open.length * 2 > others.length;
}
