import type { MilepostApi } from '../../../client/src/api';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import { ok } from './expect';
import { until } from './until';

/** The node at the end of a path of labels. */
export async function nodeAt({ tree }: MilepostApi, ...labels: readonly string[]): Promise<TreeNode> {
  let nodes = await tree.children();
  let found: TreeNode | undefined;
  for (const label of labels) {
    found = nodes.find((node) => node.label === label);
    ok(found, `no ${label} among ${nodes.map((node) => node.label).join(', ')}`);
    nodes = await tree.children(found);
  }
  ok(found, 'no labels');
  return found;
}

/** Waits until the tree shows this of a node, which need not be there yet. */
export async function untilNode(
  api: MilepostApi,
  labels: readonly string[],
  isIt: (node: TreeNode) => boolean,
): Promise<TreeNode> {
  const look = (): Promise<TreeNode | string> =>
    nodeAt(api, ...labels).then(
      (node) => ({ ...node }),
      (error) => String(error),
    );
  const seen = await until(
    labels.join(' › '),
    api.tree.onChanged,
    look,
    (found) => typeof found !== 'string' && isIt(found),
  );
  return seen as TreeNode;
}
