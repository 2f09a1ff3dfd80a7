import type { Common } from '../graph/graph';
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
  return graph.common(namers, same).some(isOutside);
}

/** The documents that name a record. */
const namers: Common<readonly string[]> = {
  name: 'namers of record',
  of: (graph, same) => graph.common(recordsNamed, '').get(same) ?? [],
};

const recordsNamed: Common<ReadonlyMap<string, readonly string[]>> = {
  name: 'records named',
  of(graph) {
    const named = new Map<string, string[]>();
    for (const uri of graph.documents()) {
      for (const { kind, same } of graph.summary(uri)?.mentions ?? []) {
        if (kind !== 'record') continue;
        const all = named.get(same);
        if (all) all.push(uri);
        else named.set(same, [uri]);
      }
    }
    return named;
  },
};

/** Milestones name records of this folder at all. */
function milestonesName({ uri, graph }: RuleContext): boolean {
  const near = graph.recordsNear(uri);
  const known = new Set(near.flatMap(({ summary }) => summary.id?.same ?? []));
  const { places, records } = graph.common(milestonesAndRecords, '');
  if ([...known].some((same) => records.has(same))) return true;
  return near.some((record) => graph.linkedFrom(record.uri).some((from) => places.has(from)));
}

/** The documents that declare milestones, and the records that these name. */
const milestonesAndRecords: Common<{
  readonly places: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}> = {
  name: 'records of milestones',
  of(graph) {
    const homes = graph.roadmaps().flatMap(({ nodes }) => nodes.flatMap(({ home }) => home ?? []));
    return {
      places: new Set(homes.map(({ uri }) => uri)),
      records: new Set(homes.flatMap((home) => graph.milestone(home)?.records ?? [])),
    };
  },
};
