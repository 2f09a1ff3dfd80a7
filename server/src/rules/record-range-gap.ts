import { expandRange } from '../reading/identifier';
import type { Mention } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { recordByNumber } from './shared/records';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly text: string;
  readonly missing: readonly string[];
}

export const recordRangeGap: Rule<Data> = {
  name: 'record-range-gap',
  category: 'records',
  severity: 'error',
  what: 'A range of decision records in a milestone that spans a number which has no record.',
  why: 'The milestone says that it rests on a decision that nobody can read.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0003-barcodes.md
# ADR 0003: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: ADR 0001 through ADR 0003
                ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
    },
    {
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0003-barcodes.md
# ADR 0003: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md), [ADR 0003](../adr/0003-barcodes.md)
`,
    },
  ],
  *check(context) {
    const recordOf = recordByNumber(context);
    for (const mention of context.model.mentions) {
      if (mention.kind !== 'record' || !mention.range || mention.ids.length !== 2) continue;
      if (!isOfMilestone(context, mention)) continue;
      const [first, ...inside] = expandRange(mention.ids[0]!.id, mention.ids[1]!.id);
      const last = inside.pop();
      // An end that is not there is unknown by itself.
      if (!first || !last || !recordOf(first) || !recordOf(last)) continue;
      const missing = inside.filter((id) => !recordOf(id)).map(({ text }) => text);
      const { start, end, text } = mention;
      if (missing.length > 0) yield { start, end, data: { text, missing } };
    }
  },
  message: ({ text, missing }) =>
    `${quoted(text)} spans ${listed(missing)}, ${missing.length === 1 ? 'which is' : 'which are'} not there.`,
};

/** What a milestone rests on; how many decisions there once were is told elsewhere. */
function isOfMilestone({ model }: RuleContext, { section, field }: Mention): boolean {
  const key =
    (field === null ? null : model.fields[field]!.milestone) ?? model.sections[section ?? -1]?.milestone;
  const milestone = model.milestones.find((each) => each.key === key);
  return milestone?.declared === 'home' && !isPast(milestone);
}
