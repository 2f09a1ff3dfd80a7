import type { Node } from '../graph/graph';
import type { Rule, RuleContext } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { isPast } from './shared/isPast';
import { removeDependency } from './shared/removeDependency';

interface Data {
  readonly label: string;
  readonly through: string;
}

export const dependencyRedundant: Rule<Data> = {
  name: 'dependency-redundant',
  category: 'dependencies',
  severity: 'off',
  what: 'A dependency that follows from another: M3 depends on M2, which depends on M1, and on M1 as well.',
  why: 'The list is longer than what has to be waited for, and the graph harder to read.',
  examples: [
    {
      bad: `# Roadmap

## M1: Catalogue

**Dependencies:** None

## M2: Lending

**Dependencies:** M1

## M3: Fines

**Dependencies:** M1, M2
                  ^^
`,
      fixed: `# Roadmap

## M1: Catalogue

**Dependencies:** None

## M2: Lending

**Dependencies:** M1

## M3: Fines

**Dependencies:** M2
`,
    },
  ],
  *check(context) {
    const { graph, text } = context;
    for (const [milestone] of ownMilestones(context)) {
      if (isPast(milestone) || milestone.dependencies.length < 2) continue;
      const gates = statedGates(context, milestone);
      for (const [gate, { start, end, field }] of gates) {
        if (!field || !gate.target || gate.phase || saysSo(text, start)) continue;
        const through = gates.find(
          ([other]) =>
            other.target &&
            other.target.key !== gate.target!.key &&
            leadsTo(context, other.target, gate.target!),
        )?.[0].target;
        if (!through) continue;
        yield { start, end, data: { label: graph.label(gate.target), through: graph.label(through) } };
      }
    }
  },
  message: ({ label, through }) => `${label} is waited for anyway: ${through} depends on it.`,
  fix: (context, { start, end }) => removeDependency(context, { start, end }),
};

function leadsTo({ graph }: RuleContext, from: Node, to: Node): boolean {
  const passed = new Set<string>();
  const left = [from];
  for (let at = left.pop(); at; at = left.pop()) {
    if (passed.has(at.key)) continue;
    passed.add(at.key);
    for (const { target } of graph.gates(at)) {
      if (target?.key === to.key) return true;
      if (target) left.push(target);
    }
  }
  return false;
}

/** "M1 (inherited via M2)": whoever wrote it knows. */
function saysSo(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return /\b(?:via|inherited|indirect|transitive)/i.test(text.slice(at, end < 0 ? text.length : end));
}
