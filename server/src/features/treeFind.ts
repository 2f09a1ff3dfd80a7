import type { Node } from '../graph/graph';
import type { FeatureContext, View } from './shared/context';
import { milestoneId } from './shared/treePlace';

/** The milestones of all roadmaps in which a text occurs: in the title, in a phase or in an item. */
export function treeFind(context: FeatureContext, text: string): string[] {
  const { graph } = context;
  const wanted = text.toLowerCase();
  const has = (words: string): boolean => words.toLowerCase().includes(wanted);
  const mayBeIn = finder(wanted);
  const isIn = (node: Node): boolean => {
    if (has(`${graph.label(node)} ${graph.title(node)}`)) return true;
    if (graph.milestone(node.main)?.phases.some(({ title }) => has(title))) return true;
    const view = context.document(node.main.uri);
    return view !== null && mayBeIn(view.text) && hasItem(view, node.main.key, has);
  };
  return graph.roadmaps().flatMap(({ nodes }) => nodes.filter(isIn).map(milestoneId));
}

function hasItem({ model }: View, milestone: string, has: (words: string) => boolean): boolean {
  return model.items.some(
    ({ text, checklist }) => model.checklists[checklist]!.milestone === milestone && has(text),
  );
}

/**
 * Whether a document as it is written may say this. Most do not, and of a large workspace these are not read again for
 * it. Marks and references may stand between words: each word is looked for by itself.
 */
function finder(wanted: string): (text: string) => boolean {
  const words = (wanted.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => new RegExp(word, 'iu'));
  return (text) => words.every((word) => word.test(text));
}
