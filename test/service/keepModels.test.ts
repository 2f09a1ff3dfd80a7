import { describe, expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';
import { createReader } from '../../server/src/reading/createReader';
import { keepModels } from '../../server/src/service/keepModels';

const readModel = (from: string) => createReader().read(openDocument(createParser(), from), 'm1.md');
const text = '# Milestone 1: Loans\n\n- Status: Planned\n';

/** Documents of so many characters, and which of them were read again. */
function world(most: number) {
  const models = keepModels(most);
  const again: string[] = [];
  const add = (name: string) =>
    models.source({ text }, readModel(text), () => {
      again.push(name);
      return readModel(text);
    });
  return { models, again, add };
}

describe('models of documents that nobody has open', () => {
  test('are kept as long as there is room', () => {
    const { again, add } = world(2 * text.length);
    const [one, two] = [add('one'), add('two')];
    add('three');
    expect([one.model, two.model].map(({ title }) => title?.text)).toEqual([
      'Milestone 1: Loans',
      'Milestone 1: Loans',
    ]);
    expect(again).toEqual([]);
  });

  test('are read again where there is none, and are the same then', () => {
    const { again, add } = world(text.length);
    const [kept, other, third] = [add('kept'), add('other'), add('third')];
    expect(other.model).toEqual(kept.model);
    expect(third.model).toEqual(kept.model);
    expect(again).toEqual(['other', 'third']);
  });

  test('the one that was asked for last is kept meanwhile', () => {
    const { again, add } = world(text.length);
    add('kept');
    const other = add('other');
    expect(other.model).toBe(other.model);
    expect(again).toEqual([]);
  });

  test('give their room to others when they are gone', () => {
    const { models, again, add } = world(text.length);
    models.release(add('gone'));
    const next = add('next');
    add('other');
    expect(next.model.title?.text).toBe('Milestone 1: Loans');
    expect(again).toEqual([]);
  });

  test('are given up at rest, but for an eighth, and read again when somebody asks', () => {
    const { models, again, add } = world(8 * text.length);
    const all = ['one', 'two', 'three'].map(add);
    models.rest();
    models.rest();
    expect(all.map(({ model }) => model.title?.text)).toEqual(all.map(() => 'Milestone 1: Loans'));
    expect(again).toEqual(['two', 'three']);
    expect(all[1]!.model).toBe(all[1]!.model);
  });
});
