import type { Section } from '../reading/model';
import { fold } from '../reading/words';
import { placeholdersInHeading } from './placeholders';
import type { TemplateSchema, TemplateSection } from './templateSchema';

export interface TemplateMatch {
  /** For each section of the document the section of the template that it is, or null. */
  readonly of: readonly (TemplateSection | null)[];
  /** How many of the document's headings the template has, 0 to 1; 0 for a document without any. */
  readonly share: number;
}

/** A document follows a template if at least this share of its headings match. */
export const followsFrom = 0.8;

/**
 * Holds a document's sections against a template's: under the match of its parent, a section is first what its role
 * says, then what its words say, then what a placeholder leaves free.
 */
export function matchTemplate(schema: TemplateSchema, sections: readonly Section[]): TemplateMatch {
  const patterns = schema.sections.map(({ title }) => patternOf(title));
  const of: (TemplateSection | null)[] = [];
  for (const section of sections) {
    const above = section.parent === null ? null : of[section.parent]!;
    const candidates =
      section.parent !== null && above === null
        ? []
        : schema.sections.filter(({ parent }) => parent === (above?.index ?? null));
    of.push(best(candidates, section, patterns));
  }
  const matched = of.filter((section) => section !== null).length;
  return { of, share: sections.length === 0 ? 0 : matched / sections.length };
}

function best(
  candidates: readonly TemplateSection[],
  section: Section,
  patterns: readonly Pattern[],
): TemplateSection | null {
  const words = fold(section.text);
  return (
    candidates.find(({ role }) => role !== null && role === section.role) ??
    candidates.find(({ index }) => patterns[index]!.exact === words) ??
    candidates.find(({ index }) => patterns[index]!.words && patterns[index]!.free.test(words)) ??
    candidates.find(({ index }) => !patterns[index]!.words) ??
    null
  );
}

interface Pattern {
  readonly exact: string;
  readonly free: RegExp;
  /** False where the heading is nothing but a placeholder, which leaves everything free. */
  readonly words: boolean;
}

function patternOf(title: string): Pattern {
  let source = '';
  let at = 0;
  let words = '';
  for (const { start, end } of placeholdersInHeading(title)) {
    words += title.slice(at, start);
    source += `${literal(title.slice(at, start))}.+`;
    at = end;
  }
  words += title.slice(at);
  source += literal(title.slice(at));
  return { exact: fold(title), free: new RegExp(`^${source}$`), words: fold(words) !== '' };
}

/** Folded as the words that it is held against, spaces kept loose. */
function literal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s*');
}
