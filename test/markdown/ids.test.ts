import { describe, expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { createSlugger } from '../../server/src/markdown/createSlugger';
import { headingId } from '../../server/src/markdown/headingId';
import { htmlIds } from '../../server/src/markdown/htmlIds';
import { openDocument } from '../../server/src/markdown/openDocument';

describe('slugs', () => {
  test('as GitHub makes them, repeats numbered', () => {
    const slug = createSlugger();
    expect(
      [
        'Phase Goal',
        'Phase Goal',
        'Docs & Standards',
        '🚀 Start',
        'M2.9.1 – Über',
        '日本 語',
        'Phase Goal',
        'phase-goal-1',
        'a\nb',
      ].map(slug),
    ).toEqual([
      'phase-goal',
      'phase-goal-1',
      'docs--standards',
      '-start',
      'm291--über',
      '日本-語',
      'phase-goal-2',
      'phase-goal-1-1',
      'a-b',
    ]);
  });
});

describe('ids that a heading gives itself', () => {
  test.each([
    ['# A {#b}', 'b', 1],
    ['# A *c* {#b-1} ', 'b-1', 3],
    ['## {#b}', 'b', 0],
    ['# A {b}', null, 0],
    ['# A {#b} c', null, 0],
  ])('%s', (text, id, length) => {
    const block = openDocument(createParser(), text).chunks[0]!.chunk.blocks[0]!;
    const found = block.kind === 'heading' ? headingId(block.content) : null;
    expect(found && [found.id, found.textLength, text.slice(found.span.start, found.span.end)]).toEqual(
      id && [id, length, id],
    );
  });
});

describe('ids in HTML', () => {
  test.each([
    ['<a id="x"></a>', ['x']],
    ["<a name='x'>", ['x']],
    ['<a name=x>', ['x']],
    ['<A  class="b"\n ID = "x y" >', ['x y']],
    ['<div id="x"><span id=y /></div>', ['x', 'y']],
    ['<input name="x">', []],
    ['<a title=" id=x">', []],
    ['<a id="">', []],
    ['<!-- <a id="x"> --><a id="y">', ['y']],
    ['<script><a id="x"></script><a id="y">', ['y']],
    ['<!-- <a id="x">', []],
    ['</a id="x">', []],
    ['a < b id="x">', []],
  ])('%s', (text, ids) => {
    const found = htmlIds(`ab${text}`, { start: 2, end: text.length + 2 });
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.map(({ span }) => `ab${text}`.slice(span.start, span.end))).toEqual(ids);
  });
  test('in time that grows with the length', () => {
    for (const bad of ['<a ', '<a a="', '<!-- ', '<a a', '< ', '<script>', '<a\t\t\t/']) {
      const started = performance.now();
      htmlIds(bad.repeat(20_000), { start: 0, end: bad.length * 20_000 });
      expect(performance.now() - started, bad).toBeLessThan(10_000);
    }
  });
});
