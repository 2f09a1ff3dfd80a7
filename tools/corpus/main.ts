import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allRules } from '../../server/src/rules/allRules';
import type { Rule } from '../../server/src/rules/rule';
import { drawnFindings, findingLines } from './findingLines';
import { judge } from './judge';
import { mendAll } from './mendAll';
import { type Survey, survey } from './survey';
import { surveyTable } from './surveyTable';
import { timedRules } from './timedRules';

const usage =
  'npm run corpus -- DIR [--only NAME] [--today YYYY-MM-DD] [--judge MISTAKES.jsonl CLEAN.jsonl] [--samples N] [--rules NAME,…] [--draw N] [--time] [--fix]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      judge: { type: 'boolean' },
      only: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      samples: { type: 'string', default: '3' },
      rules: { type: 'string' },
      draw: { type: 'string' },
      time: { type: 'boolean' },
      fix: { type: 'boolean' },
    },
  });
  const [folder, mistakes, clean] = positionals;
  if (!folder || (values.judge && !(mistakes && clean))) {
    console.error(usage);
    return 2;
  }
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (!values.only || entry.name.includes(values.only)))
    .map(({ name }) => name)
    .sort();
  if (values.fix) return mendEach(folder, names, values.today);
  const rules = values.rules ? rulesNamed(values.rules.split(',')) : allRules;
  const timed = timedRules(rules);
  const surveys: Survey[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    surveys.push(
      await survey(name, resolve(join(folder, name)), values.today, values.time ? timed.rules : rules),
    );
  }
  if (values.draw) console.log(drawnFindings(surveys, Number(values.draw), 5));
  else if (values.rules) console.log(findingLines(surveys));
  else console.log(surveyTable(surveys));
  if (values.time) {
    const sum = (of: (each: Survey) => number): number => surveys.reduce((all, each) => all + of(each), 0);
    console.log(
      timed.table(
        sum(({ seconds }) => seconds.read),
        sum(({ seconds }) => seconds.check),
      ),
    );
  }
  if (values.judge) console.log(judge(surveys, mistakes!, clean!, Number(values.samples)));
  const flaws = surveys.flatMap((each) => each.flaws.map((flaw) => `${each.name}/${flaw}`));
  for (const flaw of flaws) console.log(`FLAW ${flaw}`);
  console.log(
    flaws.length > 0 ? `${flaws.length} flaws` : 'No throw, no document over 2 s, no range outside its text.',
  );
  return flaws.length > 0 ? 1 : 0;
}

/** These rules alone, and told even where they are opt-ins. */
function rulesNamed(names: readonly string[]): readonly Rule[] {
  const missing = names.filter((name) => !allRules.some((rule) => rule.name === name));
  if (missing.length > 0) throw new Error(`no such rule: ${missing.join(', ')}`);
  return allRules
    .filter(({ name }) => names.includes(name))
    .map((rule) => (rule.severity === 'off' ? { ...rule, severity: 'info' } : rule));
}

/** All fixes of all repositories, in memory. */
async function mendEach(folder: string, names: readonly string[], today: string): Promise<number> {
  const tried = new Map<string, number>();
  let mended = 0;
  let flaws = 0;
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    const one = await mendAll(resolve(join(folder, name)), today);
    for (const [rule, count] of one.tried) tried.set(rule, (tried.get(rule) ?? 0) + count);
    for (const flaw of one.flaws) console.log(`FLAW ${name}/${flaw}`);
    mended += one.mended;
    flaws += one.flaws.length;
  }
  for (const [rule, count] of [...tried].sort()) console.log(`${String(count).padStart(5)} ${rule}`);
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${all} fixes tried one by one, ${mended} applied together, ${flaws} flaws`);
  return flaws > 0 ? 1 : 0;
}

main().then((code) => {
  process.exitCode = code;
});
