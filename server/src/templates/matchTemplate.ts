import type { Section } from '../reading/model';
import type { Headings } from './headingIndex';
import type { TemplateSchema, TemplateSection } from './templateSchema';

/** No heading is longer. */
const longest = 500;

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
 * Where it cannot come to a share of `least` any more, no further section is looked at.
 */
export function matchTemplate(
  schema: TemplateSchema,
  sections: readonly Section[],
  least = 0,
): TemplateMatch {
  const title = titleOf(sections);
  const { anywhere, under } = schema.headings;
  const of: (TemplateSection | null)[] = [];
  const counted = sections.length - (title ? 1 : 0);
  let missed = 0;
  let exact = 0;
  for (const section of sections) {
    if (section === title) {
      of.push(schema.title);
      continue;
    }
    const above = section.parent === null ? null : of[section.parent]!;
    const isUnder = section.parent === null || above !== null;
    const near = isUnder ? under.get(above?.index ?? null)! : null;
    const found = (near && (said(near, section) ?? left(near, section.words))) ?? said(anywhere, section);
    of.push(found);
    if (found?.words === section.words) exact++;
    if (!found && (counted - ++missed) / counted < least) return { of: [], share: 0, exact: 0 };
  }
  return { of, share: counted === 0 ? 0 : (counted - missed) / counted, exact };
}

/** The one section that holds all others. */
export function titleOf<S extends { readonly parent: number | null }>(sections: readonly S[]): S | null {
  const [first, second] = sections.filter(({ parent }) => parent === null);
  return first !== undefined && second === undefined ? first : null;
}

function said({ byRole, byWords }: Headings, { role, words, titleWords }: Section): TemplateSection | null {
  return (
    (role === null ? undefined : byRole.get(role)) ??
    byWords.get(words) ??
    (titleWords === words ? undefined : byWords.get(titleWords)) ??
    null
  );
}

const left = ({ free, any }: Headings, words: string): TemplateSection | null =>
  (words.length <= longest ? free.find(({ pattern }) => pattern.free!.test(words)) : null) ?? any;
