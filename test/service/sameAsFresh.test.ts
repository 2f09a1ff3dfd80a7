import { describe, expect, test } from 'vitest';
import { createService, type Service } from '../../server/src/service';
import type { Digest } from '../../server/src/service/digest';
import { seededRandom } from '../helpers/seededRandom';

/**
 * After any sequence of edits, openings, closings, renames and deletions every answer equals that of a new service
 * that was given the same texts. `MILEPOST_SEED` starts elsewhere, `MILEPOST_ROUNDS` goes on longer.
 */
const seed = Number(process.env.MILEPOST_SEED ?? 20260301);
const sequences = Number(process.env.MILEPOST_ROUNDS ?? 500);
const steps = 8;

const root = 'file:///w/';
const places = [
  'index.md',
  'm1.md',
  'm2.md',
  'sub/m3.md',
  'archive/m0.md',
  'notes.md',
  'adr/0001-a.md',
  'adr/0002-b.md',
];

const wholes: readonly string[] = [
  '# Roadmap\n\n| Milestone | Status |\n| --- | --- |\n| [Milestone 1: Lending](./m1.md) | Not Started |\n| [Milestone 2: Fines](./m2.md) | In Progress |\n',
  '# Milestone 1: Lending\n\n- Status: Completed\n\n## Phase 1: Desk\n\n### Exit Criteria\n- [x] The desk works.\n- [ ] The text is clear.\n',
  '# Milestone 2: Fines\n\n- Status: In Progress\n- Dependency: [Milestone 1: Lending](./m1.md) `Completed`\n- Related ADRs: ADR 0001, ADR 0002\n\n## Owners\n\n- Execution Teams: Backend, QA\n\n## Phase 1: Rules\n\n### Development Checklist\n\n#### Frontend\n- [ ] A page.\n',
  '# Milestone 3: Holds\n\n- Status: Planned\n- Dependencies: M1, M2\n',
  '# Plan\n\n## M1: Lending\n\n**Status:** Planned\n\n**Dependencies:** M2\n\n## M2: Fines\n\n**Dependencies:** M1\n\n- [ ] One\n- [x] Two\n',
  '# ADR 0001: Database\n\n## Status\n\nAccepted\n',
  '# ADR 0002: Queue\n\n## Status\n\nSuperseded by [ADR 0001](./0001-a.md)\n',
  'Some notes about M2 and [a place](./m1.md#phase-1-desk).\n',
  '',
];

const bits: readonly string[] = [
  'x',
  ' ',
  '\n',
  '\n\n## Phase 2: More\n\n- [ ] An item.\n',
  '- [x] Done.\n',
  '- Status: Not Started\n',
  '# Milestone 4: Stock\n',
  'M1',
  '[M2](./m2.md)',
  '```\n',
  '<!-- ',
  '| M3 | Done |\n',
  '---\n',
];

describe('the service', () => {
  test(`gives the answers of a new one after each of ${sequences} sequences (seed ${seed})`, () => {
    for (let sequence = 0; sequence < sequences; sequence++) {
      const world = createWorld(seed + sequence);
      const done: string[] = [];
      for (let step = 0; step < steps; step++) done.push(world.step());
      const note = `seed ${seed + sequence}: ${done.join('; ')}`;
      expect(world.answers(), note).toEqual(world.freshAnswers());
      expect(world.strangers(), note).toEqual([]);
    }
  }, 900_000);

  test('keeps one object for one milestone in all answers, so that rules may compare them', () => {
    const service = createService();
    const write = (number: number, waitsFor: string, estimate: string): void =>
      service.setFile(
        `${root}m${number}.md`,
        `# Milestone ${number}: Part ${number}\n\n- Status: Planned\n- Dependency: ${waitsFor}\n${estimate}`,
      );
    service.setFolders([root]);
    service.setToday('2026-03-02');
    write(1, 'None', '');
    write(2, 'M1', '- Estimate: 3 weeks\n');
    write(3, 'M2', '- Estimate: 3 weeks\n');
    service.setFile(`${root}index.md`, '');
    const said = () => service.reports(`${root}m1.md`).map(({ rule }) => rule.name);
    expect(said()).toContain('critical-path-unestimated');
    // Another milestone gets a row, and the roadmap other nodes.
    service.setFile(`${root}index.md`, wholes[0]!.replace('[Milestone 1: Lending](./m1.md)', 'Milestone 9'));
    expect(said()).toContain('critical-path-unestimated');
    expect(strangers(service)).toEqual([]);
  });
});

/** Nodes of answers that are not the objects that their roadmap holds. */
function strangers({ graph }: Service): readonly string[] {
  const own = new Set(graph.roadmaps().flatMap(({ nodes }) => nodes));
  return [...own].flatMap((node) => {
    const answers = [
      ...[node.main, ...node.rows].map(({ uri, key }) => graph.node(uri, key)),
      ...graph.gates(node).map(({ target }) => target),
      ...graph.dependents(node),
      ...(node.id ? graph.resolveMilestone(node.main.uri, node.id) : []),
      ...(graph.cycle(node) ?? []),
      ...(graph.roadmapOf(node.main.uri)?.nodes ?? []),
    ];
    return answers.flatMap((answer) => (answer && !own.has(answer) ? answer.key : []));
  });
}

function createWorld(start: number) {
  const random = seededRandom(start);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const files = new Map<string, string>();
  const editors = new Map<string, { version: number; text: string }>();
  // Whether models are kept or read again is nothing that anybody sees.
  const service = createService(undefined, pick([0, 400, Number.POSITIVE_INFINITY]));
  service.setFolders([root]);
  service.setToday('2026-03-02');
  for (const place of places) if (random() < 0.7) write(place, pick(wholes));

  function write(place: string, text: string | null): void {
    if (text === null) files.delete(place);
    else files.set(place, text);
    // Nor is whether a document was read or is known from before, or its text is held.
    if (text !== null && random() < 0.4) service.setDigest(root + place, digestOf(place, text), () => text);
    else service.setFile(root + place, text, random() < 0.5 ? () => text! : undefined);
  }

  function digestOf(place: string, text: string): Digest {
    const reader = createService();
    reader.setFile(root + place, text);
    const digest = reader.digest(root + place)!;
    const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const [facets, paths, likenesses] = [
      kept(digest.facets),
      kept(digest.paths()),
      kept(digest.likenesses()),
    ];
    const [placed, names, summary] = [kept(digest.places()), kept(digest.names()), kept(digest.summary())];
    return {
      facets,
      paths: () => paths,
      likenesses: () => likenesses,
      places: () => placed,
      names: () => names,
      summary: () => (random() < 0.1 ? null : summary),
    };
  }

  const moves: Record<string, () => string> = {
    write() {
      const place = pick(places);
      write(place, pick(wholes));
      return `write ${place}`;
    },
    remove() {
      const place = pick(places);
      write(place, null);
      return `remove ${place}`;
    },
    rename() {
      const from = pick(places);
      const to = pick(places);
      const text = files.get(from);
      if (text === undefined || from === to) return 'nothing';
      write(from, null);
      write(to, text);
      return `rename ${from} to ${to}`;
    },
    open() {
      const place = pick(places);
      if (editors.has(place)) return 'nothing';
      const text = files.get(place) ?? pick(wholes);
      editors.set(place, { version: 1, text });
      service.open(root + place, 1, text);
      return `open ${place}`;
    },
    close() {
      const place = pick(places);
      if (!editors.delete(place)) return 'nothing';
      service.close(root + place);
      return `close ${place}`;
    },
    edit() {
      const place = [...editors.keys()][Math.floor(random() * editors.size)];
      const editor = place === undefined ? undefined : editors.get(place);
      if (place === undefined || !editor) return 'nothing';
      const lines = editor.text.split('\n');
      const line = Math.floor(random() * lines.length);
      const character = Math.floor(random() * (lines[line]!.length + 1));
      const last = Math.min(lines.length - 1, line + Math.floor(random() * 2));
      const end = last === line ? Math.min(lines[line]!.length, character + Math.floor(random() * 3)) : 0;
      const text = pick(bits);
      const before = [...lines.slice(0, line), lines[line]!.slice(0, character)].join('\n');
      const after = [lines[last]!.slice(end), ...lines.slice(last + 1)].join('\n');
      const next = { version: editor.version + 1, text: before + text + after };
      editors.set(place, next);
      const range = { start: { line, character }, end: { line: last, character: end } };
      service.change(root + place, next.version, [{ range, text }]);
      return `edit ${place} at ${line}:${character} to ${last}:${end} ${JSON.stringify(text)}`;
    },
  };
  const kinds = ['write', 'remove', 'rename', 'open', 'open', 'close', 'edit', 'edit', 'edit', 'edit'];

  return {
    step(): string {
      const what = moves[pick(kinds)]!();
      // Answers asked for on the way are what a later one could wrongly keep.
      if (random() < 0.5) answersOf(service);
      return what;
    },
    answers: () => answersOf(service),
    strangers: () => strangers(service),
    freshAnswers() {
      const fresh = createService();
      fresh.setFolders([root]);
      fresh.setToday('2026-03-02');
      for (const [place, text] of files) fresh.setFile(root + place, text);
      for (const [place, { version, text }] of editors) fresh.open(root + place, version, text);
      return answersOf(fresh);
    },
  };
}

/** Everything that a client can see, as plain data. */
function answersOf(service: Service): unknown {
  // Nobody else's files are there.
  for (let wanted = ask(); wanted.length > 0; wanted = ask()) {
    for (const uri of wanted) service.setExists(uri, false);
  }
  const documents = service.documents().map((uri) => ({
    uri,
    kind: service.document(uri)!.model.kind,
    diagnostics: service.diagnostics(uri),
    lenses: service.codeLenses(uri, {
      milestone: true,
      phase: true,
      precheck: true,
      review: true,
      checklist: true,
    }),
    symbols: service.documentSymbols(uri),
    tokens: service.semanticTokens(uri),
    links: service.documentLinks(uri, true),
    references: namedIn(uri).map((place) => [...service.references(uri, place, true)]),
  }));
  const roadmaps = service.graph.roadmaps().map(({ key, index, documents: members, nodes }) => ({
    key,
    index,
    members,
    nodes: nodes.map((node) => ({
      ...node,
      status: service.graph.status(node),
      progress: service.graph.progress(node),
      gates: service.graph.gates(node).map(({ state, requires, actual }) => ({ state, requires, actual })),
      dependents: service.graph.dependents(node).map(({ key: other }) => other),
    })),
  }));
  return { documents, roadmaps, tree: treeOf(service, null), named: service.workspaceSymbols('') };

  function namedIn(uri: string) {
    const { model, positionAt } = service.document(uri)!;
    const first = [
      ...model.mentions.slice(0, 2),
      ...model.milestones.slice(0, 1),
      ...model.records.slice(0, 1),
    ];
    return first.map(({ start }) => positionAt(start));
  }

  function ask(): readonly string[] {
    for (const uri of service.documents()) service.reports(uri);
    return service.wanted();
  }
}

const treeOf = (service: Service, id: string | null): readonly unknown[] =>
  service.treeChildren(id).map((node) => {
    const children = treeOf(service, node.id);
    expect(node.hasChildren, node.id).toBe(children.length > 0);
    return { node, children };
  });
