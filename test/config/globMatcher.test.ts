import picomatch from 'picomatch/posix';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../server/src/config/globMatcher';

const globs = [
  'docs/**',
  'docs/*.md',
  '**/archive/**',
  '**/*.md',
  '*.{md,markdown}',
  '{docs,plans}/{a,b}.md',
  '.github/**',
  'docs/m[0-4].md',
  'docs/m?.md',
  '**',
  '*',
  '*/m1.md',
  'docs/**/m1.md',
  '**/docs/**',
  '**/m1.md',
  '**/*md',
  '**/README*',
  '**/{road,arch}ive/**/m1.md',
  'README',
  'docs/road*/**/m*.md',
  'a.b',
];
const paths = [
  'docs/m1.md',
  'docs/m7.md',
  'docs/roadmap/m1.md',
  'docs/roadmap/deep/m1.md',
  'docs/archive/m1.md',
  'archive/m1.md',
  'other/m1.md',
  'ROADMAP.markdown',
  'README',
  'README.md',
  '.github/plan.md',
  'plans/b.md',
  'docs/a.md',
  'axb',
  'a.b',
];

describe('globMatcher', () => {
  test.each(globs)('%s means what it means elsewhere', (glob) => {
    const other = picomatch(glob, { dot: true, noextglob: true });
    const matcher = globMatcher([glob]);
    expect(paths.filter(matcher)).toEqual(paths.filter((path) => other(path)));
  });

  test('a folder means what is under it, however it is written', () => {
    for (const glob of ['docs/roadmap/', './docs/roadmap/**', '/docs/roadmap/**'])
      expect(paths.filter(globMatcher([glob]))).toEqual(['docs/roadmap/m1.md', 'docs/roadmap/deep/m1.md']);
  });

  test('no glob matches nothing; one of several is enough', () => {
    expect(paths.filter(globMatcher([]))).toEqual([]);
    expect(paths.filter(globMatcher(['a.b', 'README']))).toEqual(['README', 'a.b']);
  });

  test('a class can be turned around, as in editors', () => {
    expect(paths.filter(globMatcher(['docs/m[!0-4].md']))).toEqual(['docs/m7.md']);
  });

  test('what is not closed stands for itself', () => {
    expect(globMatcher(['a{b'])('a{b')).toBe(true);
    expect(globMatcher(['a[b'])('a[b')).toBe(true);
    expect(globMatcher(['a\\*b'])('a*b')).toBe(true);
    expect(globMatcher(['a\\*b'])('axb')).toBe(false);
  });

  test('no glob takes long', () => {
    const start = performance.now();
    expect(globMatcher([`${'*a'.repeat(40)}b`])('a'.repeat(2000))).toBe(false);
    expect(globMatcher([`${'**/a/'.repeat(40)}b`])('a/'.repeat(2000))).toBe(false);
    expect(globMatcher(['{a,b}'.repeat(40)])('a'.repeat(40))).toBe(false);
    expect(globMatcher(['['.repeat(5000)])('a'.repeat(5000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
