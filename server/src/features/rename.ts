import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { mendFragments } from './renaming/mendFragments';
import { renameMilestoneNumber } from './renaming/milestoneNumber';
import { renamePhaseNumber } from './renaming/phaseNumber';
import { type Refusal, type RenamePlan, refuse } from './renaming/plan';
import { renameRecordNumber } from './renaming/recordNumber';
import { renameTitle } from './renaming/title';
import { toWorkspaceEdit } from './renaming/toWorkspaceEdit';
import { renameBranch, renameStatus, renameTeam } from './renaming/words';
import type { FeatureContext, View } from './shared/context';
import { type Name, nameAt } from './shared/names';
import { rangeOf } from './shared/rangeOf';

export type { Refusal };

/** What would be renamed, exactly; or why nothing can be. */
export function prepareRename(
  context: FeatureContext,
  view: View,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const found = target(context, view, offset);
  if ('refused' in found) return found;
  return { range: rangeOf(view, found), placeholder: view.text.slice(found.start, found.end) };
}

/** The edit that gives what is under the cursor another name everywhere. */
export function rename(
  context: FeatureContext,
  view: View,
  offset: number,
  written: string,
): WorkspaceEdit | Refusal {
  const found = target(context, view, offset);
  if ('refused' in found) return found;
  const plan = planOf(context, view, found, written);
  if ('refused' in plan) return plan;
  return toWorkspaceEdit(context, [...plan.edits, ...mendFragments(context, plan.edits)], plan.moves);
}

function target(context: FeatureContext, view: View, offset: number): Name | Refusal {
  const name = nameAt(context, view, offset);
  if (!name) {
    return refuse(
      'There is nothing to rename here. Put the cursor on a milestone, phase, team, branch, status or record.',
    );
  }
  const { subject, form } = name;
  if (form === 'range') return refuse('A range names many. Put the cursor on one of its ends.');
  if (subject.kind === 'milestone' && subject.nodes.length > 1)
    return refuse(
      `Several milestones are called so: ${subject.nodes.map((node) => context.graph.title(node)).join(', ')}. Rename one where it is declared.`,
    );
  if (subject.kind === 'record' && subject.records.length > 1)
    return refuse('Several records have this number. Rename one where it is declared.');
  if (form === 'id' || form === 'title') return name;
  if (form === 'anchor')
    return refuse('An anchor follows the numbers of its milestone and phase. Rename one of those.');
  return refuse('Put the cursor on the number or on the title.');
}

function planOf(
  context: FeatureContext,
  view: View,
  { subject, form }: Name,
  written: string,
): RenamePlan | Refusal {
  const { uri } = view;
  switch (subject.kind) {
    case 'milestone': {
      const node = subject.nodes[0]!;
      if (form === 'title') return renameTitle(context, subject, node.main, written, uri);
      return node.id
        ? renameMilestoneNumber(context, node, written, uri)
        : refuse('This milestone has no number.');
    }
    case 'phase':
      return form === 'title'
        ? renameTitle(context, subject, { uri: subject.node.main.uri, key: subject.phase }, written, uri)
        : renamePhaseNumber(context, subject, written, uri);
    case 'record': {
      const record = subject.records[0]!;
      if (form === 'title') return renameTitle(context, subject, record, written, uri);
      return record.summary.id
        ? renameRecordNumber(context, record, written, uri)
        : refuse('This record has no number.');
    }
    case 'team':
      return renameTeam(context, subject, written, uri);
    case 'status':
      return renameStatus(context, subject, written, uri);
    case 'branch':
      return renameBranch(context, subject, written, uri);
    case 'document':
      return refuse('Rename the file in the explorer: links to it follow.');
  }
}
