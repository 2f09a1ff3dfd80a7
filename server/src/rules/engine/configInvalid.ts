import type { Described } from '../rule';

/**
 * What the workspace finds in `milepost.json` itself. It is no rule of documents: no config can turn it off, and nothing
 * suppresses it.
 */
export const configInvalid: Described = {
  name: 'config-invalid',
  category: 'hygiene',
  severity: 'error',
  what: 'A `milepost.json` that is no JSON, names a setting, rule or template that is not there, or gives one a value that it cannot have.',
  why: 'Half a config would judge the documents by rules that nobody chose. The last one that could be used stays in force until it is mended; on the command line nothing is checked and the exit code is 2.',
  examples: [
    {
      bad: `--- milepost.json
{ "rules": { "gate-not-mte": "off" } }
             ^^^^^^^^^^^^^^ There is no rule 'gate-not-mte'. Did you mean 'gate-not-met'?
`,
      fixed: `--- milepost.json
{ "rules": { "gate-not-met": "off" } }
`,
    },
    {
      bad: `--- milepost.json
{
  "presett": "strict",
  ^^^^^^^^^ There is no setting 'presett'. Did you mean 'preset'?
}
`,
      fixed: `--- milepost.json
{
  "preset": "strict",
}
`,
    },
    {
      good: `--- milepost.json
{
  // Comments and a last comma are fine.
  "preset": "recommended",
}
`,
    },
  ],
  fixes: 'where what was meant can be told',
};
