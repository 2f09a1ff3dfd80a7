import type { Inspector } from '../cli/commands/inspect';
import { createParser } from '../markdown/createParser';
import { openDocument } from '../markdown/openDocument';
import { createReader } from '../reading/createReader';
import { type InspectedDocument, inspect } from '../reading/inspect';
import { explanationLines, inspectTree } from '../reading/inspectTree';

export const inspector: Inspector = {
  inspect,
  tree: (document) => inspectTree(document as InspectedDocument),
  explain(uri, text, config) {
    const { explanations = [] } = createReader(config).explain(openDocument(createParser(), text), uri);
    return explanationLines(text, explanations);
  },
};
