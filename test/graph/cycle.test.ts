import { expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';
import { seededRandom } from '../helpers/seededRandom';

const titles = ['Lending', 'Returns', 'Fines', 'Shelves', 'Reminders', 'Reports', 'Search'];

/** Milestone files by number, each with the numbers that it waits for. */
function filesOf(waits: readonly (readonly number[])[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [at, on] of waits.entries()) {
    const list = on
      .map((other) => `- [Milestone ${other + 1}: ${titles[other]}](m${other + 1}.md)\n`)
      .join('');
    files.set(
      `m${at + 1}.md`,
      `# Milestone ${at + 1}: ${titles[at]}\n\n- Status: Not Started\n\n## Dependencies\n\n${list || 'None.\n'}`,
    );
  }
  return files;
}

/** Whether a milestone comes back to itself by what waits for what. */
function isInCycle(waits: readonly (readonly number[])[], start: number): boolean {
  const seen = new Set<number>();
  const left = [...waits[start]!];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (at === start) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    left.push(...waits[at]!);
  }
  return false;
}

test('a cycle is found from each milestone in it, and from no other', () => {
  const random = seededRandom(7);
  let cycles = 0;
  for (let round = 0; round < 20; round++) {
    const waits = titles.map((_, from) =>
      [...titles.keys()].filter((to) => to !== from && random() < (round % 4) * 0.08 + 0.04),
    );
    const { service } = openWorkspace(filesOf(waits));
    const { graph } = service;
    // Asking for the documents tells the graph of them.
    service.documents();
    const nodes = graph.roadmaps().flatMap((roadmap) => roadmap.nodes);
    expect(nodes.length).toBe(titles.length);
    for (const node of nodes) {
      const at = node.id!.numbers[0]! - 1;
      expect(graph.gates(node).length).toBe(waits[at]!.length);
      const cycle = graph.cycle(node);
      expect(cycle !== null).toBe(isInCycle(waits, at));
      if (cycle) cycles++;
    }
  }
  expect(cycles).toBeGreaterThan(10);
});
