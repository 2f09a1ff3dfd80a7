import { expect, test } from 'vitest';
import { problems } from '../helpers/checkAct';
import { openWorkspace } from '../helpers/openWorkspace';
import { seededRandom } from '../helpers/seededRandom';
import { reshapeIn } from './support/reshaped';
import { houses, titlesIn } from './support/roadmapHouses';

const seed = Number(process.env.MILEPOST_SEED ?? 20270308);
const rounds = Number(process.env.MILEPOST_ROUNDS ?? 2);

for (const house of houses) {
  test(`${house.name}: a milestone put in, moved and moved back calls forth no finding (seed ${seed}, ${rounds} roadmaps)`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < rounds; round++) {
      const count = 3 + Math.floor(random() * 3);
      const workspace = openWorkspace(house.make(count, random), { today: '2026-11-24' });
      const known = problems(workspace);
      const told = (what: string): string =>
        `round ${round}: ${what}\n${[...workspace.files].map(([path, text]) => `--- ${path}\n${text}`).join('')}`;
      expect(known, told('before')).toEqual([]);
      const before = titlesIn(workspace);
      const pick = (): number => Math.floor(random() * count);
      const on = (at: number): [string, string] => house.place(workspace, before[at]!);

      const behind = pick();
      reshapeIn(workspace, ...on(behind), { act: 'insert', title: 'Reservations', days: 1 + pick() });
      const grown = [...before.slice(0, behind + 1), 'Reservations', ...before.slice(behind + 1)];
      expect(titlesIn(workspace), told('insert')).toEqual(grown);
      expect(problems(workspace), told(`insert behind ${behind}`)).toEqual([]);

      const from = pick();
      const to = pick();
      const moved = grown[from]!;
      const order = grown.filter((title) => title !== moved);
      const wanted = [...order.slice(0, to), moved, ...order.slice(to)];
      if (to === from) continue;
      const after = to === 0 ? null : house.place(workspace, order[to - 1]!);
      reshapeIn(workspace, ...house.place(workspace, moved), {
        act: 'move',
        after: after && { uri: workspace.uri(after[0]), key: after[1] },
      });
      expect(titlesIn(workspace), told(`move ${from} to ${to}`)).toEqual(wanted);
      expect(problems(workspace), told(`move ${from} to ${to}`)).toEqual([]);
    }
  });
}
