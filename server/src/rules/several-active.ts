import type { Node } from '../graph/graph';
import type { Span } from '../markdown/outline';
import type { Rule, RuleContext } from './rule';
import { counted } from './wording/counted';
import { listed } from './wording/listed';

interface Data {
  readonly active: readonly string[];
  readonly most: number;
  readonly configured: boolean;
}

export const severalActive: Rule<Data> = {
  name: 'several-active',
  category: 'dependencies',
  severity: 'warning',
  what: 'More milestones in progress than the roadmap says there may be ("only one milestone is active at a time"), or than `severalActive` in the config allows.',
  why: 'The roadmap set itself a limit. Either one of the milestones is on hold or finished, or the limit no longer holds.',
  examples: [
    {
      bad: `# Roadmap

Only one milestone is active at a time.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** In Progress

## M3: Holds

**Status:** Not Started
`,
      good: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** In Progress
`,
    },
    {
      config: { severalActive: 1 },
      bad: `# Roadmap
  ^^^^^^^

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** In Progress
`,
    },
  ],
  *check(context) {
    const { uri, graph, model, config } = context;
    const roadmap = graph.roadmapOf(uri);
    // Said where the roadmap is: in its index, or where there is none, in the first document.
    if (!roadmap || (roadmap.index ?? roadmap.documents[0]) !== uri) return;
    const limit = config.severalActive
      ? { most: config.severalActive, ...(model.title ?? { start: 0, end: 0 }) }
      : limitIn(context);
    if (!limit) return;
    const active = roadmap.nodes.filter((node) => isActive(context, node));
    if (active.length <= limit.most) return;
    yield {
      start: limit.start,
      end: limit.end,
      data: {
        active: active.map((node) => graph.label(node)),
        most: limit.most,
        configured: config.severalActive !== undefined,
      },
      related: active.map((node) => ({
        ...node.main,
        part: 'status',
        says: `${graph.label(node)} is in progress.`,
      })),
    };
  },
  message: ({ active, most, configured }) =>
    `${listed(active)} are in progress; ${configured ? 'the config allows' : 'the roadmap allows'} ${counted(most, 'milestone')} at a time.`,
};

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  single: 1,
  two: 2,
  three: 3,
  '1': 1,
  '2': 2,
  '3': 3,
};

const sentence =
  /\b(?:only|exactly|at most|no more than|never more than)\s+(one|a single|two|three|[123])\s+milestones?\s+(?:(?:is|are|may be|can be|should be|must be|will be)\s+)?(?:active|in progress|open|worked on|in flight)(?:\s+at\s+(?:a|any|one)(?:\s+(?:given|single))?\s+time|\s+at\s+once)?/i;

function limitIn({ text }: RuleContext): (Span & { readonly most: number }) | null {
  const found = sentence.exec(text);
  if (!found) return null;
  const word = found[1]!.toLowerCase().replace('a single', 'single');
  return { start: found.index, end: found.index + found[0].length, most: numbers[word] ?? 1 };
}

function isActive({ graph }: RuleContext, node: Node): boolean {
  return graph.status(node)?.category === 'active' && !graph.archived(node.main.uri);
}
