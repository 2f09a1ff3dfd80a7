import { type Database, query } from '../graph/database';
import { documentsIn, natureOf } from '../graph/documents';
import { configFolderOf, configFor, type Likeness, likenessInput, sourceInput } from '../graph/inputs';
import { folderOf, resolvePath } from '../graph/location';
import { sameShape } from '../graph/sameShape';
import type { TemplateName } from '../templates/builtInTemplates';
import { readTemplate } from '../templates/readTemplate';
import type { FollowedTemplate, TemplateSchema } from '../templates/templateSchema';
import { createLikenesses, type Likenesses } from './createLikenesses';

export interface Templates {
  likenesses: Likenesses['of'];
  /** The template that a document follows: its config says so, or it and two others of its folder look like it. */
  of(uri: string): FollowedTemplate | null;
}

/** How many others of a folder make a template its own. */
const others = 2;

export function createTemplates(database: Database): Templates {
  const likenesses = createLikenesses();
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
    likenesses: likenesses.of,
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
        return { schema: likenesses.schemaOf(template as TemplateName), file: null, isUsual };
      }
      return null;
    },
  };
}
