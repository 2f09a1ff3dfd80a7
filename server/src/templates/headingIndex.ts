import type { SectionRole } from '../reading/model';
import type { TemplateSection } from './templateSchema';

/** The headings of a template, to look one up by what it is for or by its words. The first of several counts. */
export interface HeadingIndex {
  readonly anywhere: Headings;
  /** By the index of the section that they stand in; null for the template itself. */
  readonly under: ReadonlyMap<number | null, Headings>;
  /** Those that a document must have, likewise; but for the title, without which it has other troubles. */
  readonly asked: ReadonlyMap<number | null, readonly TemplateSection[]>;
}

export interface Headings {
  readonly byRole: ReadonlyMap<SectionRole, TemplateSection>;
  readonly byWords: ReadonlyMap<string, TemplateSection>;
  readonly free: readonly TemplateSection[];
  /** Headed by nothing but a placeholder. */
  readonly any: TemplateSection | null;
}

export function headingIndex(
  sections: readonly TemplateSection[],
  title: TemplateSection | null,
): HeadingIndex {
  const parents = new Set([null, ...sections.map(({ index }) => index)]);
  return {
    anywhere: headings(sections.filter((section) => section !== title)),
    under: new Map(
      [...parents].map((of) => [of, headings(sections.filter(({ parent }) => parent === of))] as const),
    ),
    asked: new Map(
      [...parents].map(
        (of) =>
          [
            of,
            sections.filter((section) => section.parent === of && !section.optional && section !== title),
          ] as const,
      ),
    ),
  };
}

function headings(sections: readonly TemplateSection[]): Headings {
  const byRole = new Map<SectionRole, TemplateSection>();
  const byWords = new Map<string, TemplateSection>();
  for (const section of sections.toReversed()) {
    if (section.role !== null) byRole.set(section.role, section);
    if (section.pattern.exact !== null) byWords.set(section.pattern.exact, section);
  }
  return {
    byRole,
    byWords,
    free: sections.filter(({ pattern }) => pattern.free),
    any: sections.find(({ pattern }) => pattern.exact === null && pattern.free === null) ?? null,
  };
}
