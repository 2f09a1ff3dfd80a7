import { expect, test } from 'vitest';
import { allRules } from '../../server/src/rules/allRules';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

/**
 * Findings that are moved along with the text, and not made again, are those that a new service finds: places, words and
 * what fixes are made from. Held over every example of every rule, with words typed and taken away in paragraphs.
 */
const prose = 'Some words that say nothing, and a few more of them.';
const steps: readonly { readonly from: number; readonly to: number; readonly text: string }[] = [
  { from: 5, to: 5, text: 'x' },
  { from: 6, to: 6, text: 'yz and so on' },
  { from: 2, to: 9, text: '' },
];

test('findings that move are those of a new service', () => {
  let moves = 0;
  let again = 0;
  for (const { name, severity, examples } of allRules) {
    const optIn = severity === 'off' ? { rules: { [name]: 'info' } } : {};
    for (const { bad, config, today, git } of examples) {
      if (bad === undefined) continue;
      const options = { config: { ...optIn, ...config }, today, git };
      const texts = [...parseFixture(bad).files].map(
        ([path, text]) => [path, withProse(path, text)] as const,
      );
      const open = (files: ReadonlyMap<string, string>) => openAll(files, options);
      const files = new Map(texts);
      const workspace = open(files);
      const { service, uri } = workspace;
      foundIn(workspace);
      for (const [path, text] of texts) {
        if (!text.includes(prose)) continue;
        let now = text;
        for (const [at, { from, to, text: typed }] of steps.entries()) {
          const line = text.split('\n').indexOf(prose);
          const start = { line, character: from };
          const before = service.computed.get('judgement')!;
          service.change(uri(path), at + 2, [
            { range: { start, end: { line, character: to } }, text: typed },
          ]);
          const offset = now.split('\n', line).join('\n').length + 1;
          now = now.slice(0, offset + from) + typed + now.slice(offset + to);
          foundIn(workspace);
          moves++;
          again += service.computed.get('judgement')! - before;
        }
        files.set(path, now);
      }
      expect(foundIn(workspace), name).toEqual(foundIn(open(files)));
    }
  }
  // Else this would hold nothing.
  expect(again).toBeLessThan(moves / 4);
}, 900_000);

const isMarkdown = (path: string): boolean => path.endsWith('.md');

/** A paragraph of prose at the top and one at the end. */
function withProse(path: string, text: string): string {
  if (!isMarkdown(path)) return text;
  return `${text.replace(/^# .*\n/m, (title) => `${title}\n${prose}\n`)}\n${prose.toUpperCase()}\n`;
}

function openAll(files: ReadonlyMap<string, string>, options: WorkspaceOptions) {
  const workspace = openWorkspace(files, options);
  for (const [path, text] of files)
    if (isMarkdown(path)) workspace.service.open(workspace.uri(path), 1, text);
  return workspace;
}

const foundIn = ({ service, settled }: Workspace): unknown =>
  settled(() =>
    structuredClone(
      service
        .documents()
        .map((uri) => service.reports(uri).map(({ rule, ...report }) => ({ rule: rule.name, ...report }))),
    ),
  );
