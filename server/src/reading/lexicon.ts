/**
 * The words that roadmaps use, as data. Everything is compared folded: lower case, without emoji, one kind of hyphen
 * and apostrophe. A config adds words with the same shape.
 */
import { checklistSections } from './lexicon/checklistSections';
import { columns } from './lexicon/columns';
import { fields } from './lexicon/fields';
import { openings } from './lexicon/openings';
import { planSections } from './lexicon/planSections';
import { recordStates } from './lexicon/recordStates';
import { stateFields } from './lexicon/stateFields';
import { statuses } from './lexicon/statuses';
import { tellingSections } from './lexicon/tellingSections';
import { values } from './lexicon/values';
import type { Category, FieldName, RecordState, SectionRole } from './model';

export type ColumnName = FieldName | 'phase' | 'week' | 'team' | 'record' | 'focus';

export interface Lexicon {
  /** Words in headings and in labels that stand over a list. */
  readonly sections: Readonly<Partial<Record<SectionRole, readonly string[]>>>;
  readonly fields: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** Column headers beyond the labels of fields. */
  readonly columns: Readonly<Partial<Record<ColumnName, readonly string[]>>>;
  readonly statuses: Readonly<Record<Category, readonly string[]>>;
  readonly statusEmoji: Readonly<Record<Category, string>>;
  readonly recordStates: Readonly<Record<RecordState, readonly string[]>>;
  readonly none: readonly string[];
  readonly open: readonly string[];
  readonly optional: readonly string[];
  readonly optionalSections: readonly string[];
  /** Words before a number: "Milestone 7", "Phase 2". */
  readonly subjects: Readonly<Record<Subject, readonly string[]>>;
  /** Words that make the title of a document in phases the name of a plan. */
  readonly plans: readonly string[];
  /** Documents whose title or file name says so tell of milestones and declare none. */
  readonly tellers: readonly string[];
  readonly tellerStarts: readonly string[];
  /** Words that end in `s` and are no project whose record follows: "Supersedes ADR 3". */
  readonly beforeRecords: readonly string[];
  /** Prefixes that look like ids and are none: `UTF-8`. */
  readonly foreignPrefixes: readonly string[];
}

export type Subject = 'milestone' | 'phase' | 'epic' | 'story' | 'task' | 'adr' | 'prd' | 'version';

export const lexicon: Lexicon = {
  sections: { ...checklistSections, ...planSections, ...tellingSections },
  fields: { ...stateFields, ...fields },
  columns,
  ...statuses,
  ...recordStates,
  ...values,
  ...openings,
};
