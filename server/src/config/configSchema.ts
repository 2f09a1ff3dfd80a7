// The namespace, not `{ z }`: only then can the bundler leave out what is not used, which is most of it.

import { documentKinds, fieldNames, recordStates, sectionRoles, statusCategories } from './lexiconNames';
import * as z from './zod';

/** `milepost.json`. Defaults, validation, the JSON schema for editors and its documentation all come from here. */

const word = z.string().min(1);
const words = z.array(word).default([]);
const glob = z.string().min(1).describe('A glob, relative to the folder of this file.');
const globs = z.array(glob);
const day = z.iso.date();

export const severitySchema = z.enum(['off', 'hint', 'info', 'warning', 'error']);

const ruleSetting = z
  .union([severitySchema, z.tuple([severitySchema, z.record(z.string(), z.unknown())])])
  .describe('A severity, or a severity and options: `["warning", { … }]`.');

const ruleSettings = z.record(z.string(), ruleSetting);

const override = z
  .strictObject({
    files: globs.min(1).describe('The documents that these settings are for.'),
    rules: ruleSettings.describe('Severities of rules in these documents.'),
  })
  .describe('Rules that differ in some documents; a later entry wins over an earlier one.');

const files = z.strictObject({
  include: globs.default(['**/*.md', '**/*.markdown']).describe('The documents to read.'),
  exclude: globs
    .default([
      '**/node_modules/**',
      '**/vendor/**',
      '**/third_party/**',
      // Texts that tests are fed with, wrong ones above all.
      '**/{test,tests,spec,e2e}/**/fixtures/**',
      '**/__fixtures__/**',
      '**/testdata/**',
    ])
    .describe('Documents to leave out.'),
  links: z
    .enum(['all', 'roadmap'])
    .optional()
    .describe(
      'Whether links and tables are checked in all Markdown or only in documents of a roadmap. The command line checks all unless told otherwise, the editor the roadmap and what is open.',
    ),
  maxSize: z
    .int()
    .positive()
    .default(5_000_000)
    .describe('Documents larger than this many bytes are skipped.'),
  archives: z
    .array(word)
    .default(['archive', 'archived', 'completed', 'closed', 'done', 'old', 'legacy', 'history'])
    .describe('Names of folders of finished or set-aside work, where most rules are quiet.'),
});

const roadmap = z.strictObject({
  name: word.describe('What people call it.'),
  index: glob.optional().describe('Its index or roadmap document, which belongs to it as well.'),
  include: globs.min(1).describe('The documents that belong to it.'),
});

const wordsBy = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(
      names.map((name) => [name, words.describe(`More words that mean ${name}.`)]),
    ) as Record<Name, typeof words>,
  );

const team = z.strictObject({
  name: word.describe('The name as it should be written.'),
  aliases: words.describe('Other names for the same team.'),
});

const lexicon = z.strictObject({
  sections: z
    .partialRecord(z.enum(sectionRoles), z.array(word))
    .default({})
    .describe('More headings, by what their section is for.'),
  fields: z
    .partialRecord(z.enum(fieldNames), z.array(word))
    .default({})
    .describe('More labels, by what the field says.'),
  optional: words.describe('More words that make a box, an item or a section optional.'),
});

const templates = z
  .partialRecord(z.enum([...documentKinds, 'phase']), glob)
  .describe('Your own template files, by the kind of document that they are for.');

const kind = z.strictObject({
  files: globs.min(1),
  kind: z.enum(documentKinds),
  template: z.boolean().optional().describe('Whether these documents are templates.'),
});

const claim = z.strictObject({
  text: word.describe('Words of the checklist item; `*` stands for anything.'),
  says: z
    .enum([
      'milestone-status',
      'phase-exits-done',
      'phases-done',
      'owners-current',
      'index-matches',
      'nothing',
    ])
    .describe('What it claims; `nothing` stops Milepost from checking it.'),
});

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

const calendar = z.strictObject({
  workingDays: z
    .array(weekday)
    .min(1)
    .default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])
    .describe('The days of the week on which people work.'),
  country: z
    .string()
    .min(2)
    .optional()
    .describe(
      'Whose public holidays `holidays` lists: `DE` or `DE-BY`. `milepost init --country` writes both; the dates count.',
    ),
  holidays: z.array(day).default([]).describe('Days on which nobody works, beside those of the week.'),
  workdays: z.array(day).default([]).describe('Days on which people work although they are holidays.'),
});

const branches = z.strictObject({
  pattern: z
    .string()
    .max(200)
    .regex(/^(?!.*(\{\w+\}).*\1)/, 'a pattern with each part once')
    .optional()
    .describe(
      'How branches are named: `{type}/m{milestone}-p{phase}-{slug}`. Read from the roadmap if absent.',
    ),
  target: z.string().optional().describe('Where phases merge: `chore/m{milestone}-integration`.'),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('The JSON schema of this file.'),
  preset: z
    .enum(['recommended', 'strict', 'minimal'])
    .default('recommended')
    .describe(
      'Where severities start from. `strict` makes warnings of informations and turns the opt-in rules on; `minimal` keeps errors alone.',
    ),
  rules: ruleSettings.default({}).describe('Severities of rules, by name.'),
  overrides: z.array(override).default([]),
  files: files.prefault({}).describe('Which documents are read.'),
  problems: z
    .enum(['open', 'roadmap', 'all'])
    .optional()
    .describe('Whose findings the Problems panel lists: open documents, the roadmap, or all Markdown.'),
  roadmaps: z
    .array(roadmap)
    .default([])
    .describe('The roadmaps of this repository, where folders and links do not tell.'),
  kinds: z.array(kind).default([]).describe('What documents are, where their content does not tell.'),
  statuses: wordsBy(statusCategories).prefault({}).describe('Words for the status of milestones and phases.'),
  recordStatuses: wordsBy(recordStates).prefault({}).describe('Words for the status of decision records.'),
  priorities: words.describe('The words for priorities, if not High / Medium / Low, P0–P3 or MoSCoW.'),
  teams: z.array(team).default([]).describe('The teams and what else they are called.'),
  lexicon: lexicon.prefault({}).describe('Words of your house that Milepost does not know.'),
  templates: templates.default({}),
  baseline: word
    .regex(
      /^(?!.*(?:^|[\\/])\.\.(?:[\\/]|$))[^\\/:][^\\:]*\.json$/,
      'the path of a .json file in the folder of this file',
    )
    .optional()
    .describe(
      'A file of findings that are accepted for now, relative to the folder of this file: `milepost.baseline.json`.',
    ),
  claims: z.array(claim).default([]).describe('Checklist sentences that can be verified.'),
  calendar: calendar.prefault({}).describe('When people work.'),
  severalActive: z
    .int()
    .positive()
    .optional()
    .describe('How many milestones of a roadmap may be in progress at once.'),
  branches: branches.prefault({}).describe('How branches are named.'),
});
