import type { Section } from '../reading/model';
import { fold } from '../reading/words';
import { placeholdersInHeading } from './placeholders';
import type { TemplateSchema, TemplateSection } from './templateSchema';

export interface TemplateMatch {
  /** For each section of the document the section of the template that it is, or null. */
  readonly of: readonly (TemplateSection | null)[];
  /** How many of the document's headings below its title the template has, 0 to 1; 0 for a document without any. */
  readonly share: number;
  /** How many of them are headed by the very words of the template. */
  readonly exact: number;
}

/** A document follows a template if at least this share of its headings match. */
export const followsFrom = 0.8;

/**
 * Holds a document's sections against a template's. The title is the title, whatever it says. Another section is what its
 * role or its words say, under the match of its parent if they can be found there; then what a placeholder leaves free.
 */
export function matchTemplate(schema: TemplateSchema, sections: readonly Section[]): TemplateMatch {
  const all = schema.sections.map((section) => ({ section, pattern: patternOf(section.title) }));
  const title = titleOf(sections);
  const templateTitle = titleOf(schema.sections);
  const anywhere = all.filter(({ section }) => section !== templateTitle);
  const of: (TemplateSection | null)[] = [];
  for (const section of sections) {
    const above = section.parent === null ? null : of[section.parent]!;
    const under = all.filter((candidate) => candidate.section.parent === (above?.index ?? null));
    const isUnder = section.parent === null || above !== null;
    if (section === title) of.push(templateTitle);
    else
      of.push((isUnder ? (said(under, section) ?? left(under, section)) : null) ?? said(anywhere, section));
  }
  const counted = sections.filter((section) => section !== title);
  const matched = counted.filter(({ index }) => of[index] !== null).length;
  const exact = counted.filter(({ index, text }) => {
    const found = of[index];
    return found && fold(found.title) === fold(text);
  }).length;
  return { of, share: counted.length === 0 ? 0 : matched / counted.length, exact };
}

/** The one section that holds all others. */
function titleOf<S extends { readonly parent: number | null }>(sections: readonly S[]): S | null {
  const [first, second] = sections.filter(({ parent }) => parent === null);
  return first !== undefined && second === undefined ? first : null;
}

interface Candidate {
  readonly section: TemplateSection;
  readonly pattern: Pattern;
}

function said(candidates: readonly Candidate[], { role, text, title }: Section): TemplateSection | null {
  const words = [fold(text), fold(title.text)];
  const found =
    candidates.find(({ section }) => role !== null && section.role === role) ??
    candidates.find(({ pattern }) => pattern.exact !== null && words.includes(pattern.exact));
  return found?.section ?? null;
}

function left(candidates: readonly Candidate[], { text }: Section): TemplateSection | null {
  const words = fold(text);
  const found =
    candidates.find(({ pattern }) => pattern.free?.test(words)) ??
    candidates.find(({ pattern }) => pattern.exact === null && pattern.free === null);
  return found?.section ?? null;
}

interface Pattern {
  /** The folded words of a heading without placeholders. */
  readonly exact: string | null;
  /** With a placeholder beside words. Both null: nothing but a placeholder, which leaves everything free. */
  readonly free: RegExp | null;
}

function patternOf(title: string): Pattern {
  const placeholders = placeholdersInHeading(title);
  if (placeholders.length === 0) return { exact: fold(title), free: null };
  let source = '';
  let words = '';
  let at = 0;
  for (const { start, end } of [...placeholders, { start: title.length, end: title.length }]) {
    words += title.slice(at, start);
    source += `${literal(title.slice(at, start))}${start < end ? '.+' : ''}`;
    at = end;
  }
  return { exact: null, free: fold(words) === '' ? null : new RegExp(`^${source}$`) };
}

/** As folded words are written, spaces kept loose. */
function literal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s*');
}
