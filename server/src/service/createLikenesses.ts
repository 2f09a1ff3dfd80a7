import type { Likeness } from '../graph/inputs';
import type { Model } from '../reading/model';
import { builtInSchema } from '../templates/builtInSchema';
import { type TemplateName, templatesFor } from '../templates/builtInTemplates';
import { followsFrom, matchTemplate } from '../templates/matchTemplate';
import { missingSections } from '../templates/missingSections';
import type { TemplateSchema } from '../templates/templateSchema';

export interface Likenesses {
  /** The built-in templates that a document looks like, the most alike first. */
  of(model: Model, length: number): readonly Likeness[];
  schemaOf(name: TemplateName): TemplateSchema;
}

/** No document made from a template has more headings than this. */
const most = 200;

export function createLikenesses(): Likenesses {
  const builtIn = new Map<TemplateName, TemplateSchema>();
  const schemaOf = (name: TemplateName): TemplateSchema => {
    const schema = builtIn.get(name) ?? builtInSchema(name);
    builtIn.set(name, schema);
    return schema;
  };

  return {
    of({ kind, template, sections, fields }, length) {
      const names = templatesFor[kind];
      if (template || names.length === 0 || sections.length > most) return [];
      return names
        .flatMap((name) => {
          const schema = schemaOf(name);
          const match = matchTemplate(schema, sections, followsFrom);
          return match.share < followsFrom ? [] : { name, schema, match };
        })
        .sort((a, b) => b.match.exact - a.match.exact)
        .map(({ name, schema, match }) => {
          const missing = missingSections(schema, { sections, fields }, length, match);
          const there = new Set(match.of.map((section) => section?.index ?? null));
          // Who has no phases has no goals of phases either.
          const without = schema.sections.filter(({ parent }) => parent !== null && !there.has(parent));
          const lacks = new Set([
            ...missing.map(({ section }) => section.index),
            ...without.map(({ index }) => index),
          ]);
          return { template: name, lacks: [...lacks].sort((a, b) => a - b) };
        });
    },
    schemaOf,
  };
}
