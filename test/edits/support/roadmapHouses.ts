import type { Workspace } from '../../helpers/openWorkspace';

/** A way of writing roadmaps in which nothing has begun. */
export interface RoadmapHouse {
  readonly name: string;
  readonly make: (count: number, random: () => number) => Map<string, string>;
  /** Where the milestone of a title stands: a document, and its key there. */
  readonly place: (workspace: Workspace, title: string) => [path: string, key: string];
}

const titles = ['Catalogue', 'Loans', 'Members', 'Fines', 'Search'];

const place: RoadmapHouse['place'] = (workspace, title) => {
  const node = nodesIn(workspace).find((each) => workspace.service.graph.title(each) === title);
  if (!node) throw new Error(`There is no ${title}.`);
  return [workspace.path(node.main.uri), node.main.key];
};

const nodesIn = ({ service, settled }: Workspace) => {
  service.documents();
  return settled(() => service.graph.roadmaps().flatMap(({ nodes }) => nodes));
};

/** Titles by number. */
export const titlesIn = (workspace: Workspace): string[] =>
  [...nodesIn(workspace)]
    .sort((a, b) => (a.id?.numbers.at(-1) ?? 0) - (b.id?.numbers.at(-1) ?? 0))
    .map((node) => workspace.service.graph.title(node));

/** Working days, one stretch after the other. */
function stretches(count: number, random: () => number): [string, string][] {
  const days: string[] = [];
  for (const date = new Date('2026-12-01'); days.length < 300; date.setUTCDate(date.getUTCDate() + 1))
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  let at = 0;
  return Array.from({ length: count }, () => {
    const start = at;
    at += 2 + Math.floor(random() * 8);
    const end = at++;
    return [days[start]!, days[end]!];
  });
}

const slug = (title: string): string => title.toLowerCase();

export const houses: readonly RoadmapHouse[] = [
  {
    name: 'a file for each, with phases and an index',
    place,
    make(count, random) {
      const files = new Map<string, string>();
      const dates = stretches(count, random);
      const file = (m: number): string => `m${m}-${slug(titles[m]!)}.md`;
      const rows: string[] = [];
      for (let m = 0; m < count; m++) {
        const lines = [
          `# Milestone ${m}: ${titles[m]}`,
          '',
          '- Status: Not Started',
          `- Dependency: ${m === 0 ? 'None' : `[Milestone ${m - 1}: ${titles[m - 1]}](./${file(m - 1)}) \`Completed\``}`,
          '',
          '## Goal',
          '',
          m === 0 ? 'Begin.' : `Go on where M${m - 1} ended.`,
          '',
        ];
        rows.push(
          `| [Milestone ${m}: ${titles[m]}](./${file(m)}) | | ${dates[m]!.join(' | ')} | Not Started |`,
        );
        for (let p = 1; p <= 1 + Math.floor(random() * 2); p++) {
          lines.push(
            `<a id="m${m}-phase-${p}"></a>`,
            `## Phase ${p}: Part ${p}`,
            '',
            '### Development Checklist',
            '',
            `- [ ] Step ${m}.${p} is done.`,
            '',
            '### Branch and PR Plan',
            '',
            `- Branch: \`feat/m${m}-p${p}-part\``,
            '- PR Target: `main`',
            '',
          );
          rows.push(`| | [Phase ${p}: Part ${p}](./${file(m)}#m${m}-phase-${p}) | — | — | Not Started |`);
        }
        const next =
          m + 1 < count
            ? `Proceed to [Milestone ${m + 1}: ${titles[m + 1]}](./${file(m + 1)}), or return`
            : 'Return';
        lines.push('## Next Steps', '', `${next} to the [Roadmap Index](./index.md).`, '');
        files.set(`docs/${file(m)}`, lines.join('\n'));
      }
      const head =
        '| Milestone | Phase | Planned Start | Planned End | Status |\n| --- | --- | --- | --- | --- |';
      return files.set('docs/index.md', `# Roadmap\n\n${head}\n${rows.join('\n')}\n`);
    },
  },
  {
    name: 'one document with an overview',
    place,
    make(count, random) {
      const rows = stretches(count, random).map(
        ([start, end], m) =>
          `| M${m + 1} | [${titles[m]}](#m${m + 1}-${slug(titles[m]!)}) | ${start} | ${end} | Planned |`,
      );
      const sections = rows.map(
        (_, m) => `## M${m + 1}: ${titles[m]}

**Status:** Planned
**Depends on:** ${m === 0 ? 'None' : `M${m}`}

**Goal:** ${titles[m]} work${m === 0 ? '' : `, and M${m} is in use`}.

- [ ] Step ${m} is done.
`,
      );
      return new Map([
        [
          'ROADMAP.md',
          `# Plan

| # | Title | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${sections.join('\n')}
## How to Use This Roadmap

Read it.
`,
        ],
      ]);
    },
  },
  {
    name: 'one table',
    place,
    make(count, random) {
      const rows = stretches(count, random).map(
        ([start, end], m) =>
          `| M${m} ${titles[m]} | ${start} | ${end} | ${m === 0 ? '—' : `M${m - 1}`} | Todo |`,
      );
      return new Map([
        [
          'docs/plan.md',
          `# Plan\n\n| Milestone | Start | End | Depends on | Status |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
        ],
      ]);
    },
  },
  {
    name: 'front matter',
    place,
    make(count) {
      const files = new Map<string, string>();
      for (let m = 1; m <= count; m++) {
        const before = `M-00${m - 1}`;
        files.set(
          `plan/M-00${m}-${slug(titles[m - 1]!)}.md`,
          `---
id: M-00${m}
title: ${titles[m - 1]}
status: planned
depends_on: ${m === 1 ? '[]' : `[${before}]`}
---

# ${titles[m - 1]}

${m === 1 ? 'The first.' : `Comes after ${before}.`}

- [ ] Step ${m} is done.
`,
        );
      }
      return files;
    },
  },
];
