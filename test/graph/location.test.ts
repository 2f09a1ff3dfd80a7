import { expect, test } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { resolvePath } from '../../server/src/graph/location';

const folders = ['file:///a/', 'file:///a/b-c/d.e/', 'file:///c%3A/plan/', 'untitled:/a/', 'file://host/a/'];
const names = ['.', '..', 'm1.md', 'M 2.md', 'adr', '~x', '%20', 'ü.md', '...', ''];

test('a path means what a library for uris makes of it', () => {
  const paths = names.flatMap((a) => [
    a,
    ...names.flatMap((b) => [`${a}/${b}`, ...names.map((c) => `${a}/${b}/${c}`)]),
  ]);
  for (const folder of folders)
    for (const path of paths.filter((each) => !each.startsWith('/')))
      expect([folder, path, resolvePath(`${folder}here.md`, path, [])]).toEqual([
        folder,
        path,
        Utils.joinPath(URI.parse(folder), path).toString(),
      ]);
});
