import { describe, expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';
import { createReader } from '../../server/src/reading/createReader';
import { keepSources } from '../../server/src/service/keepSources';

const readModel = (from: string) => createReader().read(openDocument(createParser(), from), 'm1.md');
const text = '# Milestone 1: Loans\n\n- Status: Planned\n';

/** Documents of so many characters, and which of them were read again. */
function world(most: number) {
  const again: string[] = [];
  const sources = keepSources<string>(most, {
    text(name) {
      again.push(`text of ${name}`);
      return text;
    },
    model(name, from) {
      again.push(name);
      return readModel(from);
    },
  });
  const add = (name: string, isRead = true) =>
    sources.source(name, isRead ? { text, model: readModel(text) } : null);
  return { sources, again, add };
}

describe('text and model of documents that nobody has open', () => {
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
    const [kept, other, third, last] = [add('kept'), add('other'), add('third'), add('last')];
    // Whoever reads a document looks at it before the next one is read.
    expect([last.model, other.model, third.model]).toEqual([kept.model, kept.model, kept.model]);
    expect(again).toEqual(['text of other', 'other', 'text of third', 'third']);
  });

  test('the one that was asked for last is kept meanwhile', () => {
    const { again, add } = world(text.length);
    add('kept');
    const other = add('other');
    expect(other.model).toBe(other.model);
    expect(again).toEqual([]);
  });

  test('give their room to others when they are gone', () => {
    const { sources, again, add } = world(text.length);
    sources.release(add('gone'));
    const next = add('next');
    add('other');
    expect(next.model.title?.text).toBe('Milestone 1: Loans');
    expect(again).toEqual([]);
  });

  test('are given up at rest, but for a quarter, and read again when somebody asks', () => {
    const { sources, again, add } = world(4 * text.length);
    const all = ['one', 'two', 'three'].map((name) => add(name));
    sources.rest();
    sources.rest();
    expect(all.map(({ model }) => model.title?.text)).toEqual(all.map(() => 'Milestone 1: Loans'));
    expect(again).toEqual(['text of two', 'two', 'text of three', 'three']);
    expect(all[1]!.model).toBe(all[1]!.model);
  });

  test('are read no further than they are asked for', () => {
    const { again, add } = world(text.length);
    const known = add('known', false);
    expect(again).toEqual([]);
    expect([known.text, known.text]).toEqual([text, text]);
    expect(again).toEqual(['text of known']);
    expect(known.model.title?.text).toBe('Milestone 1: Loans');
    expect(again).toEqual(['text of known', 'known']);
    expect(known.model).toBe(known.model);
  });
});
