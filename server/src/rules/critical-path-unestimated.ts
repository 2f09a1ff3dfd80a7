import type { Graph, Node } from '../graph/graph';
import type { Rule } from './rule';
import { ownMilestones } from './shared/homes';
import { counted } from './wording/counted';

interface Data {
  readonly what: string;
  readonly chain: readonly string[];
}

export const criticalPathUnestimated: Rule<Data> = {
  name: 'critical-path-unestimated',
  category: 'schedule',
  severity: 'info',
  what: 'A milestone without an estimate on the longest chain of dependencies, in a roadmap whose others have one. TBD is none, but asks for itself until work begins.',
  why: 'The longest chain decides when the plan ends. With a link of unknown length nobody can say when that is.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

- Status: Not Started
- Estimate: 2 weeks

## M2: Fines
       ^^^^^

- Status: Not Started
- Dependencies: M1

## M3: Reservations

- Status: Not Started
- Estimate: 3 weeks
- Dependencies: M2

## M4: Posters

- Status: Not Started
- Estimate: 1 week
`,
      good: `# Roadmap

## M1: Lending

- Status: Not Started
- Estimate: 2 weeks

## M2: Fines

- Status: Not Started
- Start: 2027-04-05
- End: 2027-04-30
- Dependencies: M1

## M3: Reservations

- Status: Not Started
- Estimate: 3 weeks
- Dependencies: M2

## M4: Posters

- Status: Not Started
`,
    },
  ],
  *check(context) {
    const { graph, model, uri } = context;
    const roadmap = graph.roadmapOf(uri);
    if (!roadmap) return;
    let chain: readonly Node[] | null = null;
    for (const [milestone, node] of ownMilestones(context)) {
      if (isKnown(graph, node) || node.roadmap !== roadmap.key) continue;
      // "TBD" asks the question itself, as long as nobody works on it.
      const { estimate } = milestone;
      const isAsked = model.placeholders.some(
        ({ start, end }) => estimate && start >= estimate.start && end <= estimate.end,
      );
      if (isAsked && graph.status(node)?.category === 'planned') continue;
      chain ??= longestChain(graph, roadmap.nodes);
      if (!chain.includes(node)) continue;
      const at = milestone.title.text === '' ? milestone.at : milestone.title;
      yield {
        start: at.start,
        end: at.end,
        data: { what: graph.label(node), chain: chain.map((each) => graph.label(each)) },
      };
    }
  },
  message: ({ what, chain }) =>
    `${what} has no estimate, and is on the longest chain of ${counted(chain.length, 'milestone')}: ${chain.join(' → ')}.`,
};

/** Nobody needs to know how long it takes: it is over, or its dates are written. */
function isKnown(graph: Graph, node: Node): boolean {
  const category = graph.status(node)?.category;
  if (category === 'done' || category === 'dropped') return true;
  const { start, end, weeks, estimate } = graph.schedule(node);
  if (estimate || weeks || (start && end)) return true;
  const phases = graph.milestone(node.main)?.phases ?? [];
  return phases.length > 0 && phases.every(({ schedule }) => schedule.estimate ?? schedule.end);
}

/** Empty where the chain is no chain, or too few milestones have an estimate to expect one. */
function longestChain(graph: Graph, nodes: readonly Node[]): readonly Node[] {
  const open = nodes.filter((node) => !isOver(graph, node));
  const estimated = open.filter((node) => isKnown(graph, node));
  if (estimated.length < 2 || estimated.length * 2 < open.length) return [];
  const best = new Map<string, readonly Node[]>();
  const visit = (node: Node, above: ReadonlySet<string>): readonly Node[] => {
    const known = best.get(node.key);
    if (known) return known;
    let longest: readonly Node[] = [];
    const seen = new Set(above).add(node.key);
    for (const { target } of graph.gates(node)) {
      if (!target || seen.has(target.key) || isOver(graph, target)) continue;
      const chain = visit(target, seen);
      if (chain.length > longest.length) longest = chain;
    }
    const whole = [...longest, node];
    best.set(node.key, whole);
    return whole;
  };
  const chains = open.map((node) => visit(node, new Set()));
  const longest = chains.reduce<readonly Node[]>((a, b) => (b.length > a.length ? b : a), []);
  return longest.length < 2 ? [] : longest;
}

function isOver(graph: Graph, node: Node): boolean {
  const category = graph.status(node)?.category;
  return category === 'done' || category === 'dropped';
}
