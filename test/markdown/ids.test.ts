import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { htmlIds } from '../../server/src/markdown/htmlIds';
import { createSlugger, slugOf } from '../../server/src/reading/slug';
import { read } from '../reading/support/read';

test('slugs are those of GitHub, repeats numbered', () => {
  const titles = [
    'Phase Goal',
    'Phase Goal',
    'Docs & Standards',
    '🚀 Start',
    'M2.9.1 – Über',
    '日本 語',
    'Phase Goal',
    'phase-goal-1',
    'snake_case — `x`, 50 %',
    'İstanbul ½ ² Ⅻ ①',
  ];
  const slug = createSlugger();
  const theirs = new GithubSlugger();
  expect(titles.map((title) => slug(slugOf(title)))).toEqual(titles.map((title) => theirs.slug(title)));
});

test.each([
  ['# A {#b}', 'b', 'A'],
  ['# A *c* {#b-1} ', 'b-1', 'A c'],
  ['## {#b}', 'b', ''],
  ['# A {b}', null, 'A {b}'],
  ['# A {#b} c', null, 'A {#b} c'],
])('the id that a heading gives itself: %s', (text, id, title) => {
  const { anchors, sections } = read(`${text}\n\n- Text\n`);
  const own = anchors.filter(({ form }) => form === 'html');
  expect(own.map(({ idAt }) => text.slice(idAt.start, idAt.end))).toEqual(id === null ? [] : [id]);
  expect(sections.map((section) => section.title.text)).toEqual([title]);
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
    ['<a href="?id=5">', []],
    ['<p data-id="x">', []],
    ['<a id="x" name="x"></a>', ['x']],
    ['<a id="x" name="y"></a>', ['x', 'y']],
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
