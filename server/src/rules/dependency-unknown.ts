import { didYouMean } from '../config/didYouMean';
import type { Graph } from '../graph/graph';
import type { Milestone } from '../reading/model';
import type { Finding, Rule, RuleContext } from './rule';

interface Data {
  readonly milestone: string;
  readonly named: string;
  readonly meant: string | null;
  readonly at: { readonly start: number; readonly end: number };
}

export const dependencyUnknown: Rule<Data> = {
  name: 'dependency-unknown',
  category: 'dependencies',
  severity: 'error',
  what: 'A dependency on a milestone that nobody declares.',
  why: 'Nobody can tell when such a gate opens. The milestone was renumbered or dropped, or the number is a slip.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Goal:** Lend books.

## M2: Fines

**Goal:** Ask for fines.

**Dependencies:** M7
                  ^^
`,
    },
    {
      bad: `# Roadmap

## UI-M1: Shelves

**Goal:** Show the books.

## UI-M2: Search

**Goal:** Find a book.

**Dependencies:** UI-M11
                  ^^^^^^
`,
      fixed: `# Roadmap

## UI-M1: Shelves

**Goal:** Show the books.

## UI-M2: Search

**Goal:** Find a book.

**Dependencies:** UI-M1
`,
    },
    {
      good: `# Roadmap

## M1: Lending

**Goal:** Lend books.

## M2: Fines

**Goal:** Ask for fines.

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    for (const milestone of context.model.milestones) {
      // What a row says of a milestone with a home is the business of the home.
      const node = context.graph.node(context.uri, milestone.key);
      if (node) yield* unknownIn(context, milestone, context.graph.label(node));
    }
  },
  message: ({ milestone, named, meant }) =>
    `${milestone} depends on ${named}, but no milestone here is ${named}.${meant ? ` Did you mean ${meant}?` : ''}`,
  fix: ({ uri }, { data }) =>
    data.meant === null
      ? []
      : [
          {
            title: `Depend on ${data.meant}`,
            preferred: true,
            edits: [{ uri, ...data.at, text: data.meant }],
          },
        ],
};

function* unknownIn(context: RuleContext, milestone: Milestone, label: string): Generator<Finding<Data>> {
  const { uri, graph } = context;
  for (const { id, link, field, phase, start, end } of milestone.dependencies) {
    if (!field || !id || link !== null || phase !== null) continue;
    // What another roadmap declares is out of reach here, but not unknown.
    if (graph.isDeclared(id) || graph.resolveRecord(uri, id).length > 0) continue;
    const known = idsInScope(graph, uri);
    // An id of a kind that this roadmap does not have belongs to something else.
    if (!known.some(({ prefix }) => prefix === id.prefix)) continue;
    const meant = didYouMean(
      id.text,
      known.map(({ text }) => text).filter((text) => text !== milestone.id?.text),
    );
    yield { start, end, data: { milestone: label, named: id.text, meant, at: { start, end } } };
  }
}

function idsInScope(graph: Graph, uri: string): { prefix: string; text: string }[] {
  return (graph.roadmapOf(uri)?.nodes ?? []).flatMap(({ id }) =>
    id ? [{ prefix: id.prefix, text: id.text }] : [],
  );
}
