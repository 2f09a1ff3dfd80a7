import type { Graph, Node, Part } from '../graph/graph';
import { fold } from '../reading/words';
import type { Fix, Rule } from './rule';
import { ownMilestones } from './shared/homes';
import { nextNumber } from './shared/nextNumber';

interface Data {
  readonly milestone: string;
  readonly other: string;
  readonly key: string;
}

export const milestoneDuplicateNumber: Rule<Data> = {
  name: 'milestone-duplicate-number',
  category: 'structure',
  severity: 'error',
  what: 'Two milestones of one roadmap with the same number.',
  why: 'Gates, links, branches and people name a milestone by its number. With two of them nobody knows which one is meant.',
  examples: [
    {
      bad: `--- m1-lending.md
# Milestone 1: Lending
  ^^^^^^^^^^^

- Status: In Progress
--- m1-fines.md
# Milestone 1: Fines
  ^^^^^^^^^^^

- Status: Not Started
`,
      fixed: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
`,
      good: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [M1: Lending](./m1-lending.md) | In Progress |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
`,
    },
    {
      good: `--- ROADMAP.md
# Roadmap

## Completed

### M1: Lending (3 phases)

See the milestones for details.

- [x] Shipped
--- MILESTONES.md
# Milestones

## M1: Lending

- Status: Complete
`,
    },
  ],
  *check(context) {
    const { graph, uri, wording } = context;
    const roadmap = graph.roadmapOf(uri);
    if (!roadmap) return;
    for (const [milestone, node] of ownMilestones(context)) {
      if (!node.id || !node.home || isPart(graph.title(node))) continue;
      if (milestone.idAt && partAfter.test(wording.slice(milestone.idAt.end, milestone.idAt.end + 40)))
        continue;
      const others = roadmap.nodes.filter(
        (other) =>
          other !== node &&
          other.key !== node.key &&
          other.home &&
          other.id?.same === node.id!.same &&
          !isPartFile(other) &&
          !isToldTwice(graph, node, other),
      );
      const other = others[0];
      if (!other) continue;
      const { start, end } = milestone.idAt ?? milestone.at;
      yield {
        start,
        end,
        data: { milestone: graph.label(node), other: graph.title(other), key: milestone.key },
        related: others.map((at) => ({
          ...at.main,
          says: `${graph.label(at)} ${graph.title(at)} is declared here.`,
        })),
      };
    }
  },
  message: ({ milestone, other }) => `${milestone} is also the number of "${other}".`,
  fix({ uri, graph }, { data: { milestone, key } }) {
    const node = graph.node(uri, key);
    const roadmap = graph.roadmapOf(uri);
    if (!node?.id || !roadmap) return [];
    const number = nextNumber(
      node.id,
      roadmap.nodes.flatMap(({ id }) => id ?? []),
    );
    const { same } = node.id;
    const other = roadmap.nodes
      .filter((each) => each.key !== node.key && each.home && each.id?.same === same && !isPartFile(each))
      .find((each) => isKnownLess(graph, each, node));
    const renumber = (title: string, at: Part, preferred: boolean): Fix => ({
      title: `Renumber ${title} to ${number}, with what links to it`,
      preferred,
      edits: [],
      renumber: { what: 'milestone', ...at, number },
    });
    const own = renumber(`this ${milestone}`, { uri, key }, !other);
    return other ? [renumber(`${milestone} "${graph.title(other)}"`, other.main, true), own] : [own];
  },
};

/** Whether less of the roadmap knows it by its number: nobody works on it yet, else fewer lead to it. */
function isKnownLess(graph: Graph, one: Node, other: Node): boolean {
  const begun = (node: Node): number =>
    Number(
      (graph.status(node)?.category ?? 'planned') !== 'planned' || (graph.progress(node)?.done ?? 0) > 0,
    );
  const named = (node: Node): number =>
    graph.dependents(node).length + node.rows.length + graph.linkedFrom(node.main.uri).length;
  return begun(one) < begun(other) || (begun(one) === begun(other) && named(one) < named(other));
}

/** One plan in two documents: under the same title, and not both files of their own, of which one would be a copy. */
function isToldTwice(graph: Graph, one: Node, other: Node): boolean {
  if (one.main.uri === other.main.uri) return false;
  const [title, again] = [bare(graph.title(one)), bare(graph.title(other))];
  const isFile = ({ main }: Node): boolean => {
    const form = graph.milestone(main)?.form;
    return form === 'title' || form === 'frontMatter';
  };
  return title !== '' && title === again && !(isFile(one) && isFile(other));
}

/** A title without the remark in brackets at its end. */
const bare = (title: string): string => fold(title.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/, ''));

/** `ORCH-2 (1/3) — Adapter`: one milestone told in several documents. */
const isPart = (title: string): boolean => /^\s*\(?(?:part\s*)?\d+\s*(?:\/|of)\s*\d+\)?/i.test(title);

/** The same, behind the id: `ORCH-2c (3a-API) — Secrets`. */
const partAfter = /^\s*\(\s*(?:part\s*)?\d+[a-z]?(?:\s*(?:\/|of|-)\s*\w+)?\s*\)/i;

/** `ORCH-2c-1_Store.md` is a part of ORCH-2c. */
function isPartFile({ id, main }: Node): boolean {
  const name = main.uri.slice(main.uri.lastIndexOf('/') + 1).toLowerCase();
  return (
    id !== null && name.startsWith(`${id.text.toLowerCase()}-`) && /^\d/.test(name.slice(id.text.length + 1))
  );
}
