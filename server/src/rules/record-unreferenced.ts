import { folderOf } from '../graph/location';
import type { Rule, RuleContext } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly record: string;
}

export const recordUnreferenced: Rule<Data> = {
  name: 'record-unreferenced',
  category: 'records',
  severity: 'off',
  what: 'An accepted decision record that nothing outside its folder names, in a repository whose milestones name others.',
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
    if (isNamed(context, record.id.same) || !milestonesName(context)) return;
    // A decision about decisions, or one that another record builds on, is used by way of that one.
    if (graph.linkedFrom(uri).some((from) => from !== uri && graph.summary(from)?.records.length)) return;
    const start =
      record.at.start + /^#*\s*/.exec(context.text.slice(record.at.start, record.at.end))![0].length;
    yield { start, end: record.at.end, data: { record: record.id.text || quoted(record.title.text) } };
  },
  message: ({ record }) => `${record} is accepted, and no document beyond its folder names it.`,
};

/** By a document outside its folder, whatever that is: an index of records names them all. */
function isNamed({ uri, graph }: RuleContext, same: string): boolean {
  const folder = folderOf(uri);
  const isOutside = (from: string): boolean => !from.startsWith(folder);
  if (graph.linkedFrom(uri).some(isOutside)) return true;
  return graph
    .documents()
    .some(
      (from) =>
        isOutside(from) &&
        graph.summary(from)?.mentions.some((mention) => mention.kind === 'record' && mention.same === same),
    );
}

/** Milestones name records of this folder at all. */
function milestonesName({ uri, graph }: RuleContext): boolean {
  const near = graph.recordsNear(uri);
  const known = new Set(near.flatMap(({ summary }) => summary.id?.same ?? []));
  const homes = graph.roadmaps().flatMap(({ nodes }) => nodes.flatMap(({ home }) => home ?? []));
  if (homes.some((home) => graph.milestone(home)?.records.some((same) => known.has(same)))) return true;
  const places = new Set(homes.map((home) => home.uri));
  return near.some((record) => graph.linkedFrom(record.uri).some((from) => places.has(from)));
}
