import { headingLike, numberLike } from '../edits/milestoneStyle';
import type { Node, Part } from '../graph/graph';
import { relativePath } from '../graph/relativePath';
import type { DocumentEdit, Finding, Fix, FixContext, Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { removeDependency } from './shared/removeDependency';
import { pathLike } from './shared/writeRecord';

interface Data {
  readonly milestone: string;
  readonly target: string;
  readonly actual: string;
  readonly dropped: Part;
}

export const dependencyDropped: Rule<Data> = {
  name: 'dependency-dropped',
  category: 'dependencies',
  severity: 'warning',
  what: 'A milestone that waits for one that was cancelled, superseded or deferred.',
  why: 'What it waits for will not come. It needs another predecessor, or none.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** Cancelled

## M2: Fines

**Status:** Planned

**Dependencies:** M1
                  ^^
`,
      fixed: `# Roadmap

## M1: Lending

**Status:** Cancelled

## M2: Fines

**Status:** Planned

**Dependencies:** None
`,
    },
    {
      bad: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Deferred
- Dependency: [Milestone 1: Lending](./m1-lending.md)
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
- Dependency: [Milestone 2: Fines](./m2-fines.md) \`Completed\`
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Deferred
- Dependency: [Milestone 1: Lending](./m1-lending.md)
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
- Dependency: [Milestone 1: Lending](./m1-lending.md) \`Completed\`
`,
      good: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** Planned

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    const { graph } = context;
    for (const [milestone, node] of ownMilestones(context)) {
      const category = milestone.status?.category;
      if (category === 'done' || category === 'dropped') continue;
      for (const [gate, { start, end }] of statedGates(context, milestone)) {
        if (gate.state !== 'dropped' || !gate.target) continue;
        const target = graph.label(gate.target);
        yield {
          start,
          end,
          data: {
            milestone: graph.label(node),
            target,
            actual: gate.actual!.word,
            dropped: gate.target.main,
          },
          related: [{ ...gate.target.main, part: 'status', says: `${target} is ${gate.actual!.word}.` }],
        };
      }
    }
  },
  message: ({ milestone, target, actual }) => `${milestone} waits for ${target}, which is ${actual}.`,
  fix(context, finding) {
    const instead = insteadOf(context, finding.data.dropped);
    const edits = instead ? writtenInstead(context, finding, instead) : [];
    const retarget: Fix[] =
      instead && edits.length > 0
        ? [{ title: `Wait for ${context.graph.label(instead)} instead`, preferred: true, edits }]
        : [];
    // Who is told of another one seldom wants none.
    const removals = removeDependency(context, finding).map((fix) => ({
      ...fix,
      preferred: retarget.length === 0,
    }));
    return [...retarget, ...removals];
  },
};

/** What the dropped one itself waited for: the work goes on from there. */
function insteadOf({ graph }: FixContext, dropped: Part): Node | null {
  const node = graph.node(dropped.uri, dropped.key);
  if (!node) return null;
  const targets = graph
    .gates(node)
    .flatMap(({ target, state }) => (target && state !== 'dropped' ? target : []));
  const [first, ...others] = new Set(targets);
  return first && others.length === 0 ? first : null;
}

/** The name of another milestone in the form of the one that stands there: a bare id, or a link. */
function writtenInstead(
  context: FixContext,
  { start, end }: Finding<Data>,
  instead: Node,
): readonly DocumentEdit[] {
  const { uri, text, model, graph, document } = context;
  const number = instead.id?.numbers.at(-1);
  const link = model.links.find((each) => each.start >= start && each.end <= end);
  if (!link) {
    const written = text.slice(start, end);
    if (number === undefined || !/^[\p{L}-]*(?:\s[\s-]*)?\d+$/u.test(written)) return [];
    return [{ uri, start, end, text: numberLike(written, number) }];
  }
  const home = document(instead.main.uri);
  const milestone = home?.model.milestones.find(({ key }) => key === instead.main.key);
  if (!home || !milestone || !link.urlAt || !link.path || instead.main.uri === uri) return [];
  const bare = /^[\p{L}-]*(?:\s[\s-]*)?\d+$/u.test(link.text.trim());
  const words =
    bare && number !== undefined
      ? numberLike(link.text, number)
      : headingLike(home, milestone, number ?? null, graph.title(instead));
  const path = encodeURI(pathLike(link.path, relativePath(uri, instead.main.uri)));
  const between = text.slice(link.textAt.end, link.urlAt.start);
  return [{ uri, start: link.textAt.start, end: link.urlAt.end, text: words + between + path }];
}
