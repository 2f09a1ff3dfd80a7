import * as z from './zod';

/**
 * The settings of one person, as they stand under `milepost.` in VS Code; what a team agrees on stands in
 * `milepost.json`. `package.json` declares the same; an invariant test compares them.
 */
const shown = (what: string) => z.boolean().default(true).describe(`Show progress above ${what}.`);

export const settingsSchema = z.object({
  files: z
    .object({
      include: z
        .array(z.string())
        .default([])
        .describe('Globs of documents to read besides those that `milepost.json` includes.'),
      exclude: z
        .array(z.string())
        .default([])
        .describe('Globs of documents to leave out, besides those that `milepost.json` excludes.'),
      maxSize: z
        .int()
        .positive()
        .default(5_000_000)
        .describe('Documents larger than this many bytes are skipped.'),
    })
    .prefault({}),
  problems: z
    .enum(['open', 'roadmap', 'all'])
    .default('roadmap')
    .describe('Whose findings the Problems panel lists besides those of open documents.'),
  codeLens: z
    .object({
      milestone: shown('milestones'),
      phase: shown('phases'),
      precheck: shown('pre-checklists'),
      review: shown('milestone review checklists'),
      checklist: z.boolean().default(false).describe('Show progress above the checklists inside phases.'),
    })
    .prefault({}),
});
