import { expect, test } from 'vitest';
import { readingOrder } from '../../server/src/workspace/readingOrder';

const beside = (folder: string) => (uri: string) => uri.slice(0, uri.lastIndexOf('/') + 1) === folder;

test('reads beside an open document first, then plans as people count, then the rest', () => {
  const uris = [
    'file:///w/CHANGELOG.md',
    'file:///w/docs/api/a.md',
    'file:///w/docs/roadmap/README.md',
    'file:///w/docs/roadmap/m10.md',
    'file:///w/docs/roadmap/m2.md',
    'file:///w/packages/b/README.md',
    'file:///w/plans/2026-w9.md',
    'file:///w/plans/2026-w10.md',
  ];
  expect(readingOrder(uris, beside('file:///w/docs/api/'))).toEqual([
    'file:///w/docs/api/a.md',
    'file:///w/docs/roadmap/README.md',
    'file:///w/docs/roadmap/m2.md',
    'file:///w/docs/roadmap/m10.md',
    'file:///w/plans/2026-w9.md',
    'file:///w/plans/2026-w10.md',
    'file:///w/CHANGELOG.md',
    'file:///w/packages/b/README.md',
  ]);
});
