import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Config } from './config';
import { type ConfigProblem, stretch } from './configProblem';
import { didYouMean } from './didYouMean';

/** Template files that the config names and nobody can read. Paths are relative to the config's folder. */
export function missingTemplates(
  text: string,
  { templates }: Config,
  isThere: (path: string) => boolean,
  paths: () => readonly string[],
): readonly ConfigProblem[] {
  const missing = Object.entries(templates).filter(([, path]) => path !== undefined && !isThere(path));
  if (missing.length === 0) return [];
  const root = parseTree(text, [], { allowTrailingComma: true });
  return missing.flatMap(([kind, path]) => {
    const node = root && findNodeAtLocation(root, ['templates', kind]);
    if (!node) return [];
    const meant = didYouMean(path, paths());
    const message = `There is no document '${path}' to be the template.${meant ? ` Did you mean '${meant}'?` : ''}`;
    const mend = meant
      ? { title: `Change to '${meant}'`, span: stretch(node), text: JSON.stringify(meant) }
      : null;
    return [{ message, span: stretch(node), mend }];
  });
}
