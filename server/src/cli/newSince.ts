import { posix } from 'node:path';
import { URI } from 'vscode-uri';
import { type Found, findIn } from '../workspace/findIn';
import { git } from './git';
import { lineText } from './lineText';
import type { Project } from './project';
import { versionAt } from './versionAt';

/**
 * What was not wrong at a commit and is now, also in documents that nobody touched. The same finding is known by its
 * document (under the name that it has now), its rule, the words of its line and its message.
 */
export async function newSince(
  commit: string,
  project: Project,
): Promise<(found: readonly Found[]) => readonly Found[]> {
  const { service, workspace: old } = await versionAt(commit, project);
  const renamed = renames(project.root, commit);
  const counts = new Map<string, number>();
  for (const found of await findIn({ service, workspace: old }, old.documents())) {
    const key = keyOf(found, renamed.get(found.uri) ?? found.uri, lineText(service, found));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  return (all) => {
    const left = new Map(counts);
    return all.filter((found) => {
      const key = keyOf(found, found.uri, lineText(project.service, found));
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    });
  };
}

function keyOf({ report }: Found, uri: string, line: string): string {
  // "1 of 23 items" and "2 of 23 items" are one finding; "M2" and "M3" are two.
  const message = report.message.replace(/(?<![\w.-])\d+(?![\w.-])/g, '#');
  return JSON.stringify([uri, report.rule.name, line, message]);
}

/** Uris of then and now of what git takes for renamed. */
function renames(root: string, commit: string): Map<string, string> {
  const fields = (
    git(root, ['diff', '--name-status', '-z', '-M', '--diff-filter=R', commit])?.toString('utf8') ?? ''
  ).split('\0');
  const uriOf = (path: string): string => URI.file(posix.join(URI.file(root).path, path)).toString();
  const found = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) found.set(uriOf(fields[at + 1]!), uriOf(fields[at + 2]!));
  return found;
}
