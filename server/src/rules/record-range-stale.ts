import type { RecordNode } from '../graph/graph';
import type { MilestoneId } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { fieldAt, recordByNumber } from './shared/records';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly text: string;
  readonly more: readonly string[];
}

export const recordRangeStale: Rule<Data> = {
  name: 'record-range-stale',
  category: 'records',
  severity: 'info',
  what: 'A range of decision records in a milestone that stops short of records which other milestones of the roadmap rest on already.',
  why: 'The range was all there was when it was written. The decisions since then are not in it.',
  examples: [
    {
      config: { rules: { 'record-range-unlinked': 'off' } },
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-letters.md
# ADR 0003: Letters

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Related ADRs: [ADR 0003](../adr/0003-letters.md)
--- roadmap/m2-pilot.md
# Milestone 2: Pilot

- Status: Not Started
- Dependency: [Milestone 1: Lending](./m1-lending.md)
- Related ADRs: ADR 0001 through ADR 0002
                ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-letters.md
# ADR 0003: Letters

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Related ADRs: [ADR 0003](../adr/0003-letters.md)
--- roadmap/m2-pilot.md
# Milestone 2: Pilot

- Status: Not Started
- Dependency: [Milestone 1: Lending](./m1-lending.md)
- Related ADRs: ADR 0001 through ADR 0003
`,
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0003-letters.md
# ADR 0003: Letters

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Related ADRs: [ADR 0001](../adr/0001-database.md)
--- roadmap/m2-pilot.md
# Milestone 2: Pilot

- Status: Not Started
- Dependency: [Milestone 1: Lending](./m1-lending.md)
- Related ADRs: [ADR 0001](../adr/0001-database.md), [ADR 0002](../adr/0002-barcodes.md)
`,
    },
  ],
  *check(context) {
    const { model } = context;
    for (const mention of model.mentions) {
      if (mention.kind !== 'record' || !mention.range || mention.ids.length !== 2) continue;
      const field = fieldAt(model, mention);
      const milestone = model.milestones.find(({ key }) => key === field?.milestone);
      const last = mention.ids[1]!;
      // A range that begins later than the first record was chosen, and did not take all there were.
      if (
        field?.name !== 'records' ||
        !milestone ||
        isPast(milestone) ||
        mention.ids[0]!.id.numbers.at(-1)! > 1
      )
        continue;
      if (!recordByNumber(context)(last.id)) continue;
      const more = later(context, milestone.key, last.id);
      const { start, end, text } = mention;
      if (more.length > 0)
        yield { start, end, data: { text, more: more.map(({ summary }) => summary.id!.text) } };
    }
  },
  message: ({ text, more }) =>
    `${quoted(text)} stops short of ${listed(more)}, which other milestones of this roadmap rest on.`,
  fix({ uri, text }, { start, end, data: { more } }) {
    const number = /\d+/.exec(more.at(-1) ?? '')?.[0];
    const last = /\d+(?=\D*$)/.exec(text.slice(start, end));
    if (!number || !last) return [];
    const at = start + last.index;
    const extended = String(Number(number)).padStart(last[0].length, '0');
    const edit = { uri, start: at, end: at + last[0].length, text: extended };
    return [{ title: `Extend the range to ${more.at(-1)}`, preferred: true, edits: [edit] }];
  },
};

/** Records past the end of the range that milestones cite which do not come after this one, in the order of their numbers. */
function later({ uri, graph }: RuleContext, key: string, last: MilestoneId): readonly RecordNode[] {
  const own = graph.node(uri, key);
  if (!own) return [];
  const after = new Set(graph.dependents(own).map((node) => node.key));
  const cited = new Set(
    (graph.roadmapOf(uri)?.nodes ?? [])
      .filter((node) => node.key !== own.key && !after.has(node.key))
      .flatMap(({ home }) => (home ? citedBy(graph, home) : [])),
  );
  const numberOf = ({ summary }: RecordNode): number => summary.id?.numbers.at(-1) ?? 0;
  return graph
    .recordsNear(uri)
    .filter((record) => record.summary.kind === 'adr' && numberOf(record) > last.numbers.at(-1)!)
    .filter(({ uri: at, summary }) => cited.has(at) || (summary.id && cited.has(summary.id.same)))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** By number, and by link. */
function citedBy(
  graph: RuleContext['graph'],
  { uri, key }: { readonly uri: string; readonly key: string },
): readonly string[] {
  const links = graph.summary(uri)?.links ?? [];
  return [
    ...(graph.milestone({ uri, key })?.records ?? []),
    ...links.flatMap((link) => graph.target(uri, link)?.uri ?? []),
  ];
}
