import { relativePath } from '../graph/relativePath';
import { expandRange } from '../reading/identifier';
import type { Mention } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { linkedRecord, recordByNumber } from './shared/records';
import { quoted } from './wording/quoted';

interface Data {
  readonly text: string;
  readonly count: number;
}

export const recordRangeUnlinked: Rule<Data> = {
  name: 'record-range-unlinked',
  category: 'records',
  severity: 'info',
  what: 'A range of decision records that a milestone names as text, such as "ADR 0001 through ADR 0015".',
  why: 'Nobody can follow a range, and most of what is in it is not meant: a reader has to guess which decisions count.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: ADR 0001 through ADR 0002
                ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md), [ADR 0002](../adr/0002-barcodes.md)
`,
    },
    {
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md), [ADR 0002](../adr/0002-barcodes.md)

## Goal

Lend books as ADR 0001 through ADR 0002 ask for.
`,
    },
  ],
  *check(context) {
    for (const mention of context.model.mentions) {
      if (!isUnlinkedRange(context, mention)) continue;
      const { start, end, text } = mention;
      yield { start, end, data: { text, count: idsOf(mention).length } };
    }
  },
  message: ({ text, count }) => `${quoted(text)} stands for ${count} records, and none of them is linked.`,
  fix(context, { start }) {
    const { uri, model } = context;
    const mention = model.mentions.find((each) => each.range && each.start === start);
    if (!mention) return [];
    const recordOf = recordByNumber(context);
    const all = idsOf(mention).map((id) => ({ id, record: recordOf(id) }));
    if (all.some(({ record }) => !record) || all.length > 40) return [];
    const links = all.map(({ id, record }) => `[${id.text}](${encodeURI(relativePath(uri, record!.uri))})`);
    return [
      {
        title: `Link all ${all.length} records`,
        preferred: true,
        edits: [{ uri, start, end: mention.end, text: links.join(', ') }],
      },
    ];
  },
};

const idsOf = ({ ids }: Mention) => expandRange(ids[0]!.id, ids[1]!.id);

/** In the field that names a milestone's records; in prose a range is how people speak. */
function isUnlinkedRange(context: RuleContext, mention: Mention): boolean {
  const { model } = context;
  if (mention.kind !== 'record' || !mention.range || mention.ids.length !== 2) return false;
  if (mention.link !== null || mention.field === null) return false;
  const field = model.fields[mention.field]!;
  const milestone = model.milestones.find(({ key }) => key === field.milestone);
  if (field.name !== 'records' || milestone?.declared !== 'home' || isPast(milestone)) return false;
  const linked = new Set<string | undefined>();
  for (const link of model.links) {
    if (field.start <= link.start && link.end <= field.end)
      linked.add(linkedRecord(context, link)?.summary.id?.same);
  }
  return !idsOf(mention).some(({ same }) => linked.has(same));
}
