import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from './judge';
import { type Survey, survey } from './survey';
import { surveyTable } from './surveyTable';

const usage =
  'npm run corpus -- DIR [--only NAME] [--today YYYY-MM-DD] [--judge MISTAKES.jsonl CLEAN.jsonl] [--samples N]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      judge: { type: 'boolean' },
      only: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      samples: { type: 'string', default: '3' },
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
  const surveys: Survey[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    surveys.push(await survey(name, resolve(join(folder, name)), values.today));
  }
  console.log(surveyTable(surveys));
  if (values.judge) console.log(judge(surveys, mistakes!, clean!, Number(values.samples)));
  const flaws = surveys.flatMap((each) => each.flaws.map((flaw) => `${each.name}/${flaw}`));
  for (const flaw of flaws) console.log(`FLAW ${flaw}`);
  console.log(
    flaws.length > 0 ? `${flaws.length} flaws` : 'No throw, no document over 2 s, no range outside its text.',
  );
  return flaws.length > 0 ? 1 : 0;
}

main().then((code) => {
  process.exitCode = code;
});
