import type { Inspector } from '../cli/commands/inspect';
import { type InspectedDocument, inspect } from '../reading/inspect';
import { explanationLines, inspectTree } from '../reading/inspectTree';

export const inspector: Inspector = {
  inspect,
  tree: (document) => inspectTree(document as InspectedDocument),
  explain: (text, { explanations = [] }) => explanationLines(text, explanations),
};
