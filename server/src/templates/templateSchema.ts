/**
 * What a template document asks of documents of its kind: which sections, in which order, with which fields. Rules,
 * completion, scaffolds and snippets all read this; nobody else reads the template's text.
 */
import type { Span } from '../markdown/outline';
import type { FieldName, SectionRole } from '../reading/model';
import type { HeadingIndex } from './headingIndex';

export interface TemplateSchema {
  readonly text: string;
  readonly sections: readonly TemplateSection[];
  /** The one section that holds all others. */
  readonly title: TemplateSection | null;
  readonly headings: HeadingIndex;
  /** In order, those before the first heading included. */
  readonly fields: readonly TemplateField[];
  /** Every place, in reading order; one name may stand in several. */
  readonly placeholders: readonly TemplatePlaceholder[];
}

/** What is read in a template's text, as plain data. */
export interface TemplateReading extends Pick<TemplateSchema, 'fields' | 'placeholders'> {
  readonly sections: readonly Omit<TemplateSection, 'pattern' | 'words'>[];
}

/** Both null: nothing but a placeholder, which leaves everything free. */
export interface HeadingPattern {
  /** The folded words of a heading without placeholders. */
  readonly exact: string | null;
  /** With a placeholder beside words. */
  readonly free: RegExp | null;
}

/** From the anchors above its heading to the next heading of its rank or higher. */
export interface TemplateSection extends Span {
  readonly index: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly heading: Span;
  /** The heading as a reader sees it. */
  readonly title: string;
  /** The same, folded. */
  readonly words: string;
  readonly role: SectionRole | null;
  /** What headings are held against. */
  readonly pattern: HeadingPattern;
  /** Marked `<!-- optional -->`: nobody misses it. */
  readonly optional: boolean;
  /** Has a placeholder in its heading: there may be several, and what stands for the placeholder is free. */
  readonly repeatable: boolean;
}

export interface TemplateField extends Span {
  readonly name: FieldName | null;
  readonly label: string;
  /** Index of its section; null before the first heading. */
  readonly section: number | null;
  readonly optional: boolean;
}

/** `[Title]` or `<topic>`; the span includes its brackets. */
export interface TemplatePlaceholder extends Span {
  /** What stands between the brackets. */
  readonly name: string;
}

/** The template that a document follows. */
export interface FollowedTemplate {
  readonly schema: TemplateSchema;
  /** The team's own template, as the config names it; null for a built-in one that the documents of a folder look like. */
  readonly file: string | null;
  /** Whether documents of this folder have the section by its index; of a team's own template all count. */
  isUsual(section: number): boolean;
}
