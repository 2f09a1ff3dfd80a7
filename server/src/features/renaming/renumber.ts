import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { FeatureContext } from '../shared/context';
import { mendFragments } from './mendFragments';
import { renameMilestoneNumber } from './milestoneNumber';
import { renameRecordNumber } from './recordNumber';
import { toWorkspaceEdit } from './toWorkspaceEdit';

/** Another number for a milestone or record, with all that names it; null where it cannot have that number. */
export function renumber(
  context: FeatureContext,
  { what, uri, key, number }: { what: 'milestone' | 'record'; uri: string; key: string; number: string },
): WorkspaceEdit | null {
  const { graph } = context;
  const node = what === 'milestone' ? graph.node(uri, key) : null;
  const record = what === 'record' ? graph.summary(uri)?.records.find((each) => each.key === key) : null;
  const plan = node?.id
    ? renameMilestoneNumber(context, node, number, uri)
    : record?.id
      ? renameRecordNumber(context, { uri, key, summary: record }, number, uri)
      : null;
  if (!plan || 'refused' in plan) return null;
  const edit = toWorkspaceEdit(context, [...plan.edits, ...mendFragments(context, plan.edits)], plan.moves);
  const { file, ...others } = edit.changeAnnotations ?? {};
  if (!file) return edit;
  // Its title says that the file follows. An editor that asks once more would leave out every edit of that file.
  return { ...edit, changeAnnotations: { ...others, file: { ...file, needsConfirmation: false } } };
}
