import { parse } from 'node:path';
import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { pathOf, uriOf } from '../../server/src/workspace/fileUri';

const paths = [
  '/',
  '/w',
  '/w/docs/roadmap/m1-loans.md',
  '/w/a b/m1.md',
  '/w/ä/Ω.md',
  '/w/100%/m1.md',
  '/w/a#b/c?d.md',
  '/w/~me/a.b-c_d/1.md',
  '/w/a:b/c;d.md',
  "/w/it's (1)!.md",
  '/w/\\odd\\m1.md',
  '//server/share/m1.md',
  '/w//double.md',
  '/w/./here/../there.md',
  '/c:/Users/m1.md',
  '/C/m1.md',
];

test.each(paths)('the uri of %s is that of vscode-uri, and leads back', (path) => {
  const uri = URI.file(path).toString();
  expect(uriOf(path)).toBe(uri);
  expect(pathOf(uri)).toBe(URI.parse(uri).fsPath);
});

test('a path has no slash at its end, but for a root', () => {
  for (const uri of ['file:///w/', 'file:///w//', 'file:///w/a%20b/', 'file:///w'])
    expect([uri, pathOf(uri)]).toEqual([uri, URI.parse(uri).fsPath.replace(/\/+$/, '')]);
  expect(pathOf('file:///')).toBe(parse(URI.parse('file:///').fsPath).root);
});

test('what is not on this disk has the path that vscode-uri sees', () => {
  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/a/b.md', 'file://server/share/m1.md'])
    expect([uri, pathOf(uri)]).toEqual([uri, URI.parse(uri).fsPath]);
});
