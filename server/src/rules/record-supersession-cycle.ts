import type { RecordNode } from '../graph/graph';
import type { PointerSummary } from '../reading/summary';
import type { Rule, RuleContext } from './rule';
import { recordName } from './shared/records';
import { pointedAt } from './shared/supersession';

interface Data {
  readonly chain: readonly string[];
}

export const recordSupersessionCycle: Rule<Data> = {
  name: 'record-supersession-cycle',
  category: 'records',
  severity: 'error',
  what: 'Decision records that supersede each other in a circle.',
  why: 'None of them holds, so nobody can tell what was decided.',
  examples: [
    {
      bad: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Superseded by [ADR 0001](0001-totals.md)
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      good: `--- adr/0001-totals.md
# ADR 0001: Totals

- Status: Superseded by [ADR 0002](0002-movements.md)
--- adr/0002-movements.md
# ADR 0002: Movements

- Status: Accepted
- Supersedes: [ADR 0001](0001-totals.md)
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const record = model.records[0];
    if (record?.kind !== 'adr') return;
    for (const { start, end, id, link } of record.supersededBy) {
      const first = link === null ? null : model.links[link]!;
      if (first?.external) continue;
      const next = pointedAt(graph, uri, { id, link: first });
      const chain = next && wayBack(context, next);
      if (!chain) continue;
      const own = { uri, key: record.key, summary: graph.summary(uri)!.records[0]! };
      yield {
        start,
        end,
        data: { chain: [own, ...chain, own].map(recordName) },
        related: chain.map((each) => ({
          uri: each.uri,
          key: each.key,
          part: 'status',
          says: `${recordName(each)} is superseded here.`,
        })),
      };
      return;
    }
  },
  message: ({ chain }) => `These records supersede each other: ${chain.join(' → ')}.`,
};

/** The records from one on until the chain is back at this document; null where it ends elsewhere. */
function wayBack({ uri, graph }: RuleContext, from: RecordNode): readonly RecordNode[] | null {
  const passed = new Set<string>();
  const walk = (at: RecordNode): readonly RecordNode[] | null => {
    if (at.uri === uri) return [];
    if (passed.has(at.uri)) return null;
    passed.add(at.uri);
    for (const pointer of at.summary.supersededBy as readonly PointerSummary[]) {
      const next = pointedAt(graph, at.uri, pointer);
      const rest = next && walk(next);
      if (rest) return [at, ...rest];
    }
    return null;
  };
  return from.uri === uri ? null : walk(from);
}
