import type { Node } from '../graph/graph';
import { milestoneId } from '../reading/identifier';
import type { Rule, RuleContext } from './rule';
import { gapsIn } from './shared/numberGap';

interface Data {
  readonly missing: string;
  readonly before: string;
  readonly own: string;
}

export const milestoneNumberGap: Rule<Data> = {
  name: 'milestone-number-gap',
  category: 'structure',
  severity: 'info',
  what: 'A number that the milestones of a roadmap leave out and that no document of it names.',
  why: 'A milestone was dropped without a word, or is yet to be written; readers look for it either way.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** Completed

## M2: Fines

**Status:** In Progress

## M3: Holds

**Status:** Not Started

## M4: Reports

**Status:** Not Started

## M6: Letters
   ^^

**Status:** Not Started
`,
      good: `# Roadmap

M5 was given up: the books are not sold.

## M1: Lending

**Status:** Completed

## M2: Fines

**Status:** In Progress

## M3: Holds

**Status:** Not Started

## M4: Reports

**Status:** Not Started

## M6: Letters

**Status:** Not Started
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const roadmap = graph.roadmapOf(uri);
    if (!roadmap || !model.milestones.some(({ declared }) => declared === 'home')) return;
    const byPrefix = new Map<string, Node[]>();
    for (const node of roadmap.nodes) {
      if (node.id?.numbers.length !== 1) continue;
      const list = byPrefix.get(node.id.prefix) ?? [];
      list.push(node);
      byPrefix.set(node.id.prefix, list);
    }
    for (const [prefix, nodes] of byPrefix) {
      const numberOf = ({ id }: Node): number => id!.numbers[0]!;
      for (const gap of gapsIn(nodes.map(numberOf)) ?? []) {
        const missing = milestoneId(String(gap), '', prefix);
        const after = nodes.find((node) => numberOf(node) === gap + 1);
        const before = nodes.find((node) => numberOf(node) === gap - 1);
        const milestone =
          after?.main.uri === uri && model.milestones.find(({ key }) => key === after.main.key);
        if (!after || !before || !milestone || isNamed(context, roadmap.documents, missing.same)) continue;
        const { start, end } = milestone.idAt ?? milestone.title;
        const own = graph.label(after);
        yield { start, end, data: { missing: missing.text, before: graph.label(before), own } };
      }
    }
  },
  message: ({ missing, before, own }) => `${own} follows ${before}: there is no ${missing}.`,
};

/** Somebody says what became of it. */
const isNamed = ({ graph }: RuleContext, documents: readonly string[], same: string): boolean =>
  documents.some((uri) =>
    graph.summary(uri)?.mentions.some((mention) => mention.kind === 'milestone' && mention.same === same),
  );
