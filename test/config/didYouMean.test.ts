import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../server/src/config/didYouMean';
import { diffDistance } from '../../server/src/config/diffDistance';

describe('diffDistance', () => {
  test.each([
    ['', '', 0],
    ['status', 'status', 0],
    ['status', 'stauts', 1],
    ['status', 'statuss', 1],
    ['status', 'tatus', 1],
    ['kitten', 'sitting', 3],
    ['In Progress', 'In Progres', 1],
  ])('%s → %s', (a, b, distance) => {
    expect(diffDistance(a, b, 5)).toBe(distance);
    expect(diffDistance(b, a, 5)).toBe(distance);
  });

  test('counting stops past the limit', () => {
    expect(diffDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(diffDistance('a', 'abcdef', 2)).toBe(3);
  });
});

describe('didYouMean', () => {
  const known = ['Not Started', 'In Progress', 'Completed', 'Done', 'TBD'];
  test.each([
    ['Not Strated', 'Not Started'],
    ['in progres', 'In Progress'],
    ['in-progress', 'In Progress'],
    ['Complete', 'Completed'],
    ['Dine', 'Done'],
    ['Later', null],
    ['Do', null],
    ['X', null],
  ])('%s → %s', (written, meant) => {
    expect(didYouMean(written, known)).toBe(meant);
  });

  test('the nearest wins', () => {
    expect(didYouMean('stat', ['start', 'state'])).toBe('start');
    expect(didYouMean('states', ['start', 'state'])).toBe('state');
  });
});
