import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../../server/src/rules/allRules';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

/** A folder of workspaces to try as well: `MILEPOST_CORPUS=~/roadmaps`. */
const CORPUS = process.env.MILEPOST_CORPUS;

/** What is told of a document while no other is known is told of it still when all are. */
function tellsNothingTooEarly(files: ReadonlyMap<string, string>, options: WorkspaceOptions = {}): number {
  const configs = new Map([...files].filter(([path]) => path.endsWith('.json')));
  let all: Workspace | null = null;
  let told = 0;
  for (const [path, text] of files) {
    if (configs.has(path)) continue;
    const alone = openWorkspace(configs, options);
    alone.service.open(alone.uri(path), 1, text);
    const early = alone.service.earlyDiagnostics(alone.uri(path));
    if (early.length === 0) continue;
    all ??= openWorkspace(files, options);
    const { service, uri, settled } = all;
    service.open(uri(path), 1, text);
    const whole = new Set(
      settled(() => service.diagnostics(uri(path))).map((found) => JSON.stringify(found)),
    );
    expect(early.filter((found) => !whole.has(JSON.stringify(found)))).toEqual([]);
    service.close(uri(path));
    told += early.length;
  }
  return told;
}

test('in no example of a rule', () => {
  let told = 0;
  for (const rule of allRules) {
    const optIn = rule.severity === 'off' ? { rules: { [rule.name]: 'warning' } } : {};
    for (const { bad, config, today, git } of rule.examples)
      if (bad !== undefined)
        told += tellsNothingTooEarly(parseFixture(bad).files, {
          config: { ...optIn, ...config },
          today,
          git,
        });
  }
  expect(told).toBeGreaterThan(40);
});

test('not of a template that stands beside what was made from it', () => {
  const template =
    '# Milestone [N]: [Title]\n\n- Status: [Status]\n- Estimate: 3 wekks\n\n## Checklist\n\n- [ ] One.\n-[ ] [Two]\n';
  const files = new Map([
    ['docs/roadmap/m1.md', '# Milestone 1: Landing\n\n- Status: Completed\n\n## Goal\n\nA boat can land.\n'],
    ['docs/roadmap/templates/milestone.md', template],
  ]);
  tellsNothingTooEarly(files);
});

if (CORPUS)
  test.each(readdirSync(CORPUS))('in %s', (name) => {
    const folder = join(CORPUS, name);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    tellsNothingTooEarly(new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
  });
