import { globMatcher } from '../config/globMatcher';
import { builtInTemplates, type TemplateName } from '../templates/builtInTemplates';
import { readTemplate } from '../templates/readTemplate';
import type { TemplateSchema } from '../templates/templateSchema';
import type { PlanContext } from './plan';

/** The team's own template for a kind of document where the config names one that is there, else the built-in one. */
export function templateFor({ config, graph, document }: PlanContext, name: TemplateName): TemplateSchema {
  const glob = (config.templates as Readonly<Record<string, string | undefined>>)[name];
  const own = glob && graph.documents().find((uri) => matches(glob, uri));
  const text = own && document(own)?.text;
  return readTemplate(text || builtInTemplates[name], config);
}

function matches(glob: string, uri: string): boolean {
  const path = decodeURIComponent(uri.replace(/^[a-z][\w+.-]*:\/\/[^/]*\//i, ''));
  return globMatcher([`**/${glob.replace(/^\.?\//, '')}`])(path);
}
