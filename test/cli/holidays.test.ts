import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { inProcess } from './support/inProcess';
import { bundle, milepost } from './support/milepost';

const configOf = (folder: string): string => readFileSync(join(folder, 'milepost.json'), 'utf8');
const daysOf = (folder: string): string[] => configOf(folder).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
const init = (country: string, today = '2027-03-08') => ['init', '--country', country, '--today', today];

test('init --country lists the public holidays of three years, and they are in force', async () => {
  const folder = temporaryFolder({
    'm1.md': '# Milestone 1: Loans\n\n- Status: In Progress\n- Planned end: 2027-05-27\n',
  });
  const { code, out, err } = await milepost(folder, init('de-by'));
  expect([code, out, err]).toEqual([
    0,
    `Wrote milepost.json: 1 document, 1 milestone.
36 public holidays: Germany, Bayern (DE-BY), 2027 to 2029.
milepost check shows 1 finding.
`,
    '',
  ]);
  expect(configOf(folder).split('\n').slice(0, 10).join('\n')).toBe(`{
  "preset": "recommended",
  "calendar": {
    "country": "DE-BY",
    "holidays": [
      "2027-01-01", // New Year's Day
      "2027-01-06", // Epiphany
      "2027-03-26", // Good Friday
      "2027-03-29", // Easter Monday
      "2027-05-01", // Labour Day`);
  expect(configOf(folder)).toContain(`      "2029-12-26" // Boxing Day\n    ]\n  }\n}\n`);
  const check = await milepost(folder, ['check', '--today', '2027-03-08']);
  expect(check.out).toContain('2027-05-27');
  expect(check.out).toContain('non-working-date');
});

// What their governments say of 2026. Half days, as in Iceland and Turkey, are no days off; a feast may take several.
test.each([
  ['US', '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'],
  ['IS', '01-01 04-02 04-03 04-05 04-06 04-23 05-01 05-14 05-24 05-25 06-17 08-03 12-25 12-26'],
  ['TR', '01-01 03-20 03-21 03-22 04-23 05-01 05-19 05-27 05-28 05-29 05-30 07-15 08-30 10-29'],
])('the days of %s', async (country, days) => {
  const folder = temporaryFolder({});
  await inProcess(folder, init(country, '2026-11-21'));
  const first = daysOf(folder).filter((day) => day.startsWith('2026'));
  expect(first.map((day) => day.slice(5)).join(' ')).toBe(days);
});

test.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati'])('a machine in %s writes the same days', async (TZ) => {
  const [here, there] = [temporaryFolder({}), temporaryFolder({})];
  await inProcess(here, init('NZ'));
  expect((await milepost(there, init('NZ'), { env: { TZ } })).code).toBe(0);
  expect(configOf(there)).toBe(configOf(here));
});

test.each([
  ['a country by its name', 'Switzerland', 'CH'],
  ['a town of a region', 'DE-BY-A', 'DE-BY-A'],
  ['a region in small letters', 'ck-atiu', 'CK-Atiu'],
])('%s is known', async (_, country, written) => {
  const folder = temporaryFolder({});
  await inProcess(folder, init(country));
  expect(configOf(folder)).toContain(`"country": "${written}"`);
});

test.each([
  ['UK', "no country 'UK' is known. Did you mean GB (United Kingdom), UA (Ukraine) or UG (Uganda)?"],
  ['Germny', "no country 'Germny' is known. Did you mean DE (Germany), "],
  ['XX', "no country 'XX' is known. Did you mean XK (Kosovo)?"],
  ['7', "no country '7' is known. It is a code such as DE, US or DE-BY."],
  ['DE-BX', "DE has no region 'BX'. Did you mean DE-BB (Brandenburg), DE-BE (Berlin) or DE-BW ("],
  ['MC-AB', 'no regions of MC (Monaco) are known. It can be MC.'],
])('%s is no place', async (country, words) => {
  const folder = temporaryFolder({});
  await expect(inProcess(folder, init(country))).rejects.toThrow(`gave 2: milepost: ${words}`);
  expect(existsSync(join(folder, 'milepost.json'))).toBe(false);
});

test('a place that nobody knows is told in one line', async () => {
  expect(await milepost(temporaryFolder({}), init('DE-XX'))).toEqual({
    code: 2,
    out: '',
    err: "milepost: DE has no region 'XX'. It is a code such as DE, US or DE-BY.\n",
  });
});

test('run again it adds the days of the year that came, and nothing else', async () => {
  const before =
    '\ufeff{\r\n  // Ours.\r\n  "calendar": { "workdays": ["2027-11-20"], "holidays": ["2027-12-24"] }\r\n}\r\n';
  const folder = temporaryFolder({ 'milepost.json': before });
  const run = (today: string) => inProcess(folder, init('MC', today));
  expect(await run('2027-03-08')).toBe(
    'Changed milepost.json: 37 public holidays added, Monaco (MC), 2027 to 2029.\n',
  );
  const written = configOf(folder);
  expect(written).toMatch(/^\ufeff\{\r\n {2}\/\/ Ours\.\r\n/);
  expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  expect(await run('2027-12-31')).toBe(
    'milepost.json has the holidays already: Monaco (MC), 2027 to 2029.\n',
  );
  expect(configOf(folder)).toBe(written);
  expect(await run('2028-01-01')).toMatch(
    /^Changed milepost\.json: 1\d public holidays added, Monaco \(MC\), 2028 to 2030\.\n$/,
  );
  const days = daysOf(folder);
  expect(new Set(days).size).toBe(days.length);
  expect(days.filter((day) => day < '2030')).toEqual(written.match(/\d{4}-\d{2}-\d{2}/g));
  expect(await milepost(folder, ['check'])).toMatchObject({ code: 0 });
});

test.each([
  [
    'of another country',
    '{ "calendar": { "country": "FR" } }',
    'milepost.json lists the holidays of FR and is left as it is. For MC, take out calendar.country and its days first.',
  ],
  ['that cannot be used', '{ "calendar": [] }', 'milepost.json:1:15: '],
  ['that is no JSON', '{ "calendar" }', 'milepost.json:1:'],
])('a config %s is left as it is', async (_, before, words) => {
  const folder = temporaryFolder({ 'milepost.json': before });
  await expect(inProcess(folder, init('MC'))).rejects.toThrow(`gave 2: milepost: ${words}`);
  expect(configOf(folder)).toBe(before);
});

test('the lines for assistants have no country', async () => {
  const folder = temporaryFolder({});
  await expect(inProcess(folder, ['init', '--agents', '--country', 'DE'])).rejects.toThrow(
    '--agents writes no config, so --country goes without it.',
  );
  expect(existsSync(join(folder, 'AGENTS.md'))).toBe(false);
});

test.each([
  ['de-by', '"country": "DE-BY"'],
  ['', null],
])('who sits at a terminal is asked once: %j', async (answer, written) => {
  const folder = temporaryFolder({});
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return answer;
  };
  await inProcess(folder, ['init'], { ask });
  expect(asked).toEqual([
    'Whose public holidays are days off? A code such as DE or DE-BY, or Enter for none: ',
  ]);
  if (written) expect(configOf(folder)).toContain(written);
  else expect(configOf(folder)).not.toContain('calendar');
  await expect(inProcess(folder, ['init'], { ask })).rejects.toThrow('is left as it is');
  expect(asked).toHaveLength(1);
});

// util-linux gives the terminal.
const hasScript = spawnSync('script', ['--version']).status === 0;
test.runIf(hasScript)('a terminal is asked, and an end of its input is no country', () => {
  for (const [input, country] of [
    ['DE-BY\n', '"DE-BY"'],
    ['\u0004', undefined],
  ] as const) {
    const folder = temporaryFolder({});
    const { status } = spawnSync('script', ['-qec', `"${process.execPath}" "${bundle}" init`, '/dev/null'], {
      cwd: folder,
      input,
      env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh' },
    });
    expect([status, /"country": (.*),/.exec(configOf(folder))?.[1]]).toEqual([0, country]);
  }
});
