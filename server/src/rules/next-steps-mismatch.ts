import type { Node } from '../graph/graph';
import { relativePath } from '../graph/relativePath';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { pathLike } from './shared/writeRecord';
import { listed } from './wording/listed';

interface Data {
  readonly named: string;
  readonly own: string;
  readonly waiting: readonly string[];
  /** What the link should say and lead to; null where several wait. */
  readonly right: { readonly uri: string; readonly label: string; readonly title: string } | null;
}

export const nextStepsMismatch: Rule<Data> = {
  name: 'next-steps-mismatch',
  category: 'dependencies',
  severity: 'warning',
  what: 'Next steps that lead on to another milestone than the one that waits for this.',
  why: 'Whoever finishes this milestone goes where the text points, and what really comes next stays undone.',
  examples: [
    {
      bad: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Dependency: None

## Next Steps

Proceed to [Milestone 3: Holds](./m3-holds.md).
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
- Dependency: [Milestone 1: Lending](./m1-lending.md) \`Completed\`
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
- Dependency: [Milestone 2: Fines](./m2-fines.md) \`Completed\`
`,
      fixed: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Dependency: None

## Next Steps

Proceed to [Milestone 2: Fines](./m2-fines.md).
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
- Dependency: [Milestone 1: Lending](./m1-lending.md) \`Completed\`
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
- Dependency: [Milestone 2: Fines](./m2-fines.md) \`Completed\`
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    for (const milestone of model.milestones) {
      const node = milestone.declared === 'home' ? graph.node(uri, milestone.key) : null;
      if (!node || isPast(milestone) || milestone.nextSteps.length === 0) continue;
      const waiting = graph.dependents(node).filter(({ roadmap }) => roadmap === node.roadmap);
      const named = milestone.nextSteps.flatMap((index) => {
        const link = model.links[index]!;
        const target = graph.resolveLink(uri, link);
        return target?.kind === 'milestone' && target.node !== node ? [{ link, target: target.node }] : [];
      });
      const [first, ...more] = named;
      // Whoever names several, or one of those that wait, knows the way.
      if (
        !first ||
        more.length > 0 ||
        waiting.length === 0 ||
        waiting.some(({ key }) => key === first.target.key)
      )
        continue;
      // What waits for nobody, or for what stands before this, may well be begun next.
      if (!waitsFor(first.target, waiting)) continue;
      const [only] = waiting;
      const { start, end } = first.link;
      yield {
        start,
        end,
        data: {
          named: graph.label(first.target),
          own: graph.label(node),
          waiting: waiting.map((each) => graph.label(each)),
          right:
            waiting.length === 1 && only
              ? { uri: only.main.uri, label: graph.label(only), title: graph.title(only) }
              : null,
        },
        related: waiting.map((each) => ({
          ...each.main,
          part: 'dependency:0',
          says: `${graph.label(each)} waits for ${graph.label(node)}.`,
        })),
      };
    }
    function waitsFor(target: Node, waiting: readonly Node[]): boolean {
      const passed = new Set<string>();
      const left = [target];
      for (let at = left.pop(); at; at = left.pop()) {
        if (passed.has(at.key)) continue;
        passed.add(at.key);
        if (waiting.some(({ key }) => key === at!.key)) return true;
        left.push(...graph.gates(at).flatMap((gate) => gate.target ?? []));
      }
      return false;
    }
  },
  message: ({ named, own, waiting }) =>
    `The next steps lead to ${named}, but ${listed(waiting)} ${waiting.length === 1 ? 'waits' : 'wait'} for ${own} and ${waiting.length === 1 ? 'comes' : 'come'} first.`,
  fix({ uri, text, model }, { start, data: { right, named } }) {
    const link = model.links.find((each) => each.start === start);
    if (!right || !link?.urlAt || !link.path) return [];
    const words = text.slice(link.textAt.start, link.textAt.end);
    const opening = /^\s*(?:milestone\s*)?(?:[\p{L}-]+\s*)?[\d.]+\s*[:–—-]\s*/iu.exec(words)?.[0];
    const number = /\d[\d.]*/.exec(right.label)?.[0];
    const says =
      opening && number
        ? opening.replace(/\d[\d.]*/, number) + right.title
        : `${right.label}: ${right.title}`;
    const path = encodeURI(pathLike(link.path, relativePath(uri, right.uri)));
    return [
      {
        title: `Lead to ${right.label} instead of ${named}`,
        preferred: true,
        edits: [
          {
            uri,
            start: link.textAt.start,
            end: link.urlAt.end,
            text: says + text.slice(link.textAt.end, link.urlAt.start) + path,
          },
        ],
      },
    ];
  },
};
