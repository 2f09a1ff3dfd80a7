import { expect } from 'vitest';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './openWorkspace';
import { parseFixture } from './parseFixture';

/** The whole tree, a node a line, indented by two: `label · description`, `☐` and `☑` for items. */
export function checkTree(fixture: string, expected: string, options?: WorkspaceOptions): void {
  const workspace = openWorkspace(parseFixture(fixture).files, options);
  const lines = [...printed(workspace, null, '')].join('\n');
  expect(`\n${lines}\n`).toBe(`\n${expected.replace(/^\n|\s+$/g, '')}\n`);
}

function* printed(workspace: Workspace, id: string | null, indent: string): Generator<string> {
  for (const node of workspace.settled(() => workspace.service.treeChildren(id))) {
    yield `${indent}${sign(node)}${[node.label, node.description].filter(Boolean).join(' · ')}`;
    if (node.hasChildren) yield* printed(workspace, node.id, `${indent}  `);
  }
}

const sign = ({ kind, ticked }: TreeNode): string => (kind === 'item' ? (ticked ? '☑ ' : '☐ ') : '');
