import type { Section } from '../reading/model';
import { matchTemplate } from './matchTemplate';
import type { TemplateSchema, TemplateSection } from './templateSchema';

export interface MissingSection {
  readonly section: TemplateSection;
  /** The document's section that should hold it; null for the document itself. */
  readonly under: Section | null;
  /** Where it belongs: an offset between two sections of the document. */
  readonly at: number;
}

/** What a document that follows a template lacks of it: neither optional sections nor parts of sections that are not there. */
export function missingSections(
  schema: TemplateSchema,
  sections: readonly Section[],
  length: number,
): readonly MissingSection[] {
  const { of } = matchTemplate(schema, sections);
  const missing: MissingSection[] = [];
  const places: (Section | null)[] = [null, ...sections.filter(({ index }) => of[index] !== null)];
  for (const under of places) {
    const above = under === null ? null : of[under.index]!;
    const there = sections.filter(
      ({ parent, index }) => parent === (under?.index ?? null) && of[index] !== null,
    );
    for (const section of schema.sections) {
      if (section.parent !== (above?.index ?? null) || section.optional) continue;
      if (there.some(({ index }) => of[index] === section)) continue;
      const before = there.findLast(({ index }) => of[index]!.index < section.index);
      missing.push({
        section,
        under,
        at: before?.end ?? under?.ownEnd ?? sections[0]?.heading.start ?? length,
      });
    }
  }
  return missing;
}
