import type { Rule, RuleContext } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly record: string;
}

export const recordUnreferenced: Rule<Data> = {
  name: 'record-unreferenced',
  category: 'records',
  severity: 'off',
  what: 'An accepted decision record that no milestone names, in a repository whose milestones name others.',
  why: 'A decision that no work rests on was forgotten, or the milestone that carries it out does not say so.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes
  ^^^^^^^^^^^^^^^^^^

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md)
`,
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Proposed
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md)
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const record = model.records[0];
    if (record?.kind !== 'adr' || record.status?.state !== 'accepted' || !record.id) return;
    const named = namedByMilestones(context);
    if (named.size === 0 || named.has(record.id.same) || named.has(uri)) return;
    // A decision about decisions, or one that another record builds on, is used by way of that one.
    if (graph.linkedFrom(uri).some((from) => from !== uri && graph.summary(from)?.records.length)) return;
    const start =
      record.at.start + /^#*\s*/.exec(context.text.slice(record.at.start, record.at.end))![0].length;
    yield { start, end: record.at.end, data: { record: record.id.text || quoted(record.title.text) } };
  },
  message: ({ record }) => `${record} is accepted, and no milestone names it.`,
};

/** Records of this folder that milestones name, by number or by document. */
function namedByMilestones({ uri, graph }: RuleContext): ReadonlySet<string> {
  const near = new Set(
    graph.recordsNear(uri).flatMap(({ uri: at, summary }) => [at, summary.id?.same ?? at]),
  );
  const named = new Set<string>();
  for (const { nodes } of graph.roadmaps()) {
    for (const { home } of nodes) {
      if (!home) continue;
      for (const same of graph.milestone(home)?.records ?? []) if (near.has(same)) named.add(same);
      for (const link of graph.summary(home.uri)?.links ?? []) {
        const at = graph.target(home.uri, link)?.uri;
        if (at && near.has(at)) named.add(at);
      }
    }
  }
  return named;
}
