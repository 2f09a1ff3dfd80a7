import { didYouMean } from '../config/didYouMean';
import type { Graph } from '../graph/graph';
import type { Milestone, MilestoneId } from '../reading/model';
import type { Finding, Rule, RuleContext } from './rule';
import { backlogOf } from './shared/backlogOf';

interface Data {
  readonly milestone: string;
  readonly named: string;
  readonly kind: string;
  readonly meant: string | null;
  readonly at: { readonly start: number; readonly end: number };
}

export const dependencyUnknown: Rule<Data> = {
  name: 'dependency-unknown',
  category: 'dependencies',
  severity: 'error',
  what: 'A dependency on a milestone or task that nobody declares.',
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
      bad: `--- tasks/task-1 - lending.md
---
id: TASK-1
title: Lend books
status: Done
---
--- tasks/task-2 - fines.md
---
id: TASK-2
title: Ask for fines
status: To Do
dependencies:
  - task-1
  - task-8
    ^^^^^^
---
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
    yield* unknownTasks(context);
    for (const milestone of context.model.milestones) {
      // What a row says of a milestone with a home is the business of the home.
      const node = context.graph.node(context.uri, milestone.key);
      if (node) yield* unknownIn(context, milestone, context.graph.label(node));
    }
  },
  message: ({ milestone, named, kind, meant }) =>
    `${milestone} depends on ${named}, but no ${kind} here is ${named}.${meant ? ` Did you mean ${meant}?` : ''}`,
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
    // WF2-20 was parted into WF2-20.1 and WF2-20.2.
    if (known.some(({ text }) => text.startsWith(`${id.text}.`))) continue;
    const meant = meantBy(
      id,
      known.map(({ text }) => text).filter((text) => text !== milestone.id?.text),
    );
    yield {
      start,
      end,
      data: { milestone: label, named: id.text, kind: 'milestone', meant, at: { start, end } },
    };
  }
}

/**
 * Tasks that wait for `task-8`. The word may be older than the prefix of the ids, and tasks move between folders: only
 * where no file of the kind has the number is it unknown.
 */
function* unknownTasks({ uri, model, graph }: RuleContext): Generator<Finding<Data>> {
  for (const record of model.records) {
    const { kind } = record;
    if (kind !== 'task' && kind !== 'story' && kind !== 'epic') continue;
    for (const { id, link, field, start, end } of record.dependencies) {
      if (!field || !id || link !== null || id.prefix !== `${kind.toUpperCase()}-`) continue;
      if (graph.isDeclared(id) || graph.resolveRecord(uri, id).length > 0) continue;
      if (isNumberOfFile(graph, uri, id)) continue;
      const milestone = record.id?.text ?? `This ${kind}`;
      const at = { start, end };
      yield { ...at, severity: 'warning', data: { milestone, named: id.text, kind, meant: null, at } };
    }
  }
}

function isNumberOfFile(graph: Graph, uri: string, { numbers }: MilestoneId): boolean {
  const number = numbers.join('.');
  const backlog = backlogOf(uri);
  return graph
    .documents()
    .some(
      (other) => other.startsWith(backlog) && numberInName(other) === number && backlogOf(other) === backlog,
    );
}

/** `8` of `back-8 - fines.md`; a draft has a number of its own. */
function numberInName(uri: string): string | null {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const number = /^(?!draft)[a-z]+-(\d+(?:\.\d+)*)(?![\w.]*\d)(?=%20|[ ._-])/i.exec(name)?.[1];
  return number?.split('.').map(Number).join('.') ?? null;
}

/** A digit too many or too few, or two swapped, is a slip; another digit is another milestone. */
function meantBy({ text }: MilestoneId, known: readonly string[]): string | null {
  const meant = didYouMean(text, known);
  const digits = (id: string): string => id.replace(/\D+/g, '');
  const sorted = (id: string): string => [...digits(id)].sort().join('');
  const isSlip =
    meant !== null && (digits(meant).length !== digits(text).length || sorted(meant) === sorted(text));
  return isSlip ? meant : null;
}

function idsInScope(graph: Graph, uri: string): { prefix: string; text: string }[] {
  return (graph.roadmapOf(uri)?.nodes ?? []).flatMap(({ id }) =>
    id ? [{ prefix: id.prefix, text: id.text }] : [],
  );
}
