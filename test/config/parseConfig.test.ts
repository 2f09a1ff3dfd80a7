import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../server/src/config/defaultConfig';
import { parseConfig } from '../../server/src/config/parseConfig';
import { configInvalid } from '../../server/src/rules/engine/configInvalid';

const rules = ['status-unknown', 'team-not-listed', 'overdue'];

/** Problems as `words: message`, with the mended text where there is a mend. */
function problems(text: string) {
  return parseConfig(text, rules).problems.map(({ message, span, mend }) => {
    const mended = mend && text.slice(0, mend.span.start) + mend.text + text.slice(mend.span.end);
    return `${text.slice(span.start, span.end)}: ${message}${mended ? ` → ${mended}` : ''}`;
  });
}

describe('parseConfig', () => {
  test('an empty file, an empty object and no file are one', () => {
    for (const text of ['', '  \n', '{}', '// nothing yet\n{}'])
      expect(parseConfig(text, rules)).toEqual({ config: defaultConfig, problems: [] });
  });

  test('comments and trailing commas are allowed', () => {
    const { config, problems } = parseConfig('{ // why\n "preset": "strict", /* so */ }', rules);
    expect(problems).toEqual([]);
    expect(config?.preset).toBe('strict');
  });

  test('what is not said has its default, at every depth', () => {
    const { config } = parseConfig('{ "files": { "links": "all" }, "teams": [{ "name": "QA" }] }', rules);
    expect(config?.files).toEqual({ ...defaultConfig.files, links: 'all' });
    expect(config?.teams).toEqual([{ name: 'QA', aliases: [] }]);
  });

  test('a rule has a severity, or a severity and options', () => {
    const text = '{ "rules": { "overdue": "off", "status-unknown": ["hint", { "days": 2 }] } }';
    expect(parseConfig(text, rules)).toMatchObject({
      config: { rules: { overdue: 'off', 'status-unknown': ['hint', { days: 2 }] } },
      problems: [],
    });
  });

  test('unknown names are told, with what was probably meant, and the rest is used', () => {
    const text =
      '{ "presett": "strict", "files": { "maxsize": 1 }, "rules": { "over-due": "off", "overdue": "off" } }';
    expect(problems(text)).toEqual([
      `"presett": There is no setting 'presett'. Did you mean 'preset'? → ${text.replace('presett', 'preset')}`,
      `"maxsize": There is no setting 'maxsize'. Did you mean 'maxSize'? → ${text.replace('maxsize', 'maxSize')}`,
      `"over-due": There is no rule 'over-due'. Did you mean 'overdue'? → ${text.replace('over-due', 'overdue')}`,
    ]);
    expect(parseConfig(text, rules).config?.rules).toMatchObject({ overdue: 'off' });
  });

  test('unknown names are told inside lists and maps too', () => {
    expect(problems('{ "overrides": [{ "files": ["a"], "rules": { "nonsense": "off" } }] }')).toEqual([
      `"nonsense": There is no rule 'nonsense'.`,
    ]);
    expect(problems('{ "teams": [{ "name": "QA", "alias": ["q"] }] }')).toEqual([
      `"alias": There is no setting 'alias'.`,
    ]);
    expect(problems('{ "lexicon": { "sections": { "goals": ["Purpose"] } } }')[0]).toMatch(
      `"goals": There is no setting 'goals'. Did you mean 'goal'?`,
    );
  });

  test.each([
    ['{ "preset": "strickt" }', `"strickt": 'preset' cannot be 'strickt'. Did you mean 'strict'?`],
    ['{ "preset": 3 }', `3: 'preset' must be 'recommended', 'strict' or 'minimal'.`],
    [
      '{ "rules": { "overdue": "warn" } }',
      `'rules.overdue' must be 'off', 'hint', 'info', 'warning' or 'error'.`,
    ],
    [
      '{ "rules": { "overdue": ["error"] } }',
      `["error"]: 'rules.overdue' must be a list with at least 2 entries.`,
    ],
    [
      '{ "rules": { "overdue": ["eror", {}] } }',
      `"eror": 'rules.overdue.0' cannot be 'eror'. Did you mean 'error'?`,
    ],
    ['{ "files": { "maxSize": "5 MB" } }', `"5 MB": 'files.maxSize' must be a number.`],
    ['{ "files": { "maxSize": 0 } }', `0: 'files.maxSize' must be more than 0.`],
    [
      '{ "calendar": { "holidays": ["2027-02-30"] } }',
      `'calendar.holidays.0' must be a date such as 2027-03-08.`,
    ],
    ['[]', `[]: The config must be an object.`],
    ['strict', 'This is no JSON: invalid symbol.'],
    ['\u0000', 'This is no JSON: invalid symbol.'],
    ['/* strict', 'This is no JSON: unexpected end of comment.'],
    ['{ "preset": "strict"', `This is no JSON: close brace expected.`],
    ['{ "preset" "strict" }', `This is no JSON: colon expected.`],
  ])('%s cannot be used', (text, problem) => {
    expect(problems(text)[0]).toContain(problem);
    expect(parseConfig(text, rules).config).toBeNull();
  });

  test('a key that stands twice is told', () => {
    expect(problems('{ "preset": "strict", "preset": "minimal" }')).toEqual([
      `"preset": 'preset' is given twice.`,
    ]);
  });

  test('names of the prototype are names like others', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(problems(`{ "rules": { "${name}": "off" } }`)).toEqual([
        `"${name}": There is no rule '${name}'.`,
      ]);
  });
});

test.each(configInvalid.examples)('the page of config-invalid tells the truth', ({ bad, fixed, good }) => {
  const body = (file: string): string => file.replace(/^--- .*\n/, '');
  const names = ['gate-not-met'];
  for (const text of [fixed, good]) if (text) expect(parseConfig(body(text), names).problems).toEqual([]);
  if (bad === undefined) return;
  const [, before, marked, caret, says, after] = /^([\s\S]*?)(.*\n)( *\^+) (.*)\n([\s\S]*)$/.exec(body(bad))!;
  const text = before! + marked! + after!;
  const [problem, ...others] = parseConfig(text, names).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    message: says,
    span: { start: before!.length + caret!.indexOf('^'), end: before!.length + caret!.length },
  });
  const { span, text: word } = problem!.mend!;
  expect(text.slice(0, span.start) + word + text.slice(span.end)).toBe(body(fixed!));
});

test.each([['['.repeat(400_000)], ['{"rules":'.repeat(100_000)]])(
  'a config that is nested without end is a problem and no crash',
  (text) => {
    const { config, problems } = parseConfig(text, []);
    expect(config).toBeNull();
    expect(problems).toHaveLength(1);
  },
);

test.each([
  '../x.json',
  '/etc/x.json',
  'a/../../x.json',
  'C:/x.json',
  '..\\x.json',
  'src/main.ts',
  'file:///x.json',
])('a baseline lies in the folder of the config, and %s does not', (baseline) => {
  const { config, problems } = parseConfig(JSON.stringify({ baseline }), []);
  expect(config).toBeNull();
  expect(problems.map(({ message }) => message)).toEqual([
    "'baseline' must be the path of a .json file in the folder of this file.",
  ]);
});
