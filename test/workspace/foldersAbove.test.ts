import { expect, test } from 'vitest';
import { foldersAbove } from '../../server/src/workspace/foldersAbove';

test.each([
  ['file:///a/b/c.md', ['file:///a/b/', 'file:///a/', 'file:///']],
  ['file:///a/b/', ['file:///a/b/', 'file:///a/', 'file:///']],
  ['file:///c.md', ['file:///']],
  ['file://server/share/x.md', ['file://server/share/', 'file://server/']],
  [
    'vscode-vfs://github/o/r/x.md',
    ['vscode-vfs://github/o/r/', 'vscode-vfs://github/o/', 'vscode-vfs://github/'],
  ],
  ['untitled:Untitled-1', []],
])('%s', (uri, folders) => {
  expect([...foldersAbove(uri)]).toEqual(folders);
});
