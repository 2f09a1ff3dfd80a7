import { fold } from '../reading/words';
import { headingIndex } from './headingIndex';
import { headingPattern } from './headingPattern';
import { titleOf } from './matchTemplate';
import type { TemplateReading, TemplateSchema } from './templateSchema';

/** A template's text, and what was read in it, made ready for documents to be held against. */
export function schemaFrom(text: string, reading: TemplateReading): TemplateSchema {
  const sections = reading.sections.map((section) => ({
    ...section,
    words: fold(section.title),
    pattern: headingPattern(section.title),
  }));
  const title = titleOf(sections);
  return { ...reading, text, sections, title, headings: headingIndex(sections, title) };
}
