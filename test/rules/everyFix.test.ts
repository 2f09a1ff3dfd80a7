import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { allRules } from '../../server/src/rules/allRules';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

/** The same documents as other editors and systems write them. */
const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\uFEFF${text}`],
  ['no last line end', (text) => text.replace(/\n+$/, '')],
  // What closes front matter may have no space behind it.
  ['trailing spaces', (text) => text.replace(/^(?!---|[ \t]*(?:`{3}|~{3})).*\S$/gm, '$&  ')],
];

const wrongIn = (workspace: Workspace): readonly string[] =>
  reports(workspace)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(worded);

const reports = ({ service, documents, uri, settled }: Workspace) =>
  settled(() => documents.flatMap((path) => service.reports(uri(path))));

const worded = ({ rule, message }: ReturnType<typeof reports>[number]): string => `${rule.name}: ${message}`;

/** Lines that stand in both, whatever happened around them. */
function common(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of after.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return before.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0;
  });
}

/** All fixes of all findings of one rule, each with the place of its document. */
function actionsOf({ service, documents, uri, settled }: Workspace, name: string): CodeAction[] {
  return documents.flatMap((path) =>
    settled(() => service.reports(uri(path)))
      .filter(({ rule }) => rule.name === name)
      .flatMap(({ range }) => settled(() => service.codeActions(uri(path), range)))
      .filter(({ edit, diagnostics }) => edit && diagnostics?.some(({ code }) => code === name)),
  );
}

describe.each(variants)('%s', (_, change) => {
  test.each(
    allRules.filter(({ fix }) => fix).map(({ name, severity, examples }) => ({ name, severity, examples })),
  )('$name', ({ name, severity, examples }) => {
    for (const { bad, fixed, config, today } of examples) {
      if (bad === undefined || fixed === undefined) continue;
      const files = new Map([...parseFixture(bad).files].map(([path, text]) => [path, change(text)]));
      const rules = severity === 'off' ? { [name]: 'info' } : {};
      const open = () =>
        openWorkspace(files, {
          config: { ...config, rules: { ...rules, ...(config as { rules?: object })?.rules } },
          today,
        });
      const actions = actionsOf(open(), name);
      expect(actions.length, `${name} offers nothing here`).toBeGreaterThan(0);
      for (let at = 0; at < actions.length; at++) {
        const workspace = open();
        const wrong = wrongIn(workspace);
        const all = reports(workspace).map(worded);
        const action = actions[at]!;
        workspace.apply(action.edit!);
        const where = `"${action.title}"`;
        const isRenamed = action.edit!.documentChanges!.some(
          (each) => 'kind' in each && each.kind === 'rename',
        );
        // The finding is gone: there is one less of its words, or of its rule where others became like it.
        const now = reports(workspace).map(worded);
        const mine = (list: readonly string[]) => list.filter((each) => each.startsWith(`${name}: `)).length;
        expect(mine(now), `${where} leaves its finding`).toBeLessThan(mine(all) + (isRenamed ? 1 : 0));
        const worse = wrongIn(workspace).filter((one) => !wrong.includes(one));
        expect(worse, `${where} makes something else wrong`).toEqual([]);
        for (const [path, before] of files) {
          const after = workspace.files.get(path);
          if (after === undefined) continue;
          expect(after.startsWith('\uFEFF'), `${where}: BOM`).toBe(before.startsWith('\uFEFF'));
          const lineEnds = (text: string) => [...new Set(text.match(/\r\n|\r|\n/g))].sort().join();
          if (before.includes('\n')) expect(lineEnds(after), `${where}: line ends`).toBe(lineEnds(before));
          if (after === before) continue;
          // Nothing but whole changed lines differs.
          const same = common(before, after).length;
          expect(same, `${where} rewrites the document`).toBeGreaterThanOrEqual(
            before.split('\n').length - changedLines(action, path, workspace),
          );
        }
      }
    }
  });
});

/** How many lines of a document an edit names. */
function changedLines({ edit }: CodeAction, path: string, { uri }: Workspace): number {
  let count = 0;
  for (const change of edit!.documentChanges ?? []) {
    if (!('textDocument' in change) || change.textDocument.uri !== uri(path)) continue;
    for (const { range } of change.edits) count += range.end.line - range.start.line + 1;
  }
  return count;
}
