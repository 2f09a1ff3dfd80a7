import { defaultConfig } from '../config/defaultConfig';
import { createParser } from '../markdown/createParser';
import { openDocument } from '../markdown/openDocument';
import { createReader } from '../reading/createReader';
import { lexicon } from '../reading/lexicon';
import type { Model, Section, SectionRole } from '../reading/model';
import { fold } from '../reading/words';
import { optionalMark } from './pieces';
import { placeholdersIn, placeholdersInHeading } from './placeholders';
import { schemaFrom } from './schemaFrom';
import type { TemplateField, TemplateReading, TemplateSchema } from './templateSchema';

/** What a template document asks for. Total: any Markdown is a template, one without headings asks for nothing. */
export function readTemplate(text: string, config = defaultConfig): TemplateSchema {
  return schemaFrom(text, readTemplateText(text, config));
}

export function readTemplateText(text: string, config = defaultConfig): TemplateReading {
  const { sections, fields } = createReader(config).read(
    openDocument(createParser(), text),
    'template:/template.md',
  );
  return {
    sections: sections.map((section) => sectionOf(text, section, sections)),
    fields: fields
      .filter(({ form }) => form === 'list' || form === 'line')
      .map((field) => fieldOf(text, field)),
    placeholders: placeholdersIn(text),
  };
}

function sectionOf(
  text: string,
  section: Section,
  all: readonly Section[],
): TemplateReading['sections'][number] {
  const { index, parent, depth, heading, text: title, role } = section;
  const start = withWhatStandsAbove(text, heading.start);
  const next = all.find((other) => other.index > index && other.depth <= depth);
  const written = text.slice(start, lineEndAfter(text, heading.end));
  return {
    index,
    parent,
    depth,
    start,
    end: next ? withWhatStandsAbove(text, next.heading.start) : text.length,
    heading,
    title: title.trim(),
    role: roleOf(title.trim(), role),
    optional: optionalMark.test(written),
    repeatable: parent !== null && placeholdersInHeading(title).length > 0,
  };
}

/**
 * What a heading with placeholders is for is said by the words beside them: `Phase [K]: [Title]` is a phase, and
 * `[Team]` may be anything.
 */
function roleOf(title: string, role: SectionRole | null): SectionRole | null {
  const placeholders = placeholdersInHeading(title);
  if (placeholders.length === 0) return role;
  const first = placeholders[0]!.start;
  if (/^M-?$/.test(title.slice(0, first))) return 'milestone';
  const said = fold(title.slice(0, first));
  const says = (subject: 'milestone' | 'phase'): boolean =>
    lexicon.subjects[subject].some((word) => fold(word) === said);
  return says('milestone') ? 'milestone' : says('phase') ? 'phase' : null;
}

function fieldOf(text: string, { name, label, section, line }: Model['fields'][number]): TemplateField {
  const { start, end } = line;
  return {
    name,
    label: label.text,
    section,
    start,
    end,
    optional: optionalMark.test(text.slice(start, end)),
  };
}

/** Anchors and marks on the lines right above a heading go with it. */
function withWhatStandsAbove(text: string, start: number): number {
  for (;;) {
    const line = text.lastIndexOf('\n', start - 2) + 1;
    if (
      start === 0 ||
      !/^[ \t]*(?:<a\s[^<>]*>\s*(?:<\/a>[ \t]*)?|<!--\s*optional\s*-->[ \t]*)\r?\n$/i.test(
        text.slice(line, start),
      )
    ) {
      return start;
    }
    start = line;
  }
}

function lineEndAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
