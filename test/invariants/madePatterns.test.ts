import { expect, test, vi } from 'vitest';
import { parseFixture } from '../helpers/parseFixture';
import { superlinear } from './patterns/superlinear';

/** Of what is put together: which sources cost more than in proportion, and why what they are asked of is never long. */
const excused: readonly (readonly [RegExp, string])[] = [
  [/^\^.*\.\+.*\$$/, 'a heading of a template with gaps, held against headings of 500 characters'],
];

/** Regular expressions that the server puts together while it is loaded, and while every rule judges and mends. */
async function madePatterns(): Promise<readonly RegExp[]> {
  const made = new Map<string, RegExp>();
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, words, newTarget) {
      const pattern: RegExp = Reflect.construct(target, words, newTarget);
      // Libraries answer for their own.
      const [, , caller = ''] = (new Error().stack ?? '').split('\n');
      if (caller.includes('/server/src/')) made.set(`${pattern.source}/${pattern.flags}`, pattern);
      return pattern;
    },
  });
  try {
    vi.resetModules();
    const { allRules } = await import('../../server/src/rules/allRules');
    const { openWorkspace } = await import('../helpers/openWorkspace');
    for (const { name, severity, examples } of allRules) {
      const config = severity === 'off' ? { rules: { [name]: 'warning' } } : {};
      for (const { bad, good, config: own, today, git } of examples) {
        const { files } = parseFixture(bad ?? good!);
        const { service, documents, settled } = openWorkspace(files, {
          config: { ...config, ...own },
          today,
          git,
        });
        for (const uri of documents)
          for (const report of settled(() => service.reports(uri))) service.fixes(uri, report);
        service.treeFind('lending');
      }
    }
  } finally {
    globalThis.RegExp = real;
  }
  return [...made.values()];
}

test('no regular expression that is put together costs more than in proportion either', async () => {
  const made = await madePatterns();
  expect(made.length).toBeGreaterThan(40);
  const found = made.flatMap(({ source, flags }) => {
    const attack = superlinear(source, flags);
    return attack ? [{ source, flags, attack }] : [];
  });
  const isExcused = ({ source }: { source: string }): boolean => excused.some(([like]) => like.test(source));
  expect(found.filter((each) => !isExcused(each))).toEqual([]);
});
