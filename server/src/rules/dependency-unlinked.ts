import { relativePath } from '../graph/relativePath';
import type { Rule, RuleContext } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { isPast } from './shared/isPast';
import { pathLike } from './shared/writeRecord';

interface Data {
  readonly written: string;
  readonly label: string;
  readonly path: string;
  readonly others: number;
}

export const dependencyUnlinked: Rule<Data> = {
  name: 'dependency-unlinked',
  category: 'dependencies',
  severity: 'info',
  what: 'A dependency that only names a milestone, where the other milestones of the roadmap link theirs.',
  why: 'A link is one click, and it stays true when the milestone gets another number.',
  examples: [
    {
      bad: `--- m1-lending.md
# Milestone 1: Lending

- Status: Completed
- Dependency: None
--- m2-fines.md
# Milestone 2: Fines

- Status: In Progress
- Dependency: [Milestone 1: Lending](./m1-lending.md)
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
- Dependency: [Milestone 2: Fines](./m2-fines.md)
--- m4-reports.md
# Milestone 4: Reports

- Status: Not Started
- Dependency: M3
              ^^
`,
      fixed: `--- m1-lending.md
# Milestone 1: Lending

- Status: Completed
- Dependency: None
--- m2-fines.md
# Milestone 2: Fines

- Status: In Progress
- Dependency: [Milestone 1: Lending](./m1-lending.md)
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
- Dependency: [Milestone 2: Fines](./m2-fines.md)
--- m4-reports.md
# Milestone 4: Reports

- Status: Not Started
- Dependency: [M3](./m3-holds.md)
`,
      good: `--- m1-lending.md
# Milestone 1: Lending

- Status: Completed
- Dependency: None
--- m2-fines.md
# Milestone 2: Fines

- Status: In Progress
- Dependency: M1
`,
    },
  ],
  *check(context) {
    const { uri, wording, graph, model } = context;
    for (const [milestone] of ownMilestones(context)) {
      if (milestone.declared !== 'home' || isPast(milestone)) continue;
      for (const [gate, dependency] of statedGates(context, milestone)) {
        const home = gate.target?.home;
        if (dependency.link !== null || !dependency.id || !dependency.field || !home || home.uri === uri)
          continue;
        const { start, end } = dependency;
        // In front matter and in code nothing can be linked.
        const isListed = model.fields.some(
          ({ form, value }) =>
            (form === 'list' || form === 'line') && value.start <= start && end <= value.end,
        );
        const written = wording.slice(start, end);
        if (!isListed || /[`[\]\n]/.test(written) || wording.slice(Math.max(0, start - 1), start) === '`')
          continue;
        const like = linksIn(context, uri);
        if (!like) continue;
        yield {
          start,
          end,
          data: {
            written,
            label: graph.label(gate.target!),
            path: pathLike(like.path, relativePath(uri, home.uri)),
            others: like.count,
          },
          related: [{ ...home, says: `${graph.label(gate.target!)} is declared here.` }],
        };
      }
    }
  },
  message: ({ label, others }) =>
    `${label} is named but not linked; ${others} other dependencies of this roadmap are links.`,
  fix: ({ uri }, { start, end, data: { written, path } }) => [
    {
      title: `Link ${written}`,
      preferred: true,
      safe: true,
      edits: [{ uri, start, end, text: `[${written}](${encodeURI(path)})` }],
    },
  ],
};

/** How many dependencies of other milestones are links, and one of their paths; null where that is no habit. */
function linksIn(
  { graph }: RuleContext,
  uri: string,
): { readonly count: number; readonly path: string } | null {
  const all = (graph.roadmapOf(uri)?.nodes ?? []).flatMap(({ home }) =>
    home && home.uri !== uri ? (graph.milestone(home)?.dependencies ?? []) : [],
  );
  const stated = all.filter(({ field }) => field);
  const links = stated.flatMap(({ link }) => link?.path ?? []);
  return links.length >= 2 && links.length * 3 >= stated.length * 2
    ? { count: links.length, path: links[0]! }
    : null;
}
