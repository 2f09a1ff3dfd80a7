import { type Database, query } from '../graph/database';
import { documentsIn, natureOf } from '../graph/documents';
import { configFolderOf, configFor, type Likeness, likenessInput, sourceInput } from '../graph/inputs';
import { folderOf, resolvePath } from '../graph/location';
import { sameShape } from '../graph/sameShape';
import type { Model } from '../reading/model';
import { builtInSchema } from '../templates/builtInSchema';
import { type TemplateName, templatesFor } from '../templates/builtInTemplates';
import { followsFrom, matchTemplate } from '../templates/matchTemplate';
import { missingSections } from '../templates/missingSections';
import { readTemplate } from '../templates/readTemplate';
import type { FollowedTemplate, TemplateSchema } from '../templates/templateSchema';

export interface Templates {
  /** The built-in templates that a document looks like, the most alike first. */
  likenesses(model: Model, length: number): readonly Likeness[];
  /** The template that a document follows: its config says so, or it and two others of its folder look like it. */
  of(uri: string): FollowedTemplate | null;
}

/** No document made from a template has more headings than this. */
const most = 200;

/** How many others of a folder make a template its own. */
const others = 2;

export function createTemplates(database: Database): Templates {
  const builtIn = new Map<TemplateName, TemplateSchema>();
  const schemaOf = (name: TemplateName): TemplateSchema => {
    const schema = builtIn.get(name) ?? builtInSchema(name);
    builtIn.set(name, schema);
    return schema;
  };
  const ownSchema = query<string, TemplateSchema | null>('template file', (_, uri) => {
    const source = database.get(sourceInput, uri);
    return source && readTemplate(source.text, configFor(database, uri));
  });
  const likenessesIn = query<string, readonly Likeness[]>(
    'likenesses in',
    (_, folder) => database.get(documentsIn, folder).flatMap((uri) => database.get(likenessInput, uri)),
    sameShape,
  );

  return {
    likenesses({ kind, template, sections, fields }, length) {
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
    of(uri) {
      const nature = database.get(natureOf, uri);
      if (!nature || nature.template) return null;
      const folder = configFolderOf(database, uri);
      const file = folder === null ? undefined : configFor(database, uri).templates[nature.kind];
      if (folder !== null && file !== undefined) {
        const at = resolvePath(folder, file.replace(/^\/+/, ''), []);
        const schema = at === uri ? null : database.get(ownSchema, at);
        return schema && { schema, file, isUsual: () => true };
      }
      for (const { template } of database.get(likenessInput, uri)) {
        const alike = database.get(likenessesIn, folderOf(uri)).filter((each) => each.template === template);
        if (alike.length <= others) continue;
        // What only half of them have is no habit of the folder.
        const isUsual = (section: number): boolean =>
          alike.filter(({ lacks }) => !lacks.includes(section)).length * 2 > alike.length;
        return { schema: schemaOf(template as TemplateName), file: null, isUsual };
      }
      return null;
    },
  };
}
