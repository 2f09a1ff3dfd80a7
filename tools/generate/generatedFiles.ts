import { configJsonSchema } from '../../server/src/config/configJsonSchema';
import { configInvalid } from '../../server/src/rules/engine/configInvalid';
import type { Rule } from '../../server/src/rules/rule';
import { snippetFiles } from '../../server/src/templates/snippets';
import { requestTable } from './requestTable';
import { inOrder, ruleIndex } from './ruleIndex';
import { ruleList } from './ruleList';
import { rulePage } from './rulePage';
import { templateReadings } from './templateReadings';

/** Every file that is written by `npm run generate`, by its path from the root. */
export function generatedFiles(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const all = inOrder(rules);
  const files = new Map<string, string>();
  files.set('server/src/rules/allRules.ts', ruleList(all));
  files.set('docs/rules/README.md', ruleIndex([...all, configInvalid]));
  for (const rule of [...all, configInvalid]) files.set(`docs/rules/${rule.name}.md`, rulePage(rule));
  files.set('docs/requests.md', requestTable());
  files.set('schemas/milepost.schema.json', json(configJsonSchema(all)));
  files.set('server/src/templates/builtInReadings.json', templateReadings());
  for (const [path, text] of snippetFiles()) files.set(path, text);
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
