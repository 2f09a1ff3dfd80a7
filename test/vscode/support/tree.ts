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

/** Waits until the tree shows this of a node. */
export function untilNode(
  api: MilepostApi,
  labels: readonly string[],
  isIt: (node: TreeNode) => boolean,
): Promise<TreeNode> {
  return until(
    labels.join(' › '),
    api.tree.onChanged,
    async () => ({ ...(await nodeAt(api, ...labels)) }),
    isIt,
  );
}
