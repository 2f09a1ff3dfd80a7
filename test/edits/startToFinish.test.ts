import { expect, test } from 'vitest';
import { applyEdits, edits, problems } from '../helpers/checkAct';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { seededRandom } from '../helpers/seededRandom';

const seed = Number(process.env.MILEPOST_SEED ?? 20270308);
const rounds = Number(process.env.MILEPOST_ROUNDS ?? 8);

/** Words and markup that a house keeps to. */
interface House {
  readonly dress: (word: string) => string;
  readonly words: readonly [planned: string, active: string, done: string];
  readonly phaseStatus: boolean;
  readonly label: (name: string, value: string) => string;
}

const houses: readonly House[] = [
  {
    dress: (word) => word,
    words: ['Not Started', 'In Progress', 'Completed'],
    phaseStatus: false,
    label: (name, value) => `- ${name}: ${value}`,
  },
  {
    dress: (word) =>
      `<span style="color:${{ Planned: 'gray', Active: 'orange', Done: 'green' }[word] ?? 'red'}">${word}</span>`,
    words: ['Planned', 'Active', 'Done'],
    phaseStatus: true,
    label: (name, value) => `**${name}:** ${value}  `,
  },
  {
    dress: (word) => `${{ Todo: '📋', 'In progress': '🚧', Complete: '✅' }[word] ?? '❓'} ${word}`,
    words: ['Todo', 'In progress', 'Complete'],
    phaseStatus: true,
    label: (name, value) => `- **${name}**: ${value}`,
  },
  {
    dress: (word) => `\`${word}\``,
    words: ['Not Started', 'In Progress', 'Completed'],
    phaseStatus: true,
    label: (name, value) => `* ${name}: ${value}`,
  },
];

const titles = ['Catalogue', 'Loans', 'Members', 'Fines', 'Search', 'Transfers'];

/** A roadmap where nothing has begun: files that wait for each other, and an index with a row for every phase. */
function roadmapOf({ dress, words, phaseStatus, label }: House, random: () => number) {
  const [planned, , done] = words;
  const files = new Map<string, string>();
  const rows: string[] = [];
  const acts: (readonly [act: 'start' | 'finish', key: string, path: string])[] = [];
  const count = 2 + Math.floor(random() * 3);
  const newline = random() < 0.3 ? '\r\n' : '\n';
  for (let m = 0; m < count; m++) {
    const path = `docs/m${m}-${titles[m]!.toLowerCase()}.md`;
    const phases = 1 + Math.floor(random() * 3);
    const lines = [`# Milestone ${m}: ${titles[m]}`, '', label('Status', dress(planned))];
    if (m > 0)
      lines.push(
        label(
          'Dependency',
          `[Milestone ${m - 1}: ${titles[m - 1]}](./m${m - 1}-${titles[m - 1]!.toLowerCase()}.md) \`${done}\``,
        ),
      );
    lines.push('', 'What this is for.   ', '');
    rows.push(`| [Milestone ${m}: ${titles[m]}](./${path.slice(5)}) | | — | — | ${dress(planned)} |`);
    acts.push(['start', `M${m}`, path]);
    for (let p = 1; p <= phases; p++) {
      lines.push(`<a id="m${m}-phase-${p}"></a>`, `## Phase ${p}: Part ${p}`, '');
      if (phaseStatus) lines.push(label('Status', dress(planned)), '');
      lines.push('### Development Checklist', '');
      for (let i = 0; i <= random() * 3; i++) lines.push(`- [ ] Step ${m}.${p}.${i} of the work.`);
      lines.push('');
      rows.push(
        `| | [Phase ${p}: Part ${p}](./${path.slice(5)}#m${m}-phase-${p}) | — | — | ${dress(planned)} |`,
      );
      acts.push(['start', `M${m}/${p}`, path], ['finish', `M${m}/${p}`, path]);
    }
    lines.push('## Milestone Review Checklist', '', `- [ ] Milestone status set to \`${done}\`.`, '');
    acts.push(['finish', `M${m}`, path]);
    files.set(path, lines.join(newline));
  }
  const head = [
    '# Roadmap',
    '',
    '| Milestone | Phase | Actual Start | Actual End | Status |',
    '| --- | --- | --- | --- | --- |',
  ];
  const legend = ['', '## Legend', '', ...words.map((word) => `- ${dress(word)}`), ''];
  files.set('docs/index.md', [...head, ...rows, ...legend].join(newline));
  return { files, acts };
}

/** Ticks what is done before a phase is finished, as a person would. */
function tickAll({ files, write }: Workspace, path: string, phase: string): void {
  const text = files.get(path)!;
  write(
    path,
    text.replaceAll(
      new RegExp(`- \\[ \\] Step ${phase.replace('M', '').replace('/', '\\.')}\\.`, 'g'),
      (box) => box.replace('[ ]', '[x]'),
    ),
  );
}

test(`from all planned to all done, act by act, nothing contradicts itself (seed ${seed}, ${rounds} roadmaps)`, () => {
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++) {
    const house = houses[round % houses.length]!;
    const { files, acts } = roadmapOf(house, random);
    const workspace = openWorkspace(files);
    const before = problems(workspace);
    for (const [act, key, path] of acts) {
      if (act === 'finish' && key.includes('/')) tickAll(workspace, path, key);
      const text = new Map(workspace.files);
      const changed = edits(workspace, act, { on: [path, key] });
      applyEdits(workspace, changed);
      const told = `round ${round}: ${act} ${key}\n${workspace.files.get(path)}\n${workspace.files.get('docs/index.md')}`;
      expect(
        problems(workspace).filter((each) => !before.includes(each)),
        told,
      ).toEqual([]);
      expect(changed.length, told).toBeGreaterThan(0);
      for (const [name, now] of workspace.files) {
        const touched = new Set(
          changed
            .filter(({ uri }) => workspace.path(uri) === name)
            .map(({ start }) => lineOf(text.get(name)!, start)),
        );
        const [old, fresh] = [text.get(name)!.split('\n'), now.split('\n')];
        expect(fresh.length, told).toBe(old.length);
        expect(
          fresh.filter((line, at) => line !== old[at] && !touched.has(at)),
          told,
        ).toEqual([]);
      }
    }
    const { graph } = workspace.service;
    const nodes = workspace.settled(() => graph.roadmaps().flatMap((roadmap) => roadmap.nodes));
    expect(nodes.map((node) => graph.status(node)?.category)).toEqual(nodes.map(() => 'done'));
    const shown = workspace.files.get('docs/index.md')!.split('## Legend')[0]!;
    expect(shown).not.toContain(house.words[0]);
    expect(shown).not.toContain(house.words[1]);
  }
});

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;
