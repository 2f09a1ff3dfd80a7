import type { RecordNode } from '../graph/graph';
import { expandRange } from '../reading/identifier';
import type { Milestone } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { fieldAt, type Referred, recordByNumber, recordName, referredRecords } from './shared/records';
import { isToDo, reliesOn } from './shared/reliance';
import { listed } from './wording/listed';

interface Data {
  readonly milestone: string;
  readonly proposed: readonly string[];
  readonly rejected: readonly string[];
  readonly begun: boolean;
}

export const recordNotAccepted: Rule<Data> = {
  name: 'record-not-accepted',
  category: 'records',
  severity: 'warning',
  what: 'A milestone that rests on decision records which were rejected, or are only proposed where others were accepted.',
  why: 'Work that is built on an open decision is built twice. Before the milestone begins it is information; from then on a warning.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Proposed
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Related ADRs: [ADR 0001](../adr/0001-database.md), [ADR 0002](../adr/0002-barcodes.md)
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Proposed
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Related ADRs: [ADR 0001](../adr/0001-database.md)

## Notes

Barcodes may change with [ADR 0002](../adr/0002-barcodes.md).
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    if (!model.milestones.some((milestone) => isToDo(context, milestone))) return;
    // Asked only where a decision is open, and once: a document may name thousands.
    let accepted: boolean | null = null;
    const decides = (): boolean => {
      accepted ??= graph
        .recordsNear(uri)
        .some(({ summary }) => summary.kind === 'adr' && summary.state === 'accepted');
      return accepted;
    };
    const found = new Map<Milestone, Place[]>();
    for (const place of placesIn(context)) {
      const { state } = place.record.summary;
      if (state !== 'rejected' && !((state === 'proposed' || state === 'draft') && decides())) continue;
      const milestone = reliesOn(context, place);
      if (!milestone) continue;
      const places = found.get(milestone) ?? [];
      if (!places.some(({ record }) => record.uri === place.record.uri)) places.push(place);
      found.set(milestone, places);
    }
    for (const [milestone, places] of found) {
      const first = places.toSorted((a, b) => a.start - b.start)[0]!;
      const node = graph.node(uri, milestone.key)!;
      const category = graph.status(node)?.category;
      const begun = category === 'active' || category === 'blocked';
      const named = (rejected: boolean): readonly string[] =>
        places
          .filter(({ record }) => (record.summary.state === 'rejected') === rejected)
          .map(({ record }) => recordName(record));
      yield {
        start: first.start,
        end: first.end,
        severity: begun || named(true).length > 0 ? undefined : ('info' as const),
        data: { milestone: graph.label(node), proposed: named(false), rejected: named(true), begun },
        related: places.map(({ record }) => ({
          uri: record.uri,
          key: record.key,
          part: 'status',
          says: `${recordName(record)} is ${record.summary.status} here.`,
        })),
      };
    }
  },
  message: ({ milestone, proposed, rejected, begun }) => {
    if (rejected.length > 0)
      return `${milestone} relies on ${listed(rejected)}, which ${rejected.length === 1 ? 'was' : 'were'} rejected.`;
    const [is, them] = proposed.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return begun
      ? `${milestone} is under way and relies on ${listed(proposed)}, which ${is} only proposed.`
      : `${milestone} relies on ${listed(proposed)}, which ${is} only proposed. Decide ${them} before ${milestone} starts.`;
  },
};

type Place = Pick<Referred, 'start' | 'end' | 'section' | 'record' | 'id' | 'link'>;

/** What a milestone lists as its decisions; prose that names a record need not rest on it. */
function* placesIn(context: RuleContext): Generator<Place> {
  const { model } = context;
  const isListed = ({ start, end, section }: Pick<Place, 'start' | 'end' | 'section'>): boolean =>
    fieldAt(model, { start, end })?.name === 'records' ||
    (section !== null && model.sections[section]!.role === 'records');
  for (const place of referredRecords(context))
    if (place.record.summary.kind === 'adr' && isListed(place)) yield place;
  const recordOf = recordByNumber(context);
  for (const { kind, range, ids, start, end, section } of model.mentions) {
    if (kind !== 'record' || !range || ids.length !== 2 || !isListed({ start, end, section })) continue;
    const all: readonly (RecordNode | null)[] = expandRange(ids[0]!.id, ids[1]!.id).map((id) => recordOf(id));
    for (const record of all) if (record) yield { start, end, section, record, id: null, link: null };
  }
}
