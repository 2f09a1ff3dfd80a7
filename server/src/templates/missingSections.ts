import type { FieldName, Model, Section, SectionRole } from '../reading/model';
import { matchTemplate, type TemplateMatch } from './matchTemplate';
import type { TemplateSchema, TemplateSection } from './templateSchema';

export interface MissingSection {
  readonly section: TemplateSection;
  /** The document's section that should hold it; null for the document itself. */
  readonly under: Section | null;
  /** Where it belongs: an offset between two sections of the document. */
  readonly at: number;
}

/** What a field can say as well as a section of its own. */
const fieldFor: Readonly<Partial<Record<SectionRole, FieldName>>> = {
  status: 'status',
  goal: 'goal',
  dependencies: 'dependency',
  deliverables: 'deliverables',
  acceptance: 'acceptance',
  records: 'records',
  timeline: 'when',
};

/**
 * What a document that follows a template lacks of it: neither optional sections, nor parts of sections that are not
 * there, nor what stands further down or in a field.
 */
export function missingSections(
  schema: TemplateSchema,
  { sections, fields }: Pick<Model, 'sections' | 'fields'>,
  length: number,
  { of }: Pick<TemplateMatch, 'of'> = matchTemplate(schema, sections),
): readonly MissingSection[] {
  const missing: MissingSection[] = [];
  const matched = sections.filter(({ index }) => of[index] !== null);
  /** By the section of the template which section of the document was last found to hold it. */
  const foundIn: number[] = [];
  for (let at = 0; at <= matched.length; at++) {
    const under = at === 0 ? null : matched[at - 1]!;
    const above = under === null ? null : of[under.index]!;
    const asked = schema.headings.asked.get(above?.index ?? null)!;
    if (asked.length === 0) continue;
    const inside = (start: number) => under === null || (start > under.heading.start && start < under.end);
    // In reading order, those inside it follow it.
    let next = at;
    while (next < matched.length && inside(matched[next]!.heading.start))
      foundIn[of[matched[next++]!.index]!.index] = at;
    for (const section of asked) {
      if (foundIn[section.index] === at) continue;
      const field = section.role === null ? undefined : fieldFor[section.role];
      if (field !== undefined && fields.some(({ name, start }) => name === field && inside(start))) continue;
      const before = matched
        .slice(at, next)
        .findLast(
          ({ index, parent }) => parent === (under?.index ?? null) && of[index]!.index < section.index,
        );
      missing.push({
        section,
        under,
        at: before?.end ?? under?.ownEnd ?? sections[0]?.heading.start ?? length,
      });
    }
  }
  return missing;
}
