import type { Model } from '../reading/model';
import type { MissingSection } from '../templates/missingSections';
import { scaffoldSection, type Values } from '../templates/scaffold';
import type { TemplateSchema } from '../templates/templateSchema';

export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sections of a template put where they belong, with a blank line around them, in the document's own line ends and heading ranks. */
export function insertSections(
  text: string,
  model: Pick<Model, 'milestones' | 'sections'>,
  schema: TemplateSchema,
  missing: readonly MissingSection[],
): readonly Insertion[] {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const places = new Map<number, string[]>();
  for (const lacking of missing) {
    const at = aboveAnchors(text, lacking.at);
    const values = valuesFor(model, lacking);
    const body = shifted(scaffoldSection(schema, lacking.section.index, values), shiftOf(schema, lacking));
    places.set(at, [...(places.get(at) ?? []), body.trim().replace(/\r\n|\r|\n/g, lineEnd)]);
  }
  return [...places].map(([at, bodies]) => {
    const written = bodies.join(lineEnd + lineEnd);
    const before = gapAfter(text.slice(0, at), lineEnd);
    const after = text.slice(at).trim() === '' ? lineEnd : lineEnd + lineEnd;
    const rest = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(at))![0];
    // What blank lines stood there stand after it.
    return {
      start: at,
      end: at,
      text: before + written + (rest === '' || after === lineEnd ? after : lineEnd),
    };
  });
}

/** What must be written so that one blank line parts the text from what follows. */
function gapAfter(text: string, lineEnd: string): string {
  if (text === '' || /^\uFEFF$/.test(text)) return '';
  if (/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)$/.test(text)) return '';
  return /[\r\n]$/.test(text) ? lineEnd : lineEnd + lineEnd;
}

/** The anchors on the lines right above a heading belong to it. */
function aboveAnchors(text: string, at: number): number {
  for (;;) {
    const line = Math.max(text.lastIndexOf('\n', at - 2), text.lastIndexOf('\r', at - 3)) + 1;
    if (at === 0 || !/^[ \t]*<a\s[^>\r\n]*>[ \t]*(?:<\/a>[ \t]*)?(?:\r\n|\r|\n)$/i.test(text.slice(line, at)))
      return at;
    at = line;
  }
}

/** By how many ranks the document's headings differ from the template's. */
function shiftOf(schema: TemplateSchema, { section, under }: MissingSection): number {
  const parent = section.parent === null ? null : schema.sections[section.parent]!;
  return under && parent ? under.depth - parent.depth : 0;
}

function shifted(text: string, ranks: number): string {
  if (ranks === 0) return text;
  return text.replace(/^#{1,6}(?=[ \t])/gm, (marks) =>
    '#'.repeat(Math.min(6, Math.max(1, marks.length + ranks))),
  );
}

/** The numbers of the milestone and phase that the section will belong to. */
function valuesFor({ milestones }: Pick<Model, 'milestones'>, { under }: MissingSection): Values {
  const milestone = milestones.find(({ key }) => key === under?.milestone) ?? milestones[0];
  const phase = milestone?.phases.find(({ key }) => key === under?.phase);
  const number = milestone?.id?.numbers.join('.');
  return { ...(number ? { N: number } : {}), ...(phase?.number ? { K: phase.number } : {}) };
}
